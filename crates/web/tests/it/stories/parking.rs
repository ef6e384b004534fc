//! 挂账: once, with a second person, until a day; then it goes on by itself.

use crate::kit::each_site;

#[test]
fn it_waits_until_a_day_and_goes_on_by_itself() {
    each_site(|site| {
        let told = site.told("花坛的砖塌了");
        site.assign("paidan", &told, site.units.office);
        let asked = [("until", "2026-12-01"), ("text", "上冻前不能砌")];
        site.fills_in("chengban", &told, "parking", &asked).is(303);
        site.track(&told).keeps_quiet_about("挂账");
        site.waits("lingdao", "parkings", &told).says("上冻前不能砌");
        site.decide("lingdao", "parkings", &told, "approve", "天冷砌不住，12月1日接着办。");
        site.track(&told).says("先挂账").says("12月1日").says("天冷砌不住");
        site.sees("chengban", &told).says("挂账到");

        site.at("2026-11-30T10:00");
        site.track(&told).says("先挂账").keeps_quiet_about("超期");
        site.at("2026-12-02T09:00");
        site.track(&told).keeps_quiet_about("先挂账");
        site.handle("chengban", &told, "砌好了。");
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您");
    });
}

#[test]
fn not_for_more_than_a_year_and_not_without_a_second_person() {
    each_site(|site| {
        let told = site.told("花坛的砖塌了");
        site.assign("paidan", &told, site.units.office);
        let long = [("until", "2028-01-01"), ("text", "等大修")];
        let refused = site.fills_in("chengban", &told, "parking", &long);
        refused.is(422);
        assert!(refused.body.contains("等大修") && refused.body.contains("2028-01-01"));
        let asked = [("until", "2026-12-01"), ("text", "上冻前不能砌")];
        site.fills_in("chengban", &told, "parking", &asked).is(303);
        site.decide("lingdao", "parkings", &told, "reject", "还没上冻，请先办。");
        site.sees("chengban", &told).says("挂账没同意");
        site.track(&told).keeps_quiet_about("先挂账");
    });
}

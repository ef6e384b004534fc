//! 延期: asked for in time, passed by one person and granted by another; both promises stay to be seen.

use crate::kit::{Site, Told, each_site};

fn asked(site: &Site) -> Told {
    let told = site.told("路口的灯不亮");
    site.assign("paidan", &told, site.units.office);
    site.fills_in("chengban", &told, "extension", &[("text", "灯杆要从厂里调")]).is(303);
    site.track(&told).says("10月28日（周三）09:00").keeps_quiet_about("10月30日");
    told
}

#[test]
fn two_people_grant_more_time_and_the_first_promise_stays() {
    each_site(|site| {
        let told = asked(site);
        site.decide("shenhe", "extensions", &told, "approve", "同意，报领导。");
        site.track(&told).keeps_quiet_about("10月30日");
        site.decide("lingdao", "extensions", &told, "approve", "灯杆周五到，周五装好。");
        let page = site.track(&told);
        page.says("10月30日").says("10月28日").says("灯杆周五到");
        site.handle("chengban", &told, "灯杆装好了。");
        site.judge(&told, "fairly_satisfied");
        site.track(&told).says("办好了，谢谢您");
    });
}

#[test]
fn one_level_is_not_enough_and_either_may_refuse() {
    each_site(|site| {
        let told = asked(site);
        site.decide("shenhe", "extensions", &told, "reject", "库里有灯杆，请按时办。");
        site.sees("chengban", &told).says("延期没同意");
        site.track(&told).says("10月28日（周三）09:00").keeps_quiet_about("10月30日");
    });
}

#[test]
fn nobody_asks_for_more_time_when_it_is_late_already() {
    each_site(|site| {
        let told = site.told("路口的灯不亮");
        site.assign("paidan", &told, site.units.office);
        let version = site.opens("chengban", &told, "extension").version();
        site.at("2026-10-28T10:00");
        let late = site.sends("chengban", &told, "extension", &version, &[("text", "灯杆要从厂里调")]);
        late.is(422);
        assert!(late.body.contains("灯杆要从厂里调"));
        site.track(&told).says("超期");
    });
}

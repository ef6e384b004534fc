//! 退单: a unit gives it back and says on which duty; another takes it, and the promise stays.

use kernel::Span;

use crate::kit::each_site;

#[test]
fn what_is_not_theirs_goes_to_another_unit_and_the_promise_stays() {
    each_site(|site| {
        let told = site.told("单元门口的路灯不亮");
        site.assign("paidan", &told, site.units.office);
        site.later(Span::from_hours(2));
        let cited = [("clause", "权责清单第三条"), ("text", "楼道灯归网格")];
        site.fills_in("chengban", &told, "return", &cited).is(303);
        site.track(&told).says("不归市政组办，退回街道重新派").says("10月28日（周三）09:00");
        site.get(&site.staff("paidan"), "/d?view=returned").is(200).says("福宁小区 3号楼 2单元");
        site.sees("paidan", &told).says("权责清单第三条");

        site.assign("paidan", &told, site.units.grid);
        site.track(&told).says("等西苑社区第1网格接手").says("10月28日（周三）09:00");
        // Whoever gave it back reads why they no longer have it.
        site.sends("chengban", &told, "handling", "0", &[("sentence", "好了"), ("no_evidence", "无")])
            .is(409);
        site.handle("wangge", &told, "换了灯管，亮了。");
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您");
    });
}

#[test]
fn the_third_return_is_for_a_leader_to_decide() {
    each_site(|site| {
        let told = site.told("单元门口的路灯不亮");
        let cited = [("clause", "权责清单第三条")];
        for _ in 0..2 {
            site.assign("paidan", &told, site.units.office);
            site.fills_in("chengban", &told, "return", &cited).is(303);
        }
        site.assign("paidan", &told, site.units.office);
        site.opens("chengban", &told, "return").says("退单次数用完了，这次由领导定");
        site.fills_in("chengban", &told, "return", &cited).is(303);
        site.sees("chengban", &told).says("市政组");
        site.decide("lingdao", "returns", &told, "reject", "归市政组，请办。");
        site.sees("chengban", &told).says("退单没同意，继续办");
        site.handle("chengban", &told, "换了灯头，亮了。");
    });
}

#[test]
fn after_two_working_days_nobody_gives_it_back() {
    each_site(|site| {
        let told = site.told("单元门口的路灯不亮");
        site.assign("paidan", &told, site.units.office);
        let version = site.opens("chengban", &told, "return").version();
        site.at("2026-10-28T09:01");
        let late = site.sends("chengban", &told, "return", &version, &[("clause", "权责清单第三条")]);
        late.is(422).says("10月28日");
        assert!(late.body.contains("权责清单第三条"));
    });
}

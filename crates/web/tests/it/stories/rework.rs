//! Not satisfied: the same unit begins again, and after the third time somebody else decides.

use kernel::Span;

use crate::kit::{Site, Told, each_site};

/// A lamp, reported and said to be handled.
fn handled(site: &Site) -> Told {
    let told = site.told("二楼的灯三天不亮");
    site.assign("paidan", &told, site.units.grid);
    site.handle("wangge", &told, "换了灯管，亮了。");
    told
}

#[test]
fn not_well_done_is_done_again_and_then_well() {
    each_site(|site| {
        let told = handled(site);
        site.later(Span::from_hours(10));
        site.complain(&told, "亮了一晚又灭了");
        site.track(&told).says("您说没办好，正在重新办").says("亮了一晚又灭了");
        // The first promise stays to be seen beside the new one.
        site.track(&told).says("10月28日（周三）09:00").says("10月28日（周三）18:00 前");

        site.sees("wangge", &told).says("居民说没办好：没修好。“亮了一晚又灭了”");
        site.get(&site.staff("paidan"), "/d?view=rework").is(200).says("福宁小区 3号楼 2单元");
        site.later(Span::from_hours(14));
        site.handle("wangge", &told, "线路松了，接好了，看了一晚没有再灭。");
        site.track(&told).says("办完了，您看办好了吗？").says("线路松了");

        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您").says("您评了：不满意").says("您评了：满意");
        site.sees("paidan", &told).says("已办好");
    });
}

#[test]
fn a_reason_is_asked_for_and_nothing_is_lost_without_one() {
    each_site(|site| {
        let told = handled(site);
        let bare = [("verdict", "not_satisfied"), ("text", "还是不亮")];
        let answer = site.post(&crate::kit::Visitor::default(), &format!("{}/rating", told.link), &bare);
        answer.is(422).says("哪里不满意");
        assert!(answer.body.contains(">还是不亮</textarea>"));
        site.track(&told).says("办完了，您看办好了吗？");
    });
}

#[test]
fn how_often_and_how_long_is_told_by_the_rules_in_force() {
    let site = crate::kit::site();
    let rules = matters::Numbers { rework_limit: 1, late_verdict_days: 45, ..Default::default() };
    let set = move |tx: &mut storage::Tx<'_>, _: &actions::With, act: &actions::Act| {
        storage::office::settings::set(tx, act.of, "numbers", act.at.day(), &rules, "会议定的")?;
        Ok(storage::office::touch(tx, act.of, &mut act.draw())?)
    };
    site.tell(set, actions::By::System).unwrap();
    let told = handled(&site);
    site.complain(&told, "还是不亮");
    site.handle("wangge", &told, "又换了一次。");
    site.complain(&told, "还是不亮");
    let english = crate::kit::Visitor::default().with_cookie("huakai_looks=en");
    site.track(&told).says("2 次都没办好，请另一位负责人定");
    site.get(&english, &told.link).says("after 2 rounds");

    site.later(Span::from_minutes(1));
    let told = handled(&site);
    site.at("2026-10-28T10:00");
    site.remind(&told);
    site.at("2026-10-31T10:00");
    site.remind(&told);
    site.at("2026-11-07T10:00");
    site.fall_silent(&told).unwrap();
    site.track(&told).says("45 天内都可以");
    site.get(&english, &told.link).says("Within 45 days");
}

#[test]
fn after_the_third_time_a_leader_says_unresolved_and_it_counts() {
    each_site(|site| {
        let told = handled(site);
        site.complain(&told, "还是不亮");
        site.track(&told).keeps_quiet_about("街道开始督办");
        site.handle("wangge", &told, "又换了一次。");
        site.complain(&told, "还是不亮");
        site.track(&told).says("街道开始督办");
        site.sees("wangge", &told).says("街道在督办");
        site.get(&site.staff("paidan"), "/d?view=supervised").is(200).says("福宁小区 3号楼 2单元");
        site.handle("wangge", &told, "第三次来看。");
        site.complain(&told, "还是不亮");
        site.track(&told).says("正请另一位负责人定");

        // The unit has no way to end it; a leader has, in words the resident reads.
        site.get(&site.staff("shenhe"), "/d/review/supervision").is(403);
        let settled = [("outcome", "unresolved"), ("sentence", "整栋线路要改造，明年春天做。")];
        site.fills_in("lingdao", &told, "settlement", &settled).is(303);
        site.track(&told).says("这件事没有解决").says("整栋线路要改造");
        site.sees("paidan", &told).says("未解决");
    });
}

#[test]
fn a_leader_may_order_another_round_instead() {
    each_site(|site| {
        let told = handled(site);
        for again in ["第二次", "第三次"] {
            site.complain(&told, "还是不亮");
            site.handle("wangge", &told, again);
        }
        site.complain(&told, "还是不亮");
        site.decide("lingdao", "supervision", &told, "reject", "再办一次，我来看。");
        site.track(&told).says("正在重新办").says("再办一次，我来看。");
        site.handle("wangge", &told, "整条线换了。");
        site.judge(&told, "fairly_satisfied");
        site.track(&told).says("办好了，谢谢您");
    });
}

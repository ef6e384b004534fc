//! Three people tell about one lamp: each is answered, each is asked, and each has their own word.

use kernel::Span;

use crate::kit::each_site;

#[test]
fn three_people_three_verdicts_and_the_last_word_closes_it() {
    each_site(|site| {
        let [one, two, three] = ["灯不亮", "楼道灯坏了", "二楼的灯三天不亮"].map(|words| {
            site.later(Span::from_minutes(5));
            site.told(words)
        });
        for other in [&two, &three] {
            site.fills_in("paidan", other, "merge", &[("into", &one.number)]).is(303);
        }
        let (two, three) = (site.again(&two), site.again(&three));
        assert!(two.matter == one.matter && three.matter == one.matter);
        site.sees("paidan", &one).says(&two.number).says(&three.number);
        site.assign("paidan", &one, site.units.grid);
        site.handle("wangge", &one, "换了灯管，亮了。");
        for told in [&one, &two, &three] {
            site.track(told).says("办完了，您看办好了吗？").says("换了灯管");
        }

        site.judge(&one, "satisfied");
        site.track(&two).says("办完了，您看办好了吗？").keeps_quiet_about("您说办好了");
        site.complain(&two, "我家门口还是暗");
        site.judge(&three, "fairly_satisfied");
        // Whoever was satisfied stays so, and is not asked again.
        site.track(&one).says("办好了，谢谢您");
        site.track(&two).says("正在重新办");
        // One's words are not the other's to read.
        site.track(&one).keeps_quiet_about("我家门口还是暗");

        site.handle("wangge", &one, "门口也加了一盏。");
        site.track(&one).says("办好了，谢谢您");
        site.track(&two).says("办完了，您看办好了吗？");
        site.judge(&two, "satisfied");
        let desk = site.sees("paidan", &one);
        desk.says("已办好").says("第 1 轮：满意").says("第 1 轮：基本满意").says("第 2 轮：满意");
    });
}

#[test]
fn one_who_stays_unsatisfied_makes_it_unresolved_for_the_count() {
    each_site(|site| {
        let one = site.told("灯不亮");
        site.later(Span::from_minutes(5));
        let two = site.told("楼道灯坏了");
        site.fills_in("paidan", &two, "merge", &[("into", &one.number)]).is(303);
        site.assign("paidan", &one, site.units.grid);
        site.handle("wangge", &one, "换了灯管，亮了。");
        site.judge(&one, "satisfied");
        for sentence in ["又换了。", "再换。"] {
            site.complain(&two, "还是暗");
            site.handle("wangge", &one, sentence);
        }
        site.complain(&two, "还是暗");
        site.decide("lingdao", "supervision", &one, "approve", "要等大修。");
        site.track(&one).says("办好了，谢谢您");
        site.track(&two).says("这件事没有解决").says("要等大修");
        site.sees("paidan", &one).says("未解决");
    });
}

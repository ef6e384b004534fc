//! Two reports of one problem become one matter; whoever told it can take their own out again.

use kernel::Span;

use crate::kit::{Visitor, each_site};

#[test]
fn a_reporter_undoes_the_merge_and_theirs_is_handled_alone() {
    each_site(|site| {
        let one = site.told("二楼的灯不亮");
        site.later(Span::from_minutes(5));
        let two = site.told("三楼楼道的灯也不亮了");
        site.fills_in("paidan", &two, "merge", &[("into", "2610-000000")]).is(422).says("没有这个编号");
        site.fills_in("paidan", &two, "merge", &[("into", &one.number)]).is(303);
        site.track(&two).says("不是同一件，分开办");
        let merged = site.again(&two);
        assert_eq!(merged.matter, one.matter);

        site.assign("paidan", &one, site.units.grid);
        site.track(&two).says("等西苑社区第1网格接手");
        site.post(&Visitor::default(), &format!("{}/separation", two.link), &[]).is(303);
        site.track(&two).says("收到了，还没有人看").says("分开了，单独办").keeps_quiet_about("不是同一件");
        let alone = site.again(&two);
        assert_eq!(alone.matter, two.matter);

        site.handle("wangge", &one, "二楼的换了。");
        site.track(&two).says("收到了，还没有人看");
        site.judge(&one, "satisfied");
        site.assign("paidan", &alone, site.units.grid);
        site.handle("wangge", &alone, "三楼的也换了。");
        site.judge(&two, "satisfied");
        site.track(&two).says("办好了，谢谢您");
    });
}

#[test]
fn a_dispatcher_takes_apart_what_was_merged_by_mistake() {
    each_site(|site| {
        let one = site.told("二楼的灯不亮");
        site.later(Span::from_minutes(5));
        let two = site.told("三楼楼道的灯也不亮了");
        site.fills_in("paidan", &two, "merge", &[("into", &one.number)]).is(303);
        let report = two.report.to_string();
        site.fills_in("paidan", &one, "separation", &[("report", &report)]).is(303);
        assert_eq!(site.again(&two).matter, two.matter);
        site.track(&two).says("收到了，还没有人看");
    });
}

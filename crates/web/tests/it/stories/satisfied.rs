//! From the code on the wall to the resident's word, and nothing but that word closes it.

use kernel::Span;

use crate::kit::{Visitor, each_site};

#[test]
fn a_lamp_is_mended_and_whoever_reported_it_says_so() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.track(&told).says("收到了，还没有人看");

        site.get(&site.staff("paidan"), "/d").is(200).says("福宁小区 3号楼 2单元");
        site.assign("paidan", &told, site.units.grid);
        site.track(&told).says("等西苑社区第1网格接手").says("10月28日（周三）09:00 前");

        site.later(Span::from_hours(1));
        site.get(&site.staff("wangge"), "/w").is(200).says("福宁小区 3号楼 2单元");
        site.come("wangge", &told);
        site.track(&told).says("正在办").says("来人看过了");
        site.later(Span::from_hours(1));
        site.handle_with_photo("wangge", &told, "换了灯管，亮了。");
        site.track(&told).says("办完了，您看办好了吗？").says("换了灯管，亮了。").says("等您评价");
        site.sees("paidan", &told).says("已处理").keeps_quiet_about("居民说办好了");

        site.later(Span::from_hours(9));
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您").says("您说办好了");
        site.sees("paidan", &told).says("已办好").says("居民说办好了");
        site.get(&Visitor::default(), "/score").is(200).says("西苑");
    });
}

#[test]
fn staff_cannot_say_it_for_the_resident() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");
        for name in ["wangge", "paidan", "shenhe", "lingdao", "guanli"] {
            let answer =
                site.post(&site.staff(name), &format!("{}/rating", told.link), &[("verdict", "satisfied")]);
            answer.is(403).says("工作人员不能替居民评价");
        }
        site.track(&told).says("办完了，您看办好了吗？");
    });
}

//! The score, its table, and how it is made.

use kernel::Span;

use crate::kit::{Site, Told, Visitor, each_site, site};

fn rated(site: &Site, say: impl Fn(&Told)) {
    let told = site.told("二楼的灯不亮了");
    site.assign("paidan", &told, site.units.grid);
    site.handle_with_photo("wangge", &told, "换好了。");
    site.later(Span::from_hours(1));
    say(&told);
}

/// The month in which the stories' matters fall due.
fn month(site: &Site) -> String {
    site.get(&Visitor::default(), "/score").value_after("/score/how?month=").unwrap()
}

#[test]
fn the_table_and_the_working_say_the_same_numbers() {
    each_site(|site| {
        rated(site, |told| site.judge(told, "satisfied"));
        rated(site, |told| site.complain(told, "又灭了"));
        let month = month(site);
        site.get(&Visitor::default(), &format!("/score?month={month}")).is(200).says("件数少，不比");
        let csv = site.get(&Visitor::default(), &format!("/score.csv?month={month}"));
        csv.is(200).says(",370303002001,西苑,1,0,1,0,0,0,");
        let how = site.get(&Visitor::default(), &format!("/score/how?month={month}"));
        how.is(200).says("1 ÷ 2 ＝ 0.500000，就是 50.0%").says("1 ＋ 0 ＋ 1 ＋ 0 ＋ 0 ＝ 2 件");
        how.says("评过的不到 10 件，这个范围只作参考，不比。");
    });
}

#[test]
fn a_month_that_is_none_shows_this_month() {
    let site = site();
    for address in ["/score?month=x", "/score/how?month=2026-13", "/score/how"] {
        site.get(&Visitor::default(), address).is(200).says("这个月还没有该办完的事。");
    }
}

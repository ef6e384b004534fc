//! The list is the map's content, and the picture shows the same numbers.

use kernel::Span;

use crate::kit::{Visitor, each_site, site};

#[test]
fn the_map_counts_what_waits_and_lists_every_grid() {
    each_site(|site| {
        site.told("二楼的灯不亮了");
        site.later(Span::from_minutes(5));
        let handled = site.told("三楼的灯不亮了");
        site.assign("paidan", &handled, site.units.grid);
        site.handle_with_photo("wangge", &handled, "换好了。");

        let map = site.get(&Visitor::default(), "/map");
        map.is(200)
            .says("现在还有 1 件没办完")
            .says("西苑 1 件")
            .says("沁园 0 件")
            .says("示意图，不是实测边界。");
        assert!(map.body.contains("href=\"/g/370303002001001\""), "no link to the grid");
        assert!(map.body.contains("没办完的件数：西苑 1，沁园 0"), "the picture says no numbers");

        let month = site.get(&Visitor::default(), "/map?month=2026-10&category=");
        month.is(200).says("2026年10月报了 2 件").says("2 件，1 件没办完");
    });
}

#[test]
fn the_picture_is_an_svg_of_places_and_counts() {
    each_site(|site| {
        site.told("二楼的灯不亮了，电话 13900000000");
        let picture = site.get(&Visitor::default(), "/map.svg");
        assert_eq!(picture.status.as_u16(), 200);
        assert!(picture.body.starts_with("<svg"), "{}", picture.body);
        picture.says("西苑").says("沁园").keeps_quiet_about("139").keeps_quiet_about("灯");
    });
}

#[test]
fn one_and_two_of_a_kind_are_not_told_apart() {
    let site = site();
    site.told("二楼的灯不亮了");
    let map = site.get(&Visitor::default(), "/map?category=lamp");
    map.is(200).says("灯不亮：现在还有 1 件没办完").says("1–2 件");
    let none = site.get(&Visitor::default(), "/map?month=2026-10&category=road");
    none.is(200).says("这个月这一类没有。");
}

#[test]
fn what_cannot_be_shown_is_left_out_with_a_sentence() {
    let site = site();
    site.told("二楼的灯不亮了");
    let map = site.get(&Visitor::default(), "/map?month=1999-01&category=nonsense");
    map.is(200).says("没有您要看的月份").says("没有您要看的种类").says("现在还有 1 件没办完");
    let other = site.get(&Visitor::default(), "/map?category=other");
    other.is(200).says("没有您要看的种类");
    site.get(&Visitor::default(), "/map.svg?month=x").is(200);
}

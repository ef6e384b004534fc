//! Who serves a grid, its day, and its last days.

use crate::kit::{Visitor, each_site, site};

#[test]
fn a_grid_names_its_worker_and_counts_its_day() {
    each_site(|site| {
        let told = site.told("二楼的灯不亮了");
        site.assign("paidan", &told, site.units.grid);
        let page = site.get(&Visitor::default(), "/g/370303002001001");
        page.is(200).says("西苑").says("wangge甲").says("没办完1 件").says("报了1 件");
        page.says("1 个码").says("其他几类1–2 件").keeps_quiet_about("灯不亮了");
        site.handle_with_photo("wangge", &told, "换好了。");
        let page = site.get(&Visitor::default(), "/g/370303002001001");
        page.says("没办完0 件").says("今天处理了1 件");
        site.get(&Visitor::default(), "/g/370303002005001").says("最近 30 天没有人报事。").says("还没有码");
    });
}

#[test]
fn an_unknown_grid_is_no_page() {
    let site = site();
    for code in ["/g/nonsense", "/g/370303002001", "/g/370303002001009"] {
        site.get(&Visitor::default(), code).is(404);
    }
}

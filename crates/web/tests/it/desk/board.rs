//! The leader's board: a week in five figures, counted alike for every week, and what to do today.

use kernel::Span;

use crate::kit::{Site, Told, each_site, site};

/// One lamp that was put right in time and praised, and one that nobody came for.
fn a_week(site: &Site) -> [Told; 2] {
    let well = site.told("二楼的灯不亮了");
    site.assign("paidan", &well, site.units.grid);
    site.later(Span::from_minutes(1));
    let late = site.told("路口的灯不亮");
    site.assign("paidan", &late, site.units.office);
    site.at("2026-10-27T10:00");
    site.come("wangge", &well);
    site.handle("wangge", &well, "换好了。");
    site.at("2026-10-29T09:00");
    site.judge(&well, "satisfied");
    [well, late]
}

#[test]
fn before_a_week_has_passed_there_are_no_figures() {
    let site = site();
    let leader = site.staff("lingdao");
    site.get(&leader, "/d/board").is(200).says("数据少于 7 天");
    site.told("二楼的灯不亮了");
    site.at("2026-11-02T08:59");
    site.get(&site.staff("lingdao"), "/d/board").says("数据少于 7 天").keeps_quiet_about("满意率");
}

#[test]
fn five_figures_say_how_the_week_went_and_how_it_moved() {
    each_site(|site| {
        a_week(site);
        site.at("2026-11-03T09:00");
        let board = site.get(&site.staff("lingdao"), "/d/board");
        board.is(200).says("满意率100.0%").says("评过 1 件，误差范围 21–100%");
        board.says("按时率50.0%").says("到期 2 件，没办完的也算");
        board.says("近 4 周 1 / 1，没有回音 0 件").says("超过 7 天没办完1件").says("上周没有数据，不比");
        site.at("2026-11-10T09:00");
        let board = site.get(&site.staff("lingdao"), "/d/board");
        board.says("满意率—").says("超过 7 天没办完1件和上周一样");
        board.says("已办好／已处理100.0%和上周一样");
    });
}

#[test]
fn what_to_do_today_leads_to_where_it_is_done() {
    let site = site();
    let [_, late] = a_week(&site);
    let board = site.get(&site.staff("lingdao"), "/d/board");
    board.is(200).says("今天要做的 1 件").says("超期").says("市政组").says("还没签收").says("催签收");
    let href = board.value_after("btn--quiet\" href=\"").unwrap().replace("&#38;", "&").replace("&amp;", "&");
    assert!(href.starts_with(&format!("/d/m/{}?do=answer", late.matter)), "{href}");
    let matter = site.get(&site.staff("lingdao"), &href);
    matter.is(200);
    site.come("chengban", &late);
    site.get(&site.staff("lingdao"), "/d/board").says("到场过，还没处理完").says("看进度");
    // Of another community, there is nothing to do.
    let other = site.get(&site.staff("shenhe2"), "/d/board");
    other.is(200).says("今天没有急的事").says("没办完的 0 件在哪里");
}

#[test]
fn what_waits_for_the_leader_comes_first() {
    let site = site();
    let [_, late] = a_week(&site);
    site.fills_in("chengban", &late, "parking", &[("until", "2026-12-31"), ("text", "等灯杆")]).is(303);
    let board = site.get(&site.staff("lingdao"), "/d/board");
    board.says("今天要做的 2 件").says("等您定").says("挂账 1 件").says("申请了挂账，等人批");
    let first = board.value_after("btn--quiet\" href=\"");
    assert_eq!(first.as_deref(), Some("/d/review/parkings"));
}

#[test]
fn the_wall_counts_and_names_nobody_and_nothing() {
    let site = site();
    a_week(&site);
    site.at("2026-11-03T09:00");
    let wall = site.get(&site.staff("lingdao"), "/d/wall");
    wall.is(200).says("满意率").says("没办完的 1 件在哪里").says("西苑").says("超期");
    for quiet in ["市政组", "第1网格", "3号楼", "路口", "lingdao甲", "苗"] {
        wall.keeps_quiet_about(quiet);
    }
    assert!(wall.body.contains("http-equiv=\"refresh\" content=\"300\""));
    assert!(!wall.body.contains("/d/m/"));
}

#[test]
fn a_leader_begins_at_the_board() {
    let site = site();
    let at = site.get(&site.staff("lingdao"), "/sign-in");
    assert_eq!(at.is(303).location, "/d/board");
}

#[test]
fn a_screen_left_on_keeps_no_session_alive_and_shows_its_counts_all_day() {
    each_site(|site| {
        let screen = site.sign_in("lingdao");
        for _ in 0..7 {
            site.get(&screen, "/d/wall").is(200);
            site.later(Span::from_minutes(5));
        }
        site.get(&screen, "/d/wall").is(200).keeps_quiet_about("lingdao甲");
        for page in ["/d/board", "/d", "/d/review"] {
            assert_eq!(site.get(&screen, page).is(303).location, "/sign-in", "{page}");
        }
        site.later(Span::from_hours(12));
        assert_eq!(site.get(&screen, "/d/wall").is(303).location, "/sign-in");
        site.get(&site.sign_in("paidan"), "/d/wall").is(403);
    });
}

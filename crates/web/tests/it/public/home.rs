//! The first page of all.

use actions::By;
use storage::matters::published;
use storage::matters::texts::{self, Audience};

use crate::kit::{Site, Told, Visitor, each_site, site};

/// What a clerk wrote for neighbours.
fn publish(site: &Site, told: &Told, words: &'static str) {
    let (matter, report) = (told.matter, told.report);
    site.tell(
        move |tx, _, act| {
            texts::keep(tx, act.of, "sentence", matter, Some(report), Audience::Resident, words, act.at)?;
            Ok(published::put(tx, act.of, report, "sentence", None, act.at)?)
        },
        By::System,
    )
    .unwrap();
}

#[test]
fn the_home_page_has_three_doors_and_tells_the_week() {
    each_site(|site| {
        site.get(&Visitor::default(), "/").is(200).says("今天起开始记录。").says("还没有记录。");
        site.told("二楼的灯不亮了");
        let home = site.get(&Visitor::default(), "/");
        home.is(200).says("现在还有 1 件没办完").says("这 7 天报来 1 件").says("多 1 件");
        for door in ["/report", "/t", "/map"] {
            assert!(home.body.contains(&format!("class=\"door\" href=\"{door}\"")) || door == "/report");
        }
        for later in ["投票", "花钱", "预约", "值班"] {
            home.keeps_quiet_about(later);
        }
    });
}

/// A report whose reporter agrees that it is shown, or does not.
fn told(site: &Site, visibility: &str) -> Told {
    let code = site.code.to_string();
    let fields = [
        ("once", "once-for-this-visibility-0001"),
        ("code", code.as_str()),
        ("here", "yes"),
        ("category", "lamp"),
        ("text", "二楼的灯不亮了，王老三家门口"),
        ("visibility", visibility),
    ];
    let answer = site.post(&Visitor::default(), "/report", &fields);
    answer.is(303);
    site.told_by(answer.location.split('?').next().unwrap())
}

#[test]
fn a_matter_is_shown_only_in_a_clerks_words() {
    each_site(|site| {
        let told = told(site, "open");
        site.get(&Visitor::default(), "/").keeps_quiet_about("王老三");
        publish(site, &told, "楼道灯换好了。");
        let home = site.get(&Visitor::default(), "/");
        home.says("楼道灯换好了。").says("灯不亮·福宁小区").says("已收到");
        home.keeps_quiet_about("王老三").keeps_quiet_about("2单元");
    });
}

#[test]
fn nothing_is_shown_of_a_reporter_who_does_not_agree() {
    let site = site();
    let told = told(&site, "closed");
    publish(&site, &told, "楼道灯换好了。");
    site.get(&Visitor::default(), "/").keeps_quiet_about("楼道灯换好了");
}

#[test]
fn in_english_places_keep_their_names_and_say_so() {
    let site = site();
    site.told("二楼的灯不亮了");
    let visitor = Visitor::default().with_cookie("huakai_looks=en.m.auto.auto");
    for page in ["/", "/map", "/score", "/score/how", "/g/370303002001001"] {
        let answer = site.get(&visitor, page);
        answer.is(200);
        assert!(answer.body.contains("<html lang=\"en\""), "{page}");
    }
    site.get(&visitor, "/map").says("1 matters not finished now").says("西苑");
    assert!(site.get(&visitor, "/map").body.contains("<span lang=\"zh-CN\">西苑</span>"));
}

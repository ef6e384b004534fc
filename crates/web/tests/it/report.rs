//! R1: finding the place, joining a neighbour's matter, and who serves a door.

use actions::By;
use actions::people::add_tie;
use kernel::{Draw, Span};
use people::ties::{Consent, Tie, TieId, TieKind};
use place::PlaceId;

use crate::kit::{Answer, Site, Visitor, each_site, site};

const NOBODY: fn() -> Visitor = Visitor::default;

/// The value of the radio button in front of a label.
fn value_of(page: &Answer, name: &str, label: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let mut rows = page.body.split(&before).skip(1);
    let row = rows.find(|row| row.split("</label>").next().is_some_and(|row| row.contains(label)));
    row.unwrap_or_else(|| panic!("no {label}:\n{}", page.words())).split('"').next().unwrap().to_owned()
}

fn ask(site: &Site, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("once", "0123456789abcdef"), ("category", "lamp"), ("phone", "13800000000")];
    fields.extend(more);
    site.post(&NOBODY(), "/report", &fields)
}

/// A report at the code whose reporter lets neighbours know; answers with its link.
fn told_openly(site: &Site) -> String {
    let code = site.code.to_string();
    let fields = [("code", code.as_str()), ("visibility", "open"), ("text", "三楼王家门口的灯不亮")];
    let answer = ask(site, &fields);
    answer.is(303).location.split('?').next().unwrap().to_owned()
}

#[test]
fn a_place_is_found_by_its_name_and_everything_typed_is_kept() {
    let site = site();
    let found = ask(&site, &[("do", "find"), ("find", "福宁三号楼2单元501"), ("text", "䶮家的灯不亮😀")]);
    found.is(200).says("福宁小区 3号楼 2单元");
    assert!(
        found.body.contains(">䶮家的灯不亮😀</textarea>") && found.body.contains("value=\"13800000000\"")
    );
    let place = value_of(&found, "place", "福宁小区 3号楼 2单元");
    assert_eq!(place, site.staircase.to_string());
    let link = ask(&site, &[("place", &place)]).is(303).location.clone();
    site.get(&NOBODY(), link.split('?').next().unwrap()).says("福宁小区 3号楼 2单元");
}

#[test]
fn one_goes_down_from_the_community_to_the_door() {
    let site = site();
    let compounds = ask(&site, &[("do", "find"), ("community", "370303002001")]);
    let compound = value_of(&compounds, "place", "福宁小区");
    let buildings = ask(&site, &[("do", "find"), ("place", &compound)]);
    let building = value_of(&buildings, "place", "福宁小区 3号楼");
    let page = site.get(&NOBODY(), &format!("/report/places?place={building}"));
    assert_eq!(value_of(&page, "place", "2单元"), site.staircase.to_string());
    site.get(&NOBODY(), "/report?find=福宁").says("福宁小区 3号楼");
}

#[test]
fn a_place_that_is_not_found_goes_along_in_words_and_stops_nobody() {
    let site = site();
    let typed = [("find", "老电影院后面"), ("detail", "垃圾桶旁")];
    ask(&site, &[("do", "find"), typed[0]]).is(200).says("没找到这个地方");
    let link = ask(&site, &typed).is(303).location.clone();
    site.get(&NOBODY(), link.split('?').next().unwrap()).says("老电影院后面 垃圾桶旁");
    // Typed beyond doubt and not looked for, it is taken all the same.
    let link = ask(&site, &[("find", "福宁3-2"), ("text", "又坏了")]).is(303).location.clone();
    site.get(&NOBODY(), link.split('?').next().unwrap()).says("福宁小区 3号楼 2单元");
    for strange in ["%00", "😀", "'%20OR%201=1--", "not-an-id"] {
        site.get(&NOBODY(), &format!("/report/places?place={strange}&find={strange}")).is(200);
    }
}

#[test]
fn a_neighbour_joins_and_has_a_number_and_a_verdict_of_their_own() {
    each_site(|site| {
        let one = site.told_by(&told_openly(site));
        site.later(Span::from_hours(1));
        let page = site.get(&NOBODY(), &format!("/q/{}", site.code));
        page.is(200).says("这三天有人报过").says("福宁小区 3号楼：灯不亮").says("今天报的");
        page.keeps_quiet_about("王家").keeps_quiet_about(&one.number);
        let same = value_of(&page, "same_as", "我也遇到");
        assert!(!page.body.contains(&one.matter.to_string()) && !same.is_empty());
        let code = site.code.to_string();
        let fields = [("once", "fedcba9876543210"), ("code", code.as_str()), ("same_as", same.as_str())];
        let answer = site.post(&NOBODY(), "/report", &fields);
        let two = site.told_by(answer.is(303).location.split('?').next().unwrap());
        assert!(two.number != one.number && two.matter == one.matter);
        let track = site.track(&two);
        track.says("福宁小区 3号楼").keeps_quiet_about("2单元").keeps_quiet_about("王家");
        track.keeps_quiet_about(&one.number);
        site.assign("paidan", &one, site.units.grid);
        site.handle("wangge", &one, "换好了。");
        site.judge(&one, "satisfied");
        site.track(&two).says("已处理");
        site.judge(&two, "satisfied");
        site.track(&two).says("办好了，谢谢您");
    });
}

#[test]
fn what_its_reporter_keeps_private_is_shown_to_nobody() {
    let site = site();
    let code = site.code.to_string();
    ask(&site, &[("code", &code), ("visibility", "private")]).is(303);
    site.get(&NOBODY(), &format!("/q/{code}")).is(200).keeps_quiet_about("这三天有人报过");
}

#[test]
fn a_matter_handled_meanwhile_leaves_the_neighbour_one_of_their_own() {
    let site = site();
    let one = site.told_by(&told_openly(&site));
    let page = site.get(&NOBODY(), &format!("/q/{}", site.code));
    let same = value_of(&page, "same_as", "我也遇到");
    site.assign("paidan", &one, site.units.grid);
    site.handle("wangge", &one, "换好了。");
    let code = site.code.to_string();
    let fields = [
        ("once", "fedcba9876543210"),
        ("code", code.as_str()),
        ("same_as", same.as_str()),
        ("category", "lamp"),
    ];
    let answer = site.post(&NOBODY(), "/report", &fields);
    let two = site.told_by(answer.is(303).location.split('?').next().unwrap());
    assert_ne!(two.matter, one.matter);
    site.get(&NOBODY(), &answer.location).is(200).says("单独立了一件");
}

#[test]
fn a_door_says_who_serves_it_and_names_no_household_that_did_not_agree() {
    let site = site();
    let (building, staircase) = (building_of(&site), site.staircase);
    let add = move |tx: &mut storage::Tx<'_>, with: &actions::With, act: &actions::Act| {
        let agreed = Consent::Given { on: act.at.day() };
        let mut draw = Draw::from_seed([8; 32]);
        let mut tie = |kind, place, name: &str, offers: Option<&str>, consent| Tie {
            id: TieId::new(act.at, &mut draw),
            kind,
            place,
            name: name.into(),
            offers: offers.map(str::to_owned),
            consent,
        };
        let ties = [
            tie(TieKind::BuildingGroup, building, "3号楼党小组", None, Consent::NotGiven),
            tie(TieKind::ContactHousehold, staircase, "花", Some("调解"), agreed),
            tie(TieKind::ContactHousehold, staircase, "叶", Some("代办"), Consent::NotGiven),
        ];
        add_tie::run(tx, with, act, &ties)
    };
    site.tell(add, By::System).unwrap();
    let page = site.get(&NOBODY(), &format!("/q/{}", site.code));
    page.is(200).says("wangge甲").says("3号楼党小组").says("花家").says("调解").keeps_quiet_about("叶家");
    site.get(&NOBODY(), "/report").keeps_quiet_about("谁管这里");
}

fn building_of(site: &Site) -> PlaceId {
    let staircase = site.staircase;
    let find = move |tx: &mut storage::Tx<'_>, with: &actions::With, act: &actions::Act| {
        let office = with.office(tx, act.of)?;
        Ok(office.tree.within(staircase, place::PlaceKind::Building).map(|place| place.id))
    };
    site.tell(find, By::System).unwrap().unwrap()
}

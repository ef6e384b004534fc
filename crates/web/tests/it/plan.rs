//! The plan of a compound: whose building it marks, where it is refused, and choosing a place on it.

use crate::kit::{Answer, Site, Visitor, site};

const NOBODY: fn() -> Visitor = Visitor::default;

/// The address of the first plan on a page.
fn plan_of(page: &Answer) -> String {
    let at = page.body.find("plan.svg").unwrap();
    let begins = page.body[..at].rfind('"').unwrap() + 1;
    let address = page.body[begins..].split('"').next().unwrap();
    address.replace("&#38;", "&").replace("&amp;", "&")
}

fn ask(site: &Site, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("once", "0123456789abcdef"), ("category", "lamp"), ("text", "楼道灯不亮")];
    fields.extend(more);
    site.post(&NOBODY(), "/report", &fields)
}

/// The value of the house with this name.
fn house(page: &Answer, name: &str) -> String {
    let mut houses = page.body.split("name=\"spot\" value=\"").skip(1);
    let house = houses.find(|house| house.split("</button>").next().is_some_and(|it| it.contains(name)));
    house.unwrap_or_else(|| panic!("no {name}")).split('"').next().unwrap().to_owned()
}

#[test]
fn the_code_of_a_door_shows_its_building_in_its_compound() {
    let site = site();
    let page = site.get(&NOBODY(), &format!("/q/{}", site.code));
    page.is(200);
    assert!(page.body.contains("福宁小区示意图：3号楼。标出的是3号楼。"), "{}", page.body);
    assert!(page.body.contains("width=\"328\""), "the page does not move when it arrives");
    let picture = site.get(&NOBODY(), &plan_of(&page));
    picture.is(200);
    assert!(picture.body.starts_with("<svg") && picture.body.trim_end().ends_with("</svg>"));
    assert!(picture.body.contains("class=\"here\"") && picture.body.contains("3号楼"));
}

#[test]
fn a_place_that_is_none_has_no_plan() {
    let site = site();
    for none in ["", "?place=", "?place=x", "?place=GY99999", "?place=%00", "?place=0000000000000000"] {
        site.get(&NOBODY(), &format!("/report/plan.svg{none}")).is(404);
    }
    let page = site.get(&NOBODY(), "/q/GY99999");
    page.is(404).says("这个码");
    assert!(!page.body.contains("标出的是"));
}

#[test]
fn one_goes_from_picture_to_picture_and_keeps_what_was_typed() {
    let site = site();
    let street = site.get(&NOBODY(), "/report");
    let community = house(&street, "西苑");
    let compounds = ask(&site, &[("spot", &community)]);
    compounds.is(200).says("楼道灯不亮");
    let buildings = ask(&site, &[("spot", &house(&compounds, "福宁小区"))]);
    let building = ask(&site, &[("spot", &house(&buildings, "3号楼"))]);
    building.is(200).says("福宁小区 3号楼 2单元");
    assert!(building.body.contains("标出的是3号楼"));
    // What was pressed counts for more than what was chosen, typed or scanned before.
    let code = site.code.to_string();
    let other = ask(&site, &[("code", &code), ("find", "别处"), ("place", "x"), ("spot", &community)]);
    assert!(
        other.is(200).body.contains("id=\"here-no\" name=\"here\" value=\"no\" checked"),
        "{}",
        other.body
    );
}

#[test]
fn staff_see_what_is_open_in_a_building_and_nobody_else_does() {
    let site = site();
    let told = site.told("楼道灯不亮");
    let page = site.get(&site.staff("paidan"), &format!("/d/m/{}", told.matter));
    assert!(page.is(200).body.contains("3号楼，没办完 1 件"), "{}", page.body);
    let address = plan_of(&page);
    let picture = site.get(&site.staff("paidan"), &address);
    assert!(picture.is(200).body.contains("<circle") && picture.body.contains(">1</text>"));
    let public = site.get(&NOBODY(), &plan_of(&site.get(&NOBODY(), &format!("/q/{}", site.code))));
    assert!(!public.body.contains(">1</text>"));
    let stranger = site.get(&NOBODY(), &address);
    assert!(stranger.status != 200 && !stranger.body.contains("<svg"), "{}", stranger.status);
}

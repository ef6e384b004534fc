//! What may hang where, and what lies within what.

use super::*;
use kernel::{Draw, Moment};

fn place(n: u8, parent: Option<PlaceId>, kind: PlaceKind, code: &str) -> Place {
    let mut draw = Draw::from_seed([n; 32]);
    Place {
        id: PlaceId::new(Moment::from_micros(0), &mut draw),
        parent,
        kind,
        code: code.into(),
        name: code.into(),
        survey_grid: None,
        from: jiff_day("2020-01-01"),
        until: None,
    }
}

fn jiff_day(text: &str) -> Day {
    text.parse().unwrap()
}

fn chain() -> Vec<Place> {
    let street = place(1, None, PlaceKind::Subdistrict, "370303002");
    let community = place(2, Some(street.id), PlaceKind::Community, "370303002001");
    let grid = place(3, Some(community.id), PlaceKind::Grid, "370303002001003");
    let compound = place(4, Some(grid.id), PlaceKind::Compound, "福宁小区");
    let building = place(5, Some(compound.id), PlaceKind::Building, "3号楼");
    let staircase = place(6, Some(building.id), PlaceKind::Staircase, "2单元");
    vec![street, community, grid, compound, building, staircase]
}

#[test]
fn a_staircase_lies_within_everything_above_it() {
    let places = chain();
    let tree = PlaceTree::new(places.clone()).unwrap();
    let staircase = places[5].id;
    assert!(places.iter().all(|outer| tree.lies_within(staircase, outer.id)));
    assert!(!tree.lies_within(places[1].id, staircase));
    assert_eq!(tree.within(staircase, PlaceKind::Grid).map(|p| p.id), Some(places[2].id));
    assert_eq!(tree.spoken_name(staircase), "福宁小区 3号楼 2单元");
    assert_eq!(tree.spoken_name(places[1].id), "370303002001");
}

#[test]
fn a_code_is_never_given_twice_within_a_kind() {
    let mut places = chain();
    places.push(place(9, Some(places[0].id), PlaceKind::Community, "370303002001"));
    assert_eq!(
        PlaceTree::new(places).unwrap_err(),
        Refusal::CodeReused { kind: PlaceKind::Community, code: "370303002001".into() }
    );
}

#[test]
fn a_staircase_cannot_hang_below_a_community() {
    let mut places = chain();
    places.push(place(9, Some(places[1].id), PlaceKind::Staircase, "x"));
    assert_eq!(
        PlaceTree::new(places).unwrap_err(),
        Refusal::WrongLevel { child: PlaceKind::Staircase, parent: PlaceKind::Community }
    );
}

#[test]
fn a_child_before_its_parent_is_an_orphan() {
    let mut places = chain();
    places.swap(0, 1);
    assert_eq!(PlaceTree::new(places.clone()).unwrap_err(), Refusal::Orphan(places[0].id));
}

#[test]
fn a_place_stands_from_its_first_day_until_the_day_it_ends() {
    let mut lamp = place(1, None, PlaceKind::Point, "L1");
    lamp.until = Some(jiff_day("2026-05-01"));
    assert!(lamp.stands_on(jiff_day("2026-04-30")));
    assert!(!lamp.stands_on(jiff_day("2026-05-01")));
    assert!(!lamp.stands_on(jiff_day("2019-12-31")));
}

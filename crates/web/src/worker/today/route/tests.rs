//! A round through two compounds and a lamp between them.

use super::*;
use kernel::{Draw, Moment};
use place::Place;

/// Two compounds with buildings, by their names.
fn street() -> (PlaceTree, impl Fn(&str) -> PlaceId) {
    let mut draw = Draw::from_seed([8; 32]);
    let mut rows: Vec<Place> = Vec::new();
    let mut plant = |parent: Option<usize>, kind, name: &str| {
        let parent = parent.map(|n: usize| rows[n].id);
        let (code, name) = (format!("P{}", rows.len()), name.to_owned());
        let (id, from) = (PlaceId::new(Moment::from_micros(0), &mut draw), "2026-01-01".parse().unwrap());
        rows.push(Place { id, parent, kind, code, name, survey_grid: None, from, until: None });
        rows.len() - 1
    };
    let root = plant(None, PlaceKind::Subdistrict, "公园街道");
    let community = plant(Some(root), PlaceKind::Community, "西苑社区");
    let grid = plant(Some(community), PlaceKind::Grid, "第1网格");
    let fu = plant(Some(grid), PlaceKind::Compound, "福宁小区");
    let xi = plant(Some(grid), PlaceKind::Compound, "西苑小区");
    for (compound, name) in [(fu, "2号楼"), (fu, "10号楼"), (xi, "1号楼")] {
        plant(Some(compound), PlaceKind::Building, name);
    }
    plant(Some(grid), PlaceKind::Point, "路灯17号");
    let tree = PlaceTree::new(rows).unwrap();
    let named = tree.clone();
    let of = move |name: &str| {
        let kinds = [PlaceKind::Building, PlaceKind::Point];
        let all = kinds.into_iter().flat_map(|kind| named.of_kind(kind).into_iter().map(|place| place.id));
        all.into_iter().find(|id| named.spoken_name(*id).replace(' ', "") == name).expect(name)
    };
    (tree, of)
}

fn round(promises: &[&'static str]) -> Vec<&'static str> {
    let (tree, of) = street();
    let mut tasks = promises.to_vec();
    order(&tree, &mut tasks, |name| (*name != "?").then(|| of(name)));
    tasks
}

#[test]
fn the_earliest_promise_decides_the_stop_and_the_stop_is_finished() {
    let told = round(&["福宁小区10号楼", "西苑小区1号楼", "福宁小区2号楼"]);
    assert_eq!(told, ["福宁小区2号楼", "福宁小区10号楼", "西苑小区1号楼"]);
}

#[test]
fn a_place_outside_is_a_stop_and_nowhere_comes_last() {
    let told = round(&["?", "路灯17号", "西苑小区1号楼", "?"]);
    assert_eq!(told, ["路灯17号", "西苑小区1号楼", "?", "?"]);
}

#[test]
fn numbers_are_ordered_as_numbers() {
    assert!(pieces("2号楼") < pieces("10号楼"));
    assert!(pieces("99999999999999999999999号楼") > pieces("10号楼"));
}

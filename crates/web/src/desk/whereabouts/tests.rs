//! Words find places, the one that is called so before those that only carry the words.

use kernel::{Day, Draw, Moment};
use place::{Place, PlaceId, PlaceKind, PlaceTree};

use super::{full_name, like};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Two communities; one has 福宁小区 with two buildings, one of them with two staircases.
fn tree() -> PlaceTree {
    let mut draw = Draw::from_seed([1; 32]);
    let at = Moment::parse_local("2026-01-01T09:00").unwrap();
    let mut place = |parent: Option<&Place>, kind, code: &str, name: &str| Place {
        id: PlaceId::new(at, &mut draw),
        parent: parent.map(|parent| parent.id),
        kind,
        code: code.into(),
        name: name.into(),
        survey_grid: None,
        from: day("2026-01-01"),
        until: None,
    };
    let root = place(None, PlaceKind::Subdistrict, "370303002", "公园街道");
    let west = place(Some(&root), PlaceKind::Community, "001", "西苑");
    let east = place(Some(&root), PlaceKind::Community, "002", "沁园");
    let grid = place(Some(&west), PlaceKind::Grid, "001001", "第1网格");
    let other = place(Some(&east), PlaceKind::Grid, "002001", "第1网格");
    let compound = place(Some(&grid), PlaceKind::Compound, "C1", "福宁小区");
    let third = place(Some(&compound), PlaceKind::Building, "C1-3", "3号楼");
    let one = place(Some(&third), PlaceKind::Staircase, "C1-3-1", "1单元");
    let two = place(Some(&third), PlaceKind::Staircase, "C1-3-2", "2单元");
    let mut gone = place(Some(&compound), PlaceKind::Building, "C1-4", "4号楼");
    gone.until = Some(day("2026-06-01"));
    PlaceTree::new([root, west, east, grid, other, compound, third, one, two, gone]).unwrap()
}

fn found(typed: &str) -> Vec<String> {
    let tree = tree();
    like(&tree, day("2026-10-30"), typed).into_iter().map(|place| full_name(&tree, place)).collect()
}

#[test]
fn what_is_called_so_is_found_alone() {
    assert_eq!(found("福宁小区 3号楼"), ["福宁小区 3号楼，西苑"]);
    assert_eq!(found("福宁小区3号楼2单元"), ["福宁小区 3号楼 2单元，西苑"]);
    assert_eq!(found("西苑"), ["西苑"]);
    assert_eq!(found("沁园第1网格"), ["沁园 第1网格"]);
}

#[test]
fn a_few_words_find_whatever_carries_them() {
    assert_eq!(found("福宁 单元"), ["福宁小区 3号楼 1单元，西苑", "福宁小区 3号楼 2单元，西苑"]);
    assert_eq!(found("第1网格"), ["西苑 第1网格", "沁园 第1网格"]);
}

#[test]
fn nothing_is_found_by_no_words_or_where_nothing_stands() {
    assert!(found("").is_empty() && found("  ").is_empty());
    assert!(found("天安门").is_empty());
    assert!(found("福宁小区 4号楼").is_empty());
}

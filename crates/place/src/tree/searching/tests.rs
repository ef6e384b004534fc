//! What people type, and what it finds.

use super::super::{Place, PlaceId, PlaceKind, PlaceTree};
use super::Found;
use kernel::{Draw, Moment};

fn tree() -> PlaceTree {
    let mut draw = Draw::from_seed([1; 32]);
    let mut rows: Vec<Place> = Vec::new();
    let mut plant = |parent: Option<usize>, kind, code: &str, name: &str| {
        let id = PlaceId::new(Moment::from_micros(0), &mut draw);
        let parent = parent.map(|n| rows[n].id);
        let from = "2020-01-01".parse().unwrap();
        let (code, name) = (code.to_owned(), name.to_owned());
        rows.push(Place { id, parent, kind, code, name, survey_grid: None, from, until: None });
        rows.len() - 1
    };
    let root = plant(None, PlaceKind::Subdistrict, "370303002", "公园街道");
    let west = plant(Some(root), PlaceKind::Community, "370303002001", "西苑社区");
    let grid = plant(Some(west), PlaceKind::Grid, "370303002001001", "第1网格");
    for (compound, name) in ["福宁小区", "一里北村"].into_iter().enumerate() {
        let compound_at = plant(Some(grid), PlaceKind::Compound, &format!("C{compound}"), name);
        for building in [1, 3, 13] {
            let code = format!("C{compound}-{building:02}");
            let at = plant(Some(compound_at), PlaceKind::Building, &code, &format!("{building}号楼"));
            for staircase in [1, 2] {
                plant(
                    Some(at),
                    PlaceKind::Staircase,
                    &format!("{code}-{staircase}"),
                    &format!("{staircase}单元"),
                );
            }
        }
    }
    PlaceTree::new(rows).unwrap()
}

fn found(typed: &str) -> (Vec<String>, Option<String>, usize) {
    let tree = tree();
    let Found { places, more, meant } = tree.search(typed, "2026-10-30".parse().unwrap(), 3);
    let name = |id: &PlaceId| tree.spoken_name(*id);
    (places.iter().map(name).collect(), meant.as_ref().map(name), more)
}

#[test]
fn a_door_is_found_however_people_write_it() {
    let ways = [
        "福宁小区 3号楼 2单元",
        "福宁3号楼2单元",
        "福宁3-2",
        "福宁小区三号楼二单元",
        "福宁３栋２单元",
        "西苑社区福宁小区3号楼2单元501",
        "福宁3-2-501",
    ];
    for way in ways {
        let (places, meant, more) = found(way);
        assert_eq!((places, more), (vec!["福宁小区 3号楼 2单元".to_owned()], 0), "{way}");
        assert!(meant.is_some());
    }
}

#[test]
fn the_widest_comes_first_and_is_meant_when_all_lies_in_it() {
    let (places, meant, more) = found("福宁");
    assert_eq!((places[0].as_str(), meant.as_deref(), more), ("福宁小区", Some("福宁小区"), 7));
    let (places, meant, _) = found("福宁13号楼");
    assert_eq!((places.len(), meant.as_deref()), (3, Some("福宁小区 13号楼")));
    let (places, _, _) = found("福宁1号楼");
    assert_eq!(places.len(), 3, "a building is no staircase: {places:?}");
    let (places, meant, _) = found("3号楼");
    assert_eq!(places[..2], ["福宁小区 3号楼", "一里北村 3号楼"]);
    assert_eq!(meant, None);
}

#[test]
fn what_is_no_place_finds_nothing() {
    for nothing in ["", "   ", "号楼", "䶮𠮷😀", "沁园", "99", "%%_'--", &"福".repeat(5_000)] {
        assert_eq!(found(nothing), (vec![], None, 0), "{nothing}");
    }
    assert_eq!(found("一里北村").1.as_deref(), Some("一里北村"), "a numeral in a name is no number");
}

//! Around a door lies its compound, in the order of its numbers; what stands no more is not drawn.

use kernel::{Day, Draw, Moment};
use place::{Place, PlaceId, PlaceKind, PlaceTree};

use super::around;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

struct Town {
    tree: PlaceTree,
    ids: Vec<(String, PlaceId)>,
}

impl Town {
    fn id(&self, code: &str) -> PlaceId {
        self.ids.iter().find(|(known, _)| known == code).unwrap().1
    }

    /// The names around a place on a day, and which is marked.
    fn shows(&self, code: &str) -> Option<(Vec<String>, Option<String>)> {
        let around = around(&self.tree, day("2026-10-30"), self.id(code))?;
        let marked = around.houses.iter().find(|house| around.marked == Some(house.id));
        let marked = marked.map(|house| house.name.clone());
        Some((around.houses.into_iter().map(|house| house.name).collect(), marked))
    }
}

fn town() -> Town {
    let mut draw = Draw::from_seed([1; 32]);
    let at = Moment::parse_local("2026-01-01T09:00").unwrap();
    let mut ids: Vec<(String, PlaceId)> = Vec::new();
    let mut rows = Vec::new();
    let mut plant = |above: &str, kind, code: &str, name: &str, until: Option<&str>| {
        let id = PlaceId::new(at, &mut draw);
        let parent = ids.iter().find(|(known, _)| known == above).map(|(_, id)| *id);
        ids.push((code.to_owned(), id));
        let (code, name) = (code.to_owned(), name.to_owned());
        let from = day("2026-01-01");
        rows.push(Place { id, parent, kind, code, name, survey_grid: None, from, until: until.map(day) });
    };
    plant("", PlaceKind::Subdistrict, "S", "公园街道", None);
    plant("S", PlaceKind::Community, "W", "西苑", None);
    plant("W", PlaceKind::Grid, "W1", "第1网格", None);
    plant("W1", PlaceKind::Compound, "C", "福宁小区", None);
    plant("W1", PlaceKind::Compound, "E", "空小区", None);
    for (code, name) in [("C-10", "10号楼"), ("C-2", "2号楼"), ("C-1", "1号楼"), ("C-0", "门卫室")] {
        plant("C", PlaceKind::Building, code, name, None);
    }
    plant("C", PlaceKind::Building, "C-3", "3号楼", Some("2026-06-01"));
    plant("C-2", PlaceKind::Staircase, "C-2-1", "1单元", None);
    plant("C", PlaceKind::Point, "L1", "路灯1号", None);
    plant("W", PlaceKind::Point, "L2", "路灯2号", None);
    Town { tree: PlaceTree::new(rows).unwrap(), ids }
}

#[test]
fn a_staircase_marks_its_building_among_the_others_by_their_numbers() {
    let names = ["1号楼", "2号楼", "10号楼", "门卫室"].map(str::to_owned).to_vec();
    let town = town();
    assert_eq!(town.shows("C-2-1"), Some((names.clone(), Some("2号楼".to_owned()))));
    assert_eq!(town.shows("L1"), Some((names.clone(), None)));
    assert_eq!(town.shows("C"), Some((names, None)));
}

#[test]
fn above_a_compound_lie_compounds_and_communities() {
    let town = town();
    let compounds = ["福宁小区", "空小区"].map(str::to_owned).to_vec();
    assert_eq!(town.shows("W1"), Some((compounds.clone(), None)));
    assert_eq!(town.shows("W"), Some((compounds, None)));
    assert_eq!(town.shows("S"), Some((vec!["西苑".to_owned()], None)));
}

#[test]
fn what_is_gone_empty_or_outside_has_no_plan() {
    let town = town();
    assert_eq!((town.shows("C-3"), town.shows("E"), town.shows("L2")), (None, None, None));
}

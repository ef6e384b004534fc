//! The places of the small subdistrict.

use ::place::{Place, PlaceId, PlaceKind};
use kernel::{Day, Draw, Moment};

/// The places a test points at.
#[derive(Debug, Clone, Copy)]
pub struct Places {
    /// 公园街道.
    pub root: PlaceId,
    /// 西苑社区, with the first two grids.
    pub west: PlaceId,
    /// 沁园社区, with the third.
    pub east: PlaceId,
    /// Where the compound is.
    pub grid_one: PlaceId,
    /// The other grid of 西苑.
    pub grid_two: PlaceId,
    /// The grid of 沁园.
    pub grid_three: PlaceId,
    /// 福宁小区.
    pub compound: PlaceId,
    /// Its 1号楼.
    pub building: PlaceId,
    /// Its 2号楼.
    pub other_building: PlaceId,
    /// 1号楼 1单元, with a code on its wall.
    pub staircase: PlaceId,
    /// 1号楼 2单元.
    pub next_staircase: PlaceId,
    /// 2号楼 1单元.
    pub other_staircase: PlaceId,
    /// A lamp in 沁园, outside any compound.
    pub lamp: PlaceId,
}

/// Invents them, parents before children; the first row is the root.
pub(super) fn invent(at: Moment, from: Day, draw: &mut Draw) -> (Places, Vec<Place>) {
    let mut rows: Vec<Place> = Vec::new();
    let mut plant = |parent: Option<PlaceId>, kind, code: &str, name: &str| {
        let id = PlaceId::new(at, draw);
        let (code, name) = (code.to_owned(), name.to_owned());
        rows.push(Place { id, parent, kind, code, name, survey_grid: None, from, until: None });
        id
    };
    let root = plant(None, PlaceKind::Subdistrict, super::CODE, "公园街道");
    let west = plant(Some(root), PlaceKind::Community, "370303002001", "西苑社区");
    let east = plant(Some(root), PlaceKind::Community, "370303002005", "沁园社区");
    let grid_one = plant(Some(west), PlaceKind::Grid, "370303002001001", "第1网格");
    let grid_two = plant(Some(west), PlaceKind::Grid, "370303002001002", "第2网格");
    let grid_three = plant(Some(east), PlaceKind::Grid, "370303002005001", "第1网格");
    let compound = plant(Some(grid_one), PlaceKind::Compound, "C1", "福宁小区");
    let building = plant(Some(compound), PlaceKind::Building, "C1-1", "1号楼");
    let other_building = plant(Some(compound), PlaceKind::Building, "C1-2", "2号楼");
    let staircase = plant(Some(building), PlaceKind::Staircase, "C1-1-1", "1单元");
    let next_staircase = plant(Some(building), PlaceKind::Staircase, "C1-1-2", "2单元");
    let other_staircase = plant(Some(other_building), PlaceKind::Staircase, "C1-2-1", "1单元");
    let lamp = plant(Some(grid_three), PlaceKind::Point, "L-017", "路灯17号");
    let places = Places {
        root,
        west,
        east,
        grid_one,
        grid_two,
        grid_three,
        compound,
        building,
        other_building,
        staircase,
        next_staircase,
        other_staircase,
        lamp,
    };
    (places, rows)
}

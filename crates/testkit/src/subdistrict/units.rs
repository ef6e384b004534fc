//! The units of the small subdistrict.

use ::people::{Unit, UnitId, UnitKind};
use kernel::Draw;

use super::Places;
use crate::clock;

/// The units a matter can be given to, and those that decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Units {
    /// 西苑社区第1网格.
    pub grid_one: UnitId,
    /// 西苑社区第2网格.
    pub grid_two: UnitId,
    /// 市政科, an office.
    pub works: UnitId,
    /// 供电公司, an outside unit.
    pub power: UnitId,
    /// 指挥中心: dispatcher and administrator.
    pub desk: UnitId,
    /// 督查科: the reviewers.
    pub review: UnitId,
    /// 街道班子: the leaders.
    pub leadership: UnitId,
}

pub(super) fn invent(places: &Places, draw: &mut Draw) -> (Units, Vec<Unit>) {
    let mut rows = Vec::new();
    let mut add = |kind, name: &str, place| {
        let id = UnitId::new(clock::local(clock::BEGINNING), draw);
        rows.push(Unit { id, kind, name: name.into(), place });
        id
    };
    let units = Units {
        grid_one: add(UnitKind::Grid, "西苑社区第1网格", places.grid_one),
        grid_two: add(UnitKind::Grid, "西苑社区第2网格", places.grid_two),
        works: add(UnitKind::Office, "市政科", places.root),
        power: add(UnitKind::Outside, "供电公司", places.root),
        desk: add(UnitKind::Office, "指挥中心", places.root),
        review: add(UnitKind::Office, "督查科", places.root),
        leadership: add(UnitKind::Office, "街道班子", places.root),
    };
    (units, rows)
}

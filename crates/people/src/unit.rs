//! Units: whoever a matter can be given to.

use place::PlaceId;
use serde::{Deserialize, Serialize};

kernel::id_type!(UnitId, "a unit");

/// What sort of unit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// 网格: the grid worker and whoever helps.
    Grid,
    /// 社区.
    Community,
    /// 科室 of the subdistrict office.
    Office,
    /// 外单位: property company, power supply, water.
    Outside,
}

impl UnitKind {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Community => "community",
            Self::Office => "office",
            Self::Outside => "outside",
        }
    }
}

impl std::str::FromStr for UnitKind {
    type Err = UnknownUnitKind;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "grid" => Self::Grid,
            "community" => Self::Community,
            "office" => Self::Office,
            "outside" => Self::Outside,
            _ => return Err(UnknownUnitKind(word.to_owned())),
        })
    }
}

/// A word that names no kind of unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no kind of unit: {0:?}")]
pub struct UnknownUnitKind(pub String);

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// What sort it is.
    pub kind: UnitKind,
    /// Its name as the public reads it ("西苑社区第3网格").
    pub name: String,
    /// The part of the place tree it serves.
    pub place: PlaceId,
}

//! The tree: places, their kinds, and what lies within what.

pub mod searching;

use std::collections::HashMap;

use kernel::Day;
use serde::{Deserialize, Serialize};

kernel::id_type!(PlaceId, "a place");

/// What sort of place it is, from the widest to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// 街道: the root.
    Subdistrict,
    /// 社区, with its 12-digit statistical code.
    Community,
    /// 治理网格: people, not square metres; one full-time grid worker.
    Grid,
    /// 小区.
    Compound,
    /// 楼栋.
    Building,
    /// 单元: the deepest place; flats are contact records.
    Staircase,
    /// A lamp, bin, park or shop front.
    Point,
}

impl PlaceKind {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subdistrict => "subdistrict",
            Self::Community => "community",
            Self::Grid => "grid",
            Self::Compound => "compound",
            Self::Building => "building",
            Self::Staircase => "staircase",
            Self::Point => "point",
        }
    }

    /// Whether a place of this kind may hang below one of that kind.
    ///
    /// Each level hangs below the one above it; a point hangs below anything from the community down.
    #[must_use]
    pub const fn may_hang_below(self, parent: Self) -> bool {
        matches!(
            (self, parent),
            (Self::Community, Self::Subdistrict)
                | (Self::Grid, Self::Community)
                | (Self::Compound, Self::Grid)
                | (Self::Building, Self::Compound)
                | (Self::Staircase, Self::Building)
                | (
                    Self::Point,
                    Self::Community | Self::Grid | Self::Compound | Self::Building | Self::Staircase
                )
        )
    }
}

impl std::str::FromStr for PlaceKind {
    type Err = UnknownKind;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "subdistrict" => Self::Subdistrict,
            "community" => Self::Community,
            "grid" => Self::Grid,
            "compound" => Self::Compound,
            "building" => Self::Building,
            "staircase" => Self::Staircase,
            "point" => Self::Point,
            _ => return Err(UnknownKind(word.to_owned())),
        })
    }
}

/// A word that names no kind of place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no kind of place: {0:?}")]
pub struct UnknownKind(pub String);

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id, for ever.
    pub id: PlaceId,
    /// The place it hangs below; none for the subdistrict.
    pub parent: Option<PlaceId>,
    /// What sort it is.
    pub kind: PlaceKind,
    /// The official or local code, opaque, unique within the kind, never reused.
    pub code: String,
    /// What people call it, without the places above it ("3号楼").
    pub name: String,
    /// The 15-character code of the survey grid (单元网格) it lies in, where it is known.
    pub survey_grid: Option<String>,
    /// The first day it stands.
    pub from: Day,
    /// The first day it no longer stands.
    pub until: Option<Day>,
}

impl Place {
    /// Whether it stands on that day.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// Why a tree cannot be as it was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The parent is not in the tree.
    #[error("the parent of {0} is not in the tree")]
    Orphan(PlaceId),
    /// A staircase below a community, say.
    #[error("a {child:?} cannot hang below a {parent:?}")]
    WrongLevel {
        /// The kind of the child.
        child: PlaceKind,
        /// The kind it was to hang below.
        parent: PlaceKind,
    },
    /// The code was given before, to a place of the same kind.
    #[error("the code {code:?} of a {kind:?} was given before")]
    CodeReused {
        /// The kind of both.
        kind: PlaceKind,
        /// The code.
        code: String,
    },
}

/// The whole tree of one subdistrict, a snapshot in memory.
#[derive(Debug, Clone, Default)]
pub struct PlaceTree {
    places: HashMap<PlaceId, Place>,
    codes: HashMap<(PlaceKind, String), PlaceId>,
}

impl PlaceTree {
    /// Builds the tree; parents stand before their children.
    ///
    /// # Errors
    /// [`Refusal`]: an orphan, a wrong level, a code given twice.
    pub fn new(places: impl IntoIterator<Item = Place>) -> Result<Self, Refusal> {
        let mut tree = Self::default();
        for place in places {
            tree.plant(place)?;
        }
        Ok(tree)
    }

    /// Adds one place.
    ///
    /// # Errors
    /// As [`PlaceTree::new`].
    pub fn plant(&mut self, place: Place) -> Result<(), Refusal> {
        if let Some(parent) = place.parent {
            let parent = self.get(parent).ok_or(Refusal::Orphan(place.id))?;
            if !place.kind.may_hang_below(parent.kind) {
                return Err(Refusal::WrongLevel { child: place.kind, parent: parent.kind });
            }
        }
        let key = (place.kind, place.code.clone());
        if self.codes.contains_key(&key) {
            return Err(Refusal::CodeReused { kind: place.kind, code: place.code });
        }
        self.codes.insert(key, place.id);
        self.places.insert(place.id, place);
        Ok(())
    }

    /// The place with this id.
    #[must_use]
    pub fn get(&self, id: PlaceId) -> Option<&Place> {
        self.places.get(&id)
    }

    /// The place of this kind with this code.
    #[must_use]
    pub fn by_code(&self, kind: PlaceKind, code: &str) -> Option<&Place> {
        self.codes.get(&(kind, code.to_owned())).and_then(|id| self.get(*id))
    }

    /// The place and everything above it, narrowest first.
    pub fn upwards(&self, id: PlaceId) -> impl Iterator<Item = &Place> {
        std::iter::successors(self.get(id), |place| place.parent.and_then(|parent| self.get(parent)))
    }

    /// The place of that kind in which this one lies (itself included).
    #[must_use]
    pub fn within(&self, id: PlaceId, kind: PlaceKind) -> Option<&Place> {
        self.upwards(id).find(|place| place.kind == kind)
    }

    /// Whether `id` lies within `outer` (a place lies within itself).
    #[must_use]
    pub fn lies_within(&self, id: PlaceId, outer: PlaceId) -> bool {
        self.upwards(id).any(|place| place.id == outer)
    }

    /// The places directly below, by code.
    #[must_use]
    pub fn below(&self, id: PlaceId) -> Vec<&Place> {
        let mut below: Vec<_> = self.places.values().filter(|place| place.parent == Some(id)).collect();
        below.sort_by(|a, b| a.code.cmp(&b.code));
        below
    }

    /// All places of a kind, by code.
    #[must_use]
    pub fn of_kind(&self, kind: PlaceKind) -> Vec<&Place> {
        let mut all: Vec<_> = self.places.values().filter(|place| place.kind == kind).collect();
        all.sort_by(|a, b| a.code.cmp(&b.code));
        all
    }

    /// The name people say: from the compound down ("福宁小区 3号楼 2单元"); above it the name alone.
    #[must_use]
    pub fn spoken_name(&self, id: PlaceId) -> String {
        let mut names: Vec<&str> = self
            .upwards(id)
            .take_while(|place| place.kind >= PlaceKind::Compound)
            .map(|place| place.name.as_str())
            .collect();
        if names.is_empty() {
            return self.get(id).map(|place| place.name.clone()).unwrap_or_default();
        }
        names.reverse();
        names.join(" ")
    }

    /// How many places it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether nothing has been planted yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

#[cfg(test)]
mod tests;

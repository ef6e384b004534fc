//! The ties beside the posts: a Party group and its buildings, a contact household and its staircase.
//!
//! Facts to keep, and no more (design, `domain.md` §20): which group serves which buildings, what a
//! household offers. A contact household is shown to neighbours only with recorded consent, by
//! surname and offer, never with its flat.

use kernel::Day;
use place::PlaceId;
use serde::{Deserialize, Serialize};

kernel::id_type!(TieId, "a tie between people and a place");

/// What ties people to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieKind {
    /// 网格党支部 of a grid.
    GridBranch,
    /// 楼院党小组 of a building.
    BuildingGroup,
    /// 党员中心户 (contact household) of a staircase.
    ContactHousehold,
}

impl TieKind {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GridBranch => "grid_branch",
            Self::BuildingGroup => "building_group",
            Self::ContactHousehold => "contact_household",
        }
    }
}

/// One tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Its id.
    pub id: TieId,
    /// What kind.
    pub kind: TieKind,
    /// The grid, building or staircase.
    pub place: PlaceId,
    /// The group's name, or the household's surname.
    pub name: String,
    /// What a contact household offers (意见箱, 调解, 代办).
    pub offers: Option<String>,
    /// Whether consent to be shown is on record.
    pub consent: Consent,
}

/// Whether a household agreed to be shown at its door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Not asked, refused, or withdrawn.
    NotGiven,
    /// Given, on record.
    Given {
        /// The day it was given; without one there is no consent.
        on: Day,
    },
}

impl Tie {
    /// Whether neighbours may read it on the page of the wall code.
    #[must_use]
    pub fn is_shown_to_neighbours(&self) -> bool {
        self.kind != TieKind::ContactHousehold || matches!(self.consent, Consent::Given { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_household_is_shown_only_with_consent() {
        let place = "0193f0a0-0000-7000-8000-000000000001".parse().unwrap();
        let id = "0193f0a0-0000-7000-8000-000000000002".parse().unwrap();
        let mut tie = Tie {
            id,
            kind: TieKind::ContactHousehold,
            place,
            name: "花".into(),
            offers: Some("调解".into()),
            consent: Consent::NotGiven,
        };
        assert!(!tie.is_shown_to_neighbours());
        tie.consent = Consent::Given { on: "2026-10-01".parse().unwrap() };
        assert!(tie.is_shown_to_neighbours());
        tie.kind = TieKind::BuildingGroup;
        tie.consent = Consent::NotGiven;
        assert!(tie.is_shown_to_neighbours());
    }
}

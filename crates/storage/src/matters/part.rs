//! Which matters a member of staff may see, as a condition of a list: what lies in their part of the
//! street, what nobody has placed yet, and what their own unit leads.

use people::UnitId;
use place::{PlaceId, PlaceKind, PlaceTree};

use crate::Value;

/// The part of the street a post reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All of it.
    Whole,
    /// One community.
    Community(PlaceId),
    /// One grid.
    Grid(PlaceId),
    /// These places: a compound, a building, with everything below.
    Places(Vec<PlaceId>),
}

/// A reach, and the unit whose matters are seen wherever they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where.
    pub reach: Reach,
    /// Whose.
    pub unit: UnitId,
}

impl Part {
    /// The part that a post with this scope, in this unit, may see.
    #[must_use]
    pub fn of(tree: &PlaceTree, scope: PlaceId, unit: UnitId) -> Self {
        let reach = match tree.get(scope).map(|place| place.kind) {
            Some(PlaceKind::Subdistrict) => Reach::Whole,
            Some(PlaceKind::Community) => Reach::Community(scope),
            Some(PlaceKind::Grid) => Reach::Grid(scope),
            _ => Reach::Places(whole_below(tree, scope)),
        };
        Self { reach, unit }
    }

    /// The condition on `matters` (as `m`), with what it compares pushed behind the other values; empty
    /// for the whole street.
    pub(crate) fn condition(&self, values: &mut Vec<Value>) -> String {
        let mut bind = |text: String| {
            values.push(Value::Text(text));
            format!("${}", values.len())
        };
        let inside = match &self.reach {
            Reach::Whole => return String::new(),
            Reach::Community(id) => format!("m.community_id = {}", bind(id.to_string())),
            Reach::Grid(id) => format!("m.grid_id = {}", bind(id.to_string())),
            Reach::Places(ids) => {
                let places: Vec<String> = ids.iter().map(|id| bind(id.to_string())).collect();
                format!("m.place_id IN ({})", places.join(", "))
            }
        };
        format!(" AND (m.place_id IS NULL OR {inside} OR m.lead_id = {})", bind(self.unit.to_string()))
    }
}

/// A place with everything below it.
fn whole_below(tree: &PlaceTree, scope: PlaceId) -> Vec<PlaceId> {
    let mut found = vec![scope];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        found.extend(tree.below(id).into_iter().map(|place| place.id));
        next += 1;
    }
    found
}

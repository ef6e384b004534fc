//! Which houses a plan shows around a place, and which of them is marked.

use kernel::Day;
use place::{Place, PlaceId, PlaceKind, PlaceTree};

use super::{House, label};

/// What lies around a place.
#[derive(Debug, Clone)]
pub struct Around {
    /// The compound; or the grid, community or street, where the place is no narrower.
    pub outer: PlaceId,
    /// What lies in it, in the order of its numbers.
    pub houses: Vec<House>,
    /// The one in which the place lies.
    pub marked: Option<PlaceId>,
}

/// The plan around a place that stands: of its compound for whatever lies in one. Nothing where nothing
/// can be drawn.
#[must_use]
pub fn around(tree: &PlaceTree, today: Day, id: PlaceId) -> Option<Around> {
    if tree.upwards(id).any(|place| !place.stands_on(today)) {
        return None;
    }
    let outer = match tree.within(id, PlaceKind::Compound) {
        Some(compound) => compound,
        None => tree.get(id).filter(|place| place.kind < PlaceKind::Compound)?,
    };
    let mut inner = inner(tree, outer);
    inner.retain(|place| place.stands_on(today));
    inner.sort_by_key(|place| (number(place), place.code.clone()));
    let houses: Vec<House> = inner.into_iter().map(house).collect();
    let marked = houses.iter().find(|house| tree.lies_within(id, house.id)).map(|house| house.id);
    (!houses.is_empty()).then_some(Around { outer: outer.id, houses, marked })
}

/// Grids are passed over: nobody says them. Points are no houses.
fn inner<'a>(tree: &'a PlaceTree, outer: &Place) -> Vec<&'a Place> {
    let below = |id: PlaceId, kind: PlaceKind| tree.below(id).into_iter().filter(move |one| one.kind == kind);
    match outer.kind {
        PlaceKind::Subdistrict => below(outer.id, PlaceKind::Community).collect(),
        PlaceKind::Community => {
            below(outer.id, PlaceKind::Grid).flat_map(|grid| below(grid.id, PlaceKind::Compound)).collect()
        }
        PlaceKind::Grid => below(outer.id, PlaceKind::Compound).collect(),
        _ => below(outer.id, PlaceKind::Building).collect(),
    }
}

/// Those without a number come last.
fn number(place: &Place) -> u32 {
    label::number(&place.name).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX)
}

fn house(place: &Place) -> House {
    House { id: place.id, name: place.name.clone(), open: 0 }
}

#[cfg(test)]
mod tests;

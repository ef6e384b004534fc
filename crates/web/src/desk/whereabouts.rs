//! Finding a place by the words people use for it, when a reporter could not say where it is.
//!
//! "福宁小区 3号楼" finds the building itself; "福宁 3号" finds whatever carries both words.

use kernel::Day;
use place::{Place, PlaceKind, PlaceTree};

use crate::words::t;

/// Places offered to choose from.
pub const MOST: usize = 12;

const KINDS: [PlaceKind; 6] = [
    PlaceKind::Community,
    PlaceKind::Grid,
    PlaceKind::Compound,
    PlaceKind::Building,
    PlaceKind::Staircase,
    PlaceKind::Point,
];

/// The places that are called so; where none is, those whose names have all the words. The widest first,
/// at most [`MOST`] and one more, which says that the words are too few.
#[must_use]
pub fn like<'a>(tree: &'a PlaceTree, today: Day, typed: &str) -> Vec<&'a Place> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let standing =
        KINDS.into_iter().flat_map(|kind| tree.of_kind(kind)).filter(|place| place.stands_on(today));
    let named: Vec<(&Place, String)> = standing.map(|place| (place, name(tree, place))).collect();
    let whole = words.concat();
    let exact: Vec<&Place> =
        named.iter().filter(|(_, name)| squeezed(name) == whole).map(|(place, _)| *place).collect();
    if !exact.is_empty() {
        return exact;
    }
    let carries =
        |name: &str| words.iter().all(|word| name.contains(word)) || squeezed(name).contains(&whole);
    named.iter().filter(|(_, name)| carries(name)).map(|(place, _)| *place).take(MOST + 1).collect()
}

/// A place's name and, below a community, which one: "福宁小区 3号楼，西苑".
#[must_use]
pub fn full_name(tree: &PlaceTree, place: &Place) -> String {
    let community = tree.within(place.id, PlaceKind::Community).map(|community| community.name.as_str());
    match (place.kind, community) {
        (PlaceKind::Subdistrict | PlaceKind::Community | PlaceKind::Grid, _) | (_, None) => name(tree, place),
        (_, Some(community)) => [name(tree, place).as_str(), community].join(&t("common-comma")),
    }
}

/// As people say it; a grid with its community, for every community has a first one.
fn name(tree: &PlaceTree, place: &Place) -> String {
    let spoken = tree.spoken_name(place.id);
    let community = tree.within(place.id, PlaceKind::Community).filter(|_| place.kind == PlaceKind::Grid);
    community.map_or(spoken.clone(), |community| format!("{} {spoken}", community.name))
}

fn squeezed(name: &str) -> String {
    name.split_whitespace().collect()
}

#[cfg(test)]
mod tests;

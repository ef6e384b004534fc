//! Which unit a matter probably belongs to: a dated table of category × place, and the clause it rests on.
//!
//! A row for the category beats a row for any; among those the narrowest place decides. A suggestion
//! is only shown: somebody accepts it.

use place::{PlaceId, PlaceTree};
use storage::people::Suggestion;

/// The row that fits best; nothing where none does.
#[must_use]
pub fn suggest<'a>(
    tree: &PlaceTree,
    rows: &'a [Suggestion],
    category: &str,
    place: Option<PlaceId>,
) -> Option<&'a Suggestion> {
    let place = place?;
    let above: Vec<PlaceId> = tree.upwards(place).map(|place| place.id).collect();
    rows.iter()
        .filter(|row| row.category == category || row.category == "*")
        .filter_map(|row| Some((row, above.iter().position(|id| *id == row.place)?)))
        .min_by_key(|(row, distance)| (row.category == "*", *distance))
        .map(|(row, _)| row)
}

#[cfg(test)]
mod tests;

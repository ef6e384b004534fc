//! Which unit a matter probably belongs to: a dated table of category × place, and the clause it rests on.
//!
//! A row for the category beats a row for any; among those the narrowest place decides. A suggestion
//! is only shown: somebody accepts it.

use actions::matters::Sentence;
use actions::{Act, ActionError, With};
use matters::MatterId;
use people::UnitId;
use place::{PlaceId, PlaceTree};
use storage::Tx;
use storage::matters::load;
use storage::people::{self as stored, Suggestion};

use crate::looks::{self, Looks};
use crate::words::t_with;

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

/// Why a matter goes to this unit, for its history: the clause, where the unit is the one suggested now.
/// The office keeps it as its own words, so they are Chinese whoever looks.
///
/// # Errors
/// [`ActionError::Storage`].
pub fn because(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    matter: MatterId,
    lead: UnitId,
) -> Result<Option<Sentence>, ActionError> {
    let Some((matter, _)) = load::find(tx, act.of, matter)? else { return Ok(None) };
    let office = with.today(tx, act.of, act.at)?.office;
    let rows = stored::suggestions(tx, act.of, &matter.category.0, act.at.day())?;
    let found = suggest(&office.tree, &rows, &matter.category.0, matter.place);
    let Some(found) = found.filter(|found| found.unit == lead) else { return Ok(None) };
    let said = || t_with("told-as-suggested", &[("clause", &found.clause)]);
    Ok(Sentence::internal("reason", &looks::under_now(Looks::default(), said)).ok())
}

#[cfg(test)]
mod tests;

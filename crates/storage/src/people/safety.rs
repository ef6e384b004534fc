//! Safety notes on addresses: read for one address, on one day, by whoever goes there.

use kernel::{Day, Moment, SubdistrictId};
use people::{PersonId, SafetyNote, SafetyNoteId};
use place::{PlaceId, PlaceTree};

use crate::{Row, StorageError, Tx, params};

/// The notes that stand on a day for whoever goes to a place: its own, and those of the building around
/// it; by the day they end.
///
/// # Errors
/// [`StorageError`].
pub fn standing(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    tree: &PlaceTree,
    place: PlaceId,
    on: Day,
) -> Result<Vec<SafetyNote>, StorageError> {
    let mut notes = Vec::new();
    for place in tree.upwards(place) {
        let rows = tx.query(
            "SELECT note_id, place_id, caution, from_day, until_day, person_id, post_id FROM safety_notes \
             WHERE subdistrict_id = $1 AND place_id = $2 AND lifted_at IS NULL AND from_day <= $3 \
             AND until_day > $3",
            params![of, place.id, on],
        )?;
        notes.extend(rows.iter().map(note).collect::<Result<Vec<_>, _>>()?);
    }
    notes.sort_by_key(|note| (note.until, note.id));
    Ok(notes)
}

/// The note with this id, where it still stands on a day.
///
/// # Errors
/// [`StorageError`].
pub fn find(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: SafetyNoteId,
    on: Day,
) -> Result<Option<SafetyNote>, StorageError> {
    tx.query_opt(
        "SELECT note_id, place_id, caution, from_day, until_day, person_id, post_id FROM safety_notes \
         WHERE subdistrict_id = $1 AND note_id = $2 AND lifted_at IS NULL AND until_day > $3",
        params![of, id, on],
    )?
    .as_ref()
    .map(note)
    .transpose()
}

/// Places a note.
///
/// # Errors
/// [`StorageError`].
pub fn place(tx: &mut Tx<'_>, of: SubdistrictId, note: &SafetyNote) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO safety_notes (subdistrict_id, note_id, place_id, caution, from_day, until_day, person_id, \
         post_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            of,
            note.id,
            note.place,
            note.caution.as_str(),
            note.from,
            note.until,
            note.person,
            note.post
        ],
    )?;
    Ok(())
}

/// Takes a note down before its day.
///
/// # Errors
/// [`StorageError`].
pub fn lift(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: SafetyNoteId,
    by: PersonId,
    at: Moment,
) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE safety_notes SET lifted_at = $3, lifted_by = $4 WHERE subdistrict_id = $1 AND note_id = $2",
        params![of, id, at, by],
    )?;
    Ok(())
}

fn note(row: &Row) -> Result<SafetyNote, StorageError> {
    Ok(SafetyNote {
        id: row.parse("note_id")?,
        place: row.parse("place_id")?,
        caution: row.parse("caution")?,
        from: row.day("from_day")?,
        until: row.day("until_day")?,
        person: row.parse("person_id")?,
        post: row.parse("post_id")?,
    })
}

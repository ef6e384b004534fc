//! A safety note is taken down before its day, as soon as it is no longer needed.

use ::people::{Permission, SafetyNoteId};
use storage::Tx;
use storage::people::safety as notes;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Takes it down.
///
/// # Errors
/// [`ActionError::NotAllowed`], [`ActionError::NotFound`] for a note that no longer stands or lies beyond
/// the post's part of the tree.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, id: SafetyNoteId) -> Result<(), ActionError> {
    let signed = act.staff_with(Permission::Caution)?;
    let note = notes::find(tx, act.of, id, act.at.day())?.ok_or(ActionError::NotFound)?;
    if !with.office(tx, act.of)?.tree.lies_within(note.place, signed.scope) {
        return Err(ActionError::NotFound);
    }
    Ok(notes::lift(tx, act.of, id, signed.person, act.at)?)
}

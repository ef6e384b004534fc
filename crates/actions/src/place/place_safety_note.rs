//! 上门提示: a safety note is placed on an address, for a time, for whoever goes there.
//!
//! It says one of a few things. Why stands elsewhere: nothing is typed here, and nothing of it is shown
//! to residents, on public pages or in exports.

use ::people::{Caution, Permission, SafetyNote, SafetyNoteId};
use ::place::PlaceId;
use kernel::Day;
use storage::Tx;
use storage::people::safety as notes;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// The address.
    pub place: PlaceId,
    /// What whoever goes there does.
    pub caution: Caution,
    /// The day it is taken down.
    pub until: Day,
}

/// Places it.
///
/// # Errors
/// [`ActionError::NotAllowed`], [`ActionError::NotFound`] for a place beyond the post's part of the tree;
/// refused: those of [`SafetyNote::check`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<SafetyNoteId, ActionError> {
    let signed = act.staff_with(Permission::Caution)?;
    let office = with.office(tx, act.of)?;
    let tree = &office.tree;
    let place = tree.get(wish.place).filter(|place| tree.lies_within(place.id, signed.scope));
    let place = place.ok_or(ActionError::NotFound)?;
    let note = SafetyNote {
        id: SafetyNoteId::new(act.at, &mut act.draw()),
        place: place.id,
        caution: wish.caution,
        from: act.at.day(),
        until: wish.until,
        person: signed.person,
        post: signed.post,
    };
    let standing = notes::standing(tx, act.of, tree, place.id, act.at.day())?;
    note.check(place.kind, &standing)?;
    notes::place(tx, act.of, &note)?;
    Ok(note.id)
}

//! A second person lets a matter end unresolved; it stays counted as not satisfied.

use super::carrying;
use super::said::{Sentence, Shown};
use ::people::Permission;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What the resident reads.
    pub sentence: Sentence,
}

/// A second person lets a matter end unresolved; it stays counted as not satisfied.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::leave_unresolved`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let events = opened.matter.leave_unresolved(signed.staff(), act.at)?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &wish.sentence)
}

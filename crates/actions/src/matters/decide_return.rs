//! A leader decides a return over the cap.

use ::people::Permission;
use storage::Tx;

use super::carrying;
use super::said::{Decided, Shown};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// A leader decides a return over the cap.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_return`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    decided: &Decided,
) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let events = opened.matter.decide_return(signed.staff(), decided.decision, act.at)?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &decided.sentence)
}

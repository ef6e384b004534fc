//! The independent second person decides a decline.

use ::people::Permission;
use storage::Tx;

use super::carrying;
use super::said::{Decided, Shown};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// The independent second person decides a decline.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_decline`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    decided: &Decided,
) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Review)?;
    let events = opened.matter.decide_decline(signed.staff(), decided.decision, act.at)?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &decided.sentence)
}

//! A leader approves or rejects a parking.

use ::people::Permission;
use storage::Tx;

use super::carrying;
use super::said::{Decided, Shown};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// A leader approves or rejects a parking.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_parking`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    decided: &Decided,
) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let rules = opened.today.clone();
    let events = opened.matter.decide_parking(signed.staff(), decided.decision, act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &decided.sentence)
}

//! The second level of an extension: a leader, another person than the first.

use ::people::Permission;
use storage::Tx;

use super::carrying;
use super::said::{Decided, Shown};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// The second level of an extension: a leader, another person than the first.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_extension`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    decided: &Decided,
) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let rules = opened.today.clone();
    let events = opened.matter.decide_extension(signed.staff(), decided.decision, act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &decided.sentence)
}

//! The first level of an extension: a reviewer passes it on or rejects it.

use ::people::Permission;
use storage::Tx;

use super::carrying;
use super::said::{Decided, Shown};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// The first level of an extension: a reviewer passes it on or rejects it.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::review_extension`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    decided: &Decided,
) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Review)?;
    let rules = opened.today.clone();
    let events = opened.matter.review_extension(signed.staff(), decided.decision, act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &decided.sentence)
}

//! A second person orders another rework after the last automatic one.

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

/// A second person orders another rework after the last automatic one.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::order_rework`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let rules = opened.today.clone();
    let events = opened.matter.order_rework(signed.staff(), act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &wish.sentence)
}

//! 延期: the lead unit asks for one limit more; until two levels agree the promise stays.

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
    /// Why, for those who decide.
    pub reason: Sentence,
}

/// 延期: the lead unit asks for one limit more; until two levels agree the promise stays.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::request_extension`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    let rules = opened.today.clone();
    let events = opened.matter.request_extension(signed.staff(), act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &wish.reason)
}

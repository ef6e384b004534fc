//! 挂账: the lead unit asks to let the clock stand still until a day.

use super::carrying;
use super::said::{Sentence, Shown};
use ::people::Permission;
use kernel::Day;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Until which day.
    pub until: Day,
    /// Why, for those who decide.
    pub reason: Sentence,
}

/// 挂账: the lead unit asks to let the clock stand still until a day.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::request_parking`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    let rules = opened.today.clone();
    let events = opened.matter.request_parking(signed.staff(), wish.until, act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &wish.reason)
}

//! 退单: a unit gives a matter back in time, citing the duty it rests on; over the cap it asks a leader.

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
    /// Why, and by which clause of the duty list it belongs elsewhere.
    pub clause: Sentence,
}

/// 退单: a unit gives a matter back in time, citing the duty it rests on; over the cap it asks a leader.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::return_back`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    let rules = opened.today.clone();
    let events = opened.matter.return_back(signed.staff(), act.at, rules.rules())?;
    carrying::keep_with_sentence(tx, act, &mut opened, &events, &wish.clause)
}

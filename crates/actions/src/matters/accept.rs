//! 签收: the lead unit takes a matter on.

use ::people::Permission;
use storage::Tx;

use super::carrying::{self, Along};
use super::said::Shown;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// 签收: the lead unit takes a matter on.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: [`::matters::Refusal::WrongStage`], [`::matters::Refusal::NotTheLead`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    let events = opened.matter.accept(signed.staff(), act.at)?;
    carrying::keep(tx, act, &mut opened, &events, &Along::default(), &mut act.draw())
}

//! Another unit calls to ask for the word of a resident who gave none.

use super::carrying::{self, Along};
use super::said::{Sentence, Shown};
use ::matters::ReportId;
use ::people::Permission;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose reporter was called.
    pub report: ReportId,
    /// What came of the call, for colleagues.
    pub noted: Sentence,
}

/// Another unit calls to ask for the word of a resident who gave none.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::call`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Look)?;
    let events = opened.matter.call(wish.report, signed.staff(), act.at)?;
    carrying::keep(
        tx,
        act,
        &mut opened,
        &events,
        &Along { sentence: Some(&wish.noted), report: Some(wish.report), ..Along::default() },
        &mut act.draw(),
    )
}

//! A second person outside the unit has asked the resident whether they withdraw.

use super::carrying::{self, Along};
use super::said::{Decided, Shown};
use ::matters::ReportId;
use ::people::Permission;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Which report.
    pub report: ReportId,
    /// Yes or no, and the sentence.
    pub decided: Decided,
}

/// A second person outside the unit has asked the resident whether they withdraw.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_withdrawal`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Review)?;
    let events =
        opened.matter.decide_withdrawal(wish.report, signed.staff(), wish.decided.decision, act.at)?;
    carrying::keep(
        tx,
        act,
        &mut opened,
        &events,
        &Along { sentence: Some(&wish.decided.sentence), report: Some(wish.report), ..Along::default() },
        &mut act.draw(),
    )
}

//! Somebody says on the telephone that the resident withdraws; a second person asks.

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
    /// Which report.
    pub report: ReportId,
    /// What was said on the telephone.
    pub noted: Sentence,
}

/// Somebody says on the telephone that the resident withdraws; a second person asks.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::request_withdrawal`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Intake)?;
    let events = opened.matter.request_withdrawal(wish.report, signed.staff(), act.at)?;
    carrying::keep(
        tx,
        act,
        &mut opened,
        &events,
        &Along { sentence: Some(&wish.noted), report: Some(wish.report), ..Along::default() },
        &mut act.draw(),
    )
}

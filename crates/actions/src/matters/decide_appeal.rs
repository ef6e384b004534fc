//! A leader upholds 维持原决定 or overturns 撤销原决定 a decline the resident appealed.

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
    /// Whose appeal.
    pub report: ReportId,
    /// Approve overturns the decline, reject upholds it; and the sentence.
    pub decided: Decided,
}

/// A leader upholds 维持原决定 or overturns 撤销原决定 a decline the resident appealed.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::decide_appeal`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Lead)?;
    let rules = opened.today.clone();
    let events = opened.matter.decide_appeal(
        wish.report,
        signed.staff(),
        wish.decided.decision,
        act.at,
        rules.rules(),
    )?;
    carrying::keep(
        tx,
        act,
        &mut opened,
        &events,
        &Along { sentence: Some(&wish.decided.sentence), report: Some(wish.report), ..Along::default() },
        &mut act.draw(),
    )
}

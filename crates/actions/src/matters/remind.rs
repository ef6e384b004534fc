//! A duty: a reminder is handed over to something that carries it.

use ::matters::{MatterId, ReportId};
use storage::Tx;

use super::carrying::{self, Along};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Which report's reminder.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// The matter.
    pub matter: MatterId,
    /// The report.
    pub report: ReportId,
}

/// Notes that the reminder was handed over, and queues the notice that carries it.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`] for anybody but a duty; refused:
/// [`::matters::Refusal::NoReminderDue`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let mut opened = carrying::open_for_duty(tx, with, act, wish.matter)?;
    let today = opened.today.clone();
    let events = opened.matter.remind(wish.report, act.at, today.rules())?;
    let along = Along { report: Some(wish.report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

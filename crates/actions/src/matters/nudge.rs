//! 催一下: the resident asks where it stays, once a day.

use storage::Tx;

use super::carrying::{self, Along};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// 催一下: the resident asks where it stays, once a day.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: those of [`::matters::Matter::nudge`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let events = opened.matter.nudge(report, act.at)?;
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

//! 撤回 by the resident's own link.

use storage::Tx;

use super::carrying::{self, Along};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// 撤回 by the resident's own link.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: those of [`::matters::Matter::withdraw`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let events = opened.matter.withdraw(report, act.at)?;
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

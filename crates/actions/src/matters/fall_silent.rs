//! A duty: silence is reached, an outcome of its own.

use storage::Tx;

use super::carrying::{self, Along};
use super::remind::Wish;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Notes the silence.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`] for anybody but a duty; refused:
/// [`::matters::Refusal::NotSilentYet`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let mut opened = carrying::open_for_duty(tx, with, act, wish.matter)?;
    let today = opened.today.clone();
    let events = opened.matter.fall_silent(wish.report, act.at, today.rules())?;
    let along = Along { report: Some(wish.report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

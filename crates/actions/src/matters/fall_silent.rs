//! A duty: silence is reached, an outcome of its own. A reminder that nothing would carry reached
//! nobody: then a slip or three calls come first, as for whoever left no telephone.

use ::matters::Refusal;
use storage::Tx;
use storage::notices::outbox;

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
    if let Some(round) = opened.matter.last_round()
        && outbox::is_unheard(tx, act.of, wish.report, round.handled_at)?
    {
        let report = opened.matter.report(wish.report)?;
        let from = opened.matter.silent_without_reminders_from(report, &today.numbers);
        from.filter(|from| *from <= act.at).ok_or(Refusal::NotSilentYet)?;
    }
    let events = opened.matter.fall_silent(wish.report, act.at, today.rules())?;
    let along = Along { report: Some(wish.report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

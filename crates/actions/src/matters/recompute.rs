//! A duty: the calendar was amended or entered, so open promises are computed again, with the reason.

use ::matters::MatterId;
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{Reader, Sentence};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Which matter, and why.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The matter.
    pub matter: MatterId,
    /// Why the calendar changed: the notice.
    pub reason: String,
}

/// Computes the promises again; says whether any moved.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`] for anybody but a duty.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<bool, ActionError> {
    let mut opened = carrying::open_for_duty(tx, with, act, wish.matter)?;
    let today = opened.today.clone();
    let before = opened.matter.clone();
    let events = opened.matter.recompute(today.rules());
    // A stage clock may move without a promise: it is kept, and there is nothing to tell anybody.
    if opened.matter == before {
        return Ok(false);
    }
    let reason = Sentence { words: wish.reason.clone(), audience: Reader::Staff };
    let along = Along { sentence: Some(&reason), ..Along::default() };
    let moved = !events.is_empty();
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())?;
    Ok(moved)
}

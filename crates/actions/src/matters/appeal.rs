//! The resident appeals a decline, and says why.

use storage::Tx;

use super::carrying::{self, Along};
use super::said::Sentence;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Why, in the resident's words.
    pub words: Sentence,
}

/// The resident appeals a decline, and says why.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: those of [`::matters::Matter::appeal`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let today = opened.today.clone();
    let events = opened.matter.appeal(report, act.at, today.rules())?;
    let along = Along { sentence: Some(&wish.words), report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

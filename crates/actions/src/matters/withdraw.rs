//! 撤回 by the resident's own link.

use storage::Tx;

use super::carrying::{self, Along};
use super::said::Sentence;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Why it is not needed any more, in the resident's words.
    pub words: Option<Sentence>,
}

/// 撤回 by the resident's own link.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: those of [`::matters::Matter::withdraw`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let events = opened.matter.withdraw(report, act.at)?;
    let along = Along { sentence: wish.words.as_ref(), report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

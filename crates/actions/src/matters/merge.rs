//! 合并: a dispatcher makes two matters about one problem one; each caller is still answered and asked.

use ::matters::MatterId;
use ::people::Permission;
use storage::Tx;
use storage::matters::photos;

use super::carrying::{self, Along};
use super::said::{Sentence, Shown};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Into which matter.
    pub into: MatterId,
    /// What its reporters read; nothing lets the page say it from the facts.
    pub sentence: Option<Sentence>,
}

/// Merges the one shown into the other.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: [`::matters::Refusal::CannotMerge`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    if wish.into == shown.matter {
        return Err(Refused::from(::matters::Refusal::CannotMerge).into());
    }
    let (mut other, _) = carrying::open(tx, with, act, wish.into.into(), Permission::Dispatch)?;
    let moved: Vec<_> = opened.matter.reports.iter().map(|report| report.id).collect();
    let both = opened.matter.merge_into(&mut other.matter, act.at)?;
    let mut draw = act.draw();
    // The matter that loses its reports first: their rows then belong to the one that takes them in.
    carrying::keep(tx, act, &mut opened, &both.left, &Along::default(), &mut draw)?;
    let along = Along { sentence: wish.sentence.as_ref(), ..Along::default() };
    carrying::keep(tx, act, &mut other, &both.joined, &along, &mut draw)?;
    for report in moved {
        photos::follow(tx, act.of, report, other.matter.id)?;
    }
    Ok(())
}

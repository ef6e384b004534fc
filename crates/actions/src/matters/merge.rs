//! 合并: a dispatcher makes two matters about one problem one; each caller is still answered and asked.

use ::matters::MatterId;
use ::people::Permission;
use kernel::Draw;
use storage::Tx;
use storage::matters::photos;

use super::carrying::{self, Along, Opened};
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
    put_together(tx, act, &mut opened, &mut other, wish.sentence.as_ref(), &mut act.draw())
}

/// Makes the first of two open matters part of the other, whoever asked for it.
pub(super) fn put_together(
    tx: &mut Tx<'_>,
    act: &Act,
    from: &mut Opened,
    into: &mut Opened,
    sentence: Option<&Sentence>,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let moved: Vec<_> = from.matter.reports.iter().map(|report| report.id).collect();
    let both = from.matter.merge_into(&mut into.matter, act.at)?;
    // The matter that loses its reports first: their rows then belong to the one that takes them in.
    carrying::keep(tx, act, from, &both.left, &Along::default(), draw)?;
    let along = Along { sentence, ..Along::default() };
    carrying::keep(tx, act, into, &both.joined, &along, draw)?;
    for report in moved {
        photos::follow(tx, act.of, report, into.matter.id)?;
    }
    Ok(())
}

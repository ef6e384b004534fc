//! 派单, 改派: a dispatcher gives a matter to a unit.

use ::people::{Permission, UnitId};
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{Sentence, Shown};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The unit that answers for it.
    pub lead: UnitId,
    /// Units that help.
    pub assisting: Vec<UnitId>,
    /// What the resident reads; nothing lets the page say it from the facts.
    pub sentence: Option<Sentence>,
    /// Why this unit, for colleagues; nothing where nobody said.
    pub because: Option<Sentence>,
}

/// Assigns it.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: an unknown unit, a lead where nobody
/// handles anything today, those of [`::matters::Matter::assign`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    let known = |unit| opened.today.office.units.contains_key(unit);
    if !known(&wish.lead) || !wish.assisting.iter().all(known) {
        return Err(Refused::Unknown("unit").into());
    }
    if !storage::people::handles(tx, act.of, wish.lead, act.at.day())? {
        return Err(Refused::NobodyHandles.into());
    }
    let events = opened.matter.assign(wish.lead, wish.assisting.clone(), act.at)?;
    let along = Along { sentence: wish.sentence.as_ref(), second: wish.because.as_ref(), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

//! 收回: a dispatcher takes back an assignment that was a mistake, before the unit has taken it on.

use ::people::{Permission, UnitId};
use storage::Tx;

use super::carrying::{self, Along};
use super::said::Shown;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// From which unit: what another dispatcher gave to another unit meanwhile stays there.
    pub from: UnitId,
}

/// Takes it back; it waits for a dispatcher again.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of [`::matters::Matter::take_back`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    let rules = opened.today.clone();
    let events = opened.matter.take_back(wish.from, act.at, rules.rules())?;
    carrying::keep(tx, act, &mut opened, &events, &Along::default(), &mut act.draw())
}

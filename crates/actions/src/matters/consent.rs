//! The reporter lets neighbours read of their report, or does not any more.

use ::matters::Event;
use storage::Tx;
use storage::matters::filing::{self, Filing};
use storage::matters::published;

use super::carrying::{self, Along};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Neighbours may read of it, once a clerk has written what.
    Give,
    /// They may not; what they could read is taken down at once.
    TakeBack,
}

/// Keeps it; said twice it is said once.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let filed = filing::find(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    let open_to_public = wish == Wish::Give;
    if filed.filing.open_to_public == open_to_public {
        return Ok(());
    }
    filing::file(tx, act.of, report, &Filing { open_to_public, ..filed.filing })?;
    let event = match wish {
        Wish::Give => Event::Opened { report },
        Wish::TakeBack => Event::Shut { report },
    };
    published::take_down(tx, act.of, report, act.at)?;
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &[event], &along, &mut act.draw())
}

//! The reporter leaves a telephone after all, so that they can be reached when it is done.

use ::matters::Event;
use ::matters::report::Reach;
use storage::Tx;
use storage::matters::filing;

use super::carrying::{self, Along};
use super::report::keep_contact;
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::sealing::{self, Person};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The telephone as typed.
    pub phone: String,
}

/// Leaves it; a telephone that was left before stays as it was.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: [`Refused::NotATelephone`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let phone = sealing::telephone(&wish.phone)?.ok_or(Refused::NotATelephone)?;
    let found = opened.matter.report(report)?;
    if found.reach == Reach::Telephone {
        return Ok(());
    }
    let filed = filing::find(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    let before = match &filed.filing.contact_id {
        Some(id) => storage::matters::contacts::sealed(tx, act.of, id)?,
        None => None,
    };
    let known = before.map(|sealed| sealing::open(with.keys(), &sealed)).transpose()?.unwrap_or_default();
    let mut draw = act.draw();
    let contact_id = keep_contact(tx, with, act, &Person { phone: Some(phone), ..known }, &mut draw)?;
    filing::file(tx, act.of, report, &filing::Filing { contact_id, ..filed.filing })?;
    opened.matter.leave_contact(report)?;
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &[Event::ContactLeft { report }], &along, &mut draw)
}

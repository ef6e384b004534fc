//! A resident's contact is shown in clear, with a reason; the look is recorded and the resident can see it.

use ::matters::ReportId;
use ::matters::numbers::SHORT_TEXT;
use ::people::Permission;
use kernel::text::Text;
use storage::Tx;
use storage::matters::contacts::{self, Reveal};
use storage::matters::filing;

use super::carrying;
use super::said::Shown;
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::sealing::{self, Person};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose contact.
    pub report: ReportId,
    /// Why.
    pub reason: String,
}

/// Records the look, and shows the contact.
///
/// # Errors
/// [`ActionError::NotFound`] where there is no contact or the matter is not the post's,
/// [`ActionError::NotAllowed`]; refused: no reason.
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    wish: &Wish,
) -> Result<Person, ActionError> {
    let (opened, signed) = carrying::open(tx, with, act, shown, Permission::Reveal)?;
    opened.matter.report(wish.report)?;
    let reason =
        Text::<SHORT_TEXT>::new(&wish.reason).map_err(|why| Refused::Field { field: "reason", why })?;
    let filed = filing::find(tx, act.of, wish.report)?.ok_or(ActionError::NotFound)?;
    let contact = filed.filing.contact_id.ok_or(ActionError::NotFound)?;
    let sealed = contacts::sealed(tx, act.of, &contact)?.ok_or(ActionError::NotFound)?;
    let reveal = Reveal {
        id: carrying::new_id(act, &mut act.draw()),
        contact,
        report: wish.report,
        person: signed.person,
        post: signed.post,
        reason: reason.into_string(),
        at: act.at,
    };
    contacts::record_reveal(tx, act.of, &reveal)?;
    sealing::open(with.keys(), &sealed)
}

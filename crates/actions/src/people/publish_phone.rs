//! The number of a unit that residents read, beside the words of who has their matter.

use ::matters::numbers::SHORT_TEXT;
use ::people::UnitId;
use kernel::text::Text;
use storage::{Tx, office, people};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::sealing::telephone;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose number.
    pub unit: UnitId,
    /// As people write it; empty takes it away.
    pub phone: String,
}

/// Publishes it.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown unit, a number that is none.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    if !with.office(tx, act.of)?.units.contains_key(&wish.unit) {
        return Err(Refused::Unknown("unit").into());
    }
    let phone = Text::<SHORT_TEXT>::optional(&wish.phone)
        .map_err(|why| Refused::Field { field: "public_phone", why })?
        .map(Text::into_string);
    // What residents read stays as it was written, with its hyphen; it only has to be one.
    telephone(phone.as_deref().unwrap_or_default())?;
    people::set_public_phone(tx, act.of, wish.unit, phone.as_deref())?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

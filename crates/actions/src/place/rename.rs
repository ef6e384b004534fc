//! A place gets another name from a day on; what happened before keeps the name it had.

use ::matters::numbers::SHORT_TEXT;
use ::place::{Place, PlaceId};
use kernel::text::Text;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Which place.
    pub place: PlaceId,
    /// Its new name.
    pub name: String,
}

/// Renames it from today on.
///
/// # Errors
/// [`ActionError::NotAllowed`], [`ActionError::NotFound`]; refused: no name.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let name = Text::<SHORT_TEXT>::new(&wish.name).map_err(|why| Refused::Field { field: "name", why })?;
    let office = with.office(tx, act.of)?;
    let place = office.tree.get(wish.place).ok_or(ActionError::NotFound)?;
    let renamed = Place { name: name.into_string(), ..place.clone() };
    storage::place::rename(tx, act.of, &renamed, act.at.day())?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

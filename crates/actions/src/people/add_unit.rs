//! Units are added, each with the part of the tree it serves.

use ::people::Unit;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// Units are added, each with the part of the tree it serves.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, units: &[Unit]) -> Result<(), ActionError> {
    may_administer(act)?;
    let known = with.office(tx, act.of)?;
    for unit in units {
        if known.tree.get(unit.place).is_none() {
            return Err(Refused::Unknown("place").into());
        }
        storage::people::add_unit(tx, act.of, unit)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

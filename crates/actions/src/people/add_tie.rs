//! A Party group is tied to its building, a contact household to its staircase.

use ::people::ties::Tie;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// A Party group is tied to its building, a contact household to its staircase.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, tie: &Tie) -> Result<(), ActionError> {
    may_administer(act)?;
    if with.office(tx, act.of)?.tree.get(tie.place).is_none() {
        return Err(Refused::Unknown("place").into());
    }
    storage::people::add_tie(tx, act.of, tie)?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

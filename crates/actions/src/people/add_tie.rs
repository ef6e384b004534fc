//! Party groups are tied to their buildings, contact households to their staircases.

use ::people::ties::Tie;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// Party groups are tied to their buildings, contact households to their staircases.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, ties: &[Tie]) -> Result<(), ActionError> {
    may_administer(act)?;
    let known = with.office(tx, act.of)?;
    for tie in ties {
        if known.tree.get(tie.place).is_none() {
            return Err(Refused::Unknown("place").into());
        }
        storage::people::add_tie(tx, act.of, tie)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

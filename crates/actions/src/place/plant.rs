//! Places are added to the tree; in pieces, parents before children.

use ::place::Place;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::ActionError;
use crate::office::set_up::may_administer;
use crate::with::With;

/// Adds them.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: those of [`::place::PlaceTree::plant`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, places: &[Place]) -> Result<(), ActionError> {
    may_administer(act)?;
    let mut tree = with.office(tx, act.of)?.tree.clone();
    for place in places {
        tree.plant(place.clone())?;
        storage::place::add(tx, act.of, place)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

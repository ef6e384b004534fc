//! Persons get posts: a duty in a unit over a part of the tree.

use ::people::Post;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// Persons get posts: a duty in a unit over a part of the tree.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place or unit.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, posts: &[Post]) -> Result<(), ActionError> {
    may_administer(act)?;
    let known = with.office(tx, act.of)?;
    for post in posts {
        if known.tree.get(post.scope).is_none() {
            return Err(Refused::Unknown("place").into());
        }
        if !known.units.contains_key(&post.unit) {
            return Err(Refused::Unknown("unit").into());
        }
        storage::people::save_post(tx, act.of, post)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

//! A message that came to another system long ago is brought in, at the moment it was sent.
//!
//! Nobody here typed it and no resident is at the door, so nobody but the command line may. The words
//! keep the limits of every report, and the key makes twice once: the key of an imported message is made
//! from its number there.

use ::matters::report::Door;
use storage::Tx;

use super::report::{self, Receipt, Wish};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Brings it in. The same key again answers with the same receipt.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but the command line; those of [`report::run`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<Receipt, ActionError> {
    act.system()?;
    report::take_in(tx, with, act, wish, Door::Import, None)
}

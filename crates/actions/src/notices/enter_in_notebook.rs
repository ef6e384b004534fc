//! A duty of a demonstration: nothing leaves the house, whatever is due is entered in the log as sent,
//! in the hours in which a gateway would get it.

use storage::Tx;
use storage::notices::outbox;

use crate::act::Act;
use crate::error::ActionError;
use crate::notices::letters::whose_now;
use crate::with::With;

/// Enters it; how many notices.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but a duty, [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act) -> Result<u64, ActionError> {
    act.system()?;
    let whose = whose_now(tx, with, act)?;
    Ok(outbox::enter_in_notebook(tx, act.of, (act.at, whose))?)
}

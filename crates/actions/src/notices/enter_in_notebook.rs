//! A duty of a demonstration: nothing leaves the house, whatever is due is entered in the log as sent.

use storage::Tx;
use storage::notices::outbox;

use crate::act::Act;
use crate::error::ActionError;

/// Enters it; how many notices.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but a duty, [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, act: &Act) -> Result<u64, ActionError> {
    act.system()?;
    Ok(outbox::enter_in_notebook(tx, act.of, act.at)?)
}

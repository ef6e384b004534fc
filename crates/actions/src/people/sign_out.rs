//! Staff sign out: the session ends at once.

use storage::Tx;
use storage::people::sessions;

use crate::act::Act;
use crate::error::ActionError;

/// Ends the session with this hash; one that has ended already is no fault.
///
/// # Errors
/// [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, act: &Act, session: &str) -> Result<(), ActionError> {
    Ok(sessions::end(tx, act.of, session)?)
}

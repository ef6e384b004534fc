//! A session was used: its idle end moves. Noted at most once a minute, so that reading stays reading.

use kernel::{Moment, Span};
use storage::Tx;
use storage::people::sessions;

use crate::act::Act;
use crate::error::ActionError;

/// How old the last note is before another is worth a write.
pub const NOTED_EVERY: Span = Span::from_minutes(1);

/// Notes it.
///
/// # Errors
/// [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, act: &Act, session: &str, now: Moment) -> Result<(), ActionError> {
    Ok(sessions::note_use(tx, act.of, session, now)?)
}

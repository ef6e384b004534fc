//! A resident changes phones: the list of links the old one holds waits, sealed, for the new one.

use kernel::{Moment, Span};
use storage::Tx;
use storage::people::moving;

use crate::act::{Act, By};
use crate::error::ActionError;

/// How long the list waits.
pub const WAITS: Span = Span::from_minutes(10);

/// What the old phone sends.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The keyed hash of the code that will be shown.
    pub lookup: String,
    /// The links, sealed.
    pub sealed: Vec<u8>,
    /// Wall time.
    pub now: Moment,
}

/// Lets it wait.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but residents: who types for others keeps no list of theirs.
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    if !matches!(act.by, By::Anybody) {
        return Err(ActionError::NotAllowed);
    }
    Ok(moving::put(tx, act.of, &wish.lookup, &wish.sealed, wish.now, wish.now + WAITS)?)
}

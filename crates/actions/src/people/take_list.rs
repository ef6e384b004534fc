//! The new phone takes the list that waits for it; whoever comes second finds nothing.

use kernel::Moment;
use storage::Tx;
use storage::people::moving;

use crate::act::{Act, By};
use crate::error::ActionError;

/// Takes it.
///
/// # Errors
/// [`ActionError::NotFound`] where nothing waits (any more), [`ActionError::NotAllowed`] for anybody but
/// residents.
pub fn run(tx: &mut Tx<'_>, act: &Act, lookup: &str, now: Moment) -> Result<Vec<u8>, ActionError> {
    if !matches!(act.by, By::Anybody) {
        return Err(ActionError::NotAllowed);
    }
    let sealed = moving::find(tx, act.of, lookup, now)?.ok_or(ActionError::NotFound)?;
    moving::take(tx, act.of, lookup)?;
    Ok(sealed)
}

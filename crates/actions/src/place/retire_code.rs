//! A code is taken off the wall; it is never given again, and its page says so.

use ::place::WallCode;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::office::set_up::may_administer;

/// Retires it.
///
/// # Errors
/// [`ActionError::NotAllowed`], [`ActionError::NotFound`].
pub fn run(tx: &mut Tx<'_>, act: &Act, code: WallCode) -> Result<(), ActionError> {
    may_administer(act)?;
    if storage::place::retire_code(tx, act.of, code, act.at)? { Ok(()) } else { Err(ActionError::NotFound) }
}

//! A member of staff is added, with the hash of a first password the door has made.

use ::people::Person;
use storage::Tx;

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;

/// Adds them.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: [`Refused::SignInTaken`].
pub fn run(tx: &mut Tx<'_>, act: &Act, person: &Person, password_hash: &str) -> Result<(), ActionError> {
    may_administer(act)?;
    if storage::people::add_person(tx, act.of, person, password_hash)? {
        Ok(())
    } else {
        Err(Refused::SignInTaken.into())
    }
}

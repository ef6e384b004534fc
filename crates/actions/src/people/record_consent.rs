//! A contact household agrees to be shown at its door, or no longer does. Either is on record at once.

use ::people::ties::{Consent, TieId};
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;

/// Records it.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown tie.
pub fn run(tx: &mut Tx<'_>, act: &Act, tie: TieId, consent: Consent) -> Result<(), ActionError> {
    may_administer(act)?;
    if !storage::people::record_consent(tx, act.of, tie, consent)? {
        return Err(Refused::Unknown("tie").into());
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

//! The address every absolute link begins with is moved.

use storage::{Tx, office};

use crate::act::Act;
use crate::error::ActionError;

/// Moves it.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but the command line.
pub fn run(tx: &mut Tx<'_>, act: &Act, public_url: &str) -> Result<(), ActionError> {
    act.system()?;
    Ok(office::set_public_url(tx, act.of, public_url, &mut act.draw())?)
}

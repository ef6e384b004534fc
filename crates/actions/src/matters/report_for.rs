//! 代填: staff take a report down for somebody at the door or on the telephone, or note a patrol finding.
//!
//! Who spoke and who typed are both recorded; whoever typed it never rates it.

use ::matters::report::Door;
use ::people::Permission;
use storage::Tx;

use super::report::{self, Receipt, Wish};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// Where the words came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Spoken at the door, at a visit, at the counter.
    Spoken,
    /// On the telephone.
    Telephone,
    /// Seen on patrol; no resident behind it.
    Patrol,
}

/// Takes it down.
///
/// # Errors
/// [`ActionError::NotAllowed`] unless the post allows intake; those of [`report::run`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    source: Source,
    wish: &Wish,
) -> Result<Receipt, ActionError> {
    let signed = *act.staff_with(Permission::Intake)?;
    let door = match source {
        Source::Spoken => Door::Typed,
        Source::Telephone => Door::Telephone,
        Source::Patrol => Door::Patrol,
    };
    report::take_in(tx, with, act, wish, door, Some(signed.person))
}

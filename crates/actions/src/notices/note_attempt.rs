//! A duty: what came of offering a notice to something that carries it.

use notices::Outcome;
use storage::Tx;
use storage::notices::outbox::{self, Tried};

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Which notice.
    pub id: String,
    /// Tries before this one.
    pub tries: i64,
    /// What came of it.
    pub outcome: Outcome,
}

/// Notes it; says whether nobody was faster.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but a duty, [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<bool, ActionError> {
    act.system()?;
    let quiet = with.office(tx, act.of)?.quiet_hours_on(act.at.day());
    let (state, again_at) = wish.outcome.then(wish.tries + 1, act.at, quiet);
    let tried = Tried { before: wish.tries, state, again_at, trouble: wish.outcome.trouble() };
    Ok(outbox::note(tx, act.of, &wish.id, &tried, act.at)?)
}

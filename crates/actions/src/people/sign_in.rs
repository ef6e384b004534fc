//! Staff sign in. The door compares the password, which takes long on purpose; what follows from it is
//! decided here: too many failures in a row lock the name for a while, a match begins a new session.
//!
//! One answer for an unknown name and a wrong password. All moments are wall time, but the day a post is
//! held on is the product's.

use ::people::PersonId;
use kernel::{Moment, Span};
use storage::Tx;
use storage::people::sessions::{self, Session};

use crate::act::Act;
use crate::error::{ActionError, Refused};

/// Failures in a row that lock a name (local setting).
pub const FAILURES: u32 = 5;
/// For how long (local setting).
pub const LOCKED_FOR: Span = Span::from_minutes(15);
/// The longest a session lasts (local setting).
pub const LONGEST: Span = Span::from_hours(12);
/// A session ends when it was not used for so long (local setting).
pub const IDLE: Span = Span::from_minutes(30);

/// What the comparison of the password said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// It is the password.
    Matches,
    /// It is not.
    Differs,
}

/// What the door found out.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose name was typed; nobody's for an unknown name.
    pub sign_in: String,
    /// What the comparison said.
    pub compared: Compared,
    /// The hash of the new session's id.
    pub session: String,
    /// Wall time.
    pub now: Moment,
}

/// What came of it. Failures are an answer, not an error: their count has to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A session began.
    SignedIn(PersonId),
    /// No session, and why.
    Refused(Refused),
}

/// Signs in, or counts the failure.
///
/// # Errors
/// [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<Answer, ActionError> {
    let Some(known) = sessions::credentials(tx, act.of, &wish.sign_in)? else {
        return Ok(Answer::Refused(Refused::WrongPassword));
    };
    if known.locked_until.is_some_and(|until| wish.now < until) {
        return Ok(Answer::Refused(Refused::Locked));
    }
    if wish.compared == Compared::Differs {
        let failed = known.failed + 1;
        let locked = (failed >= FAILURES).then(|| wish.now + LOCKED_FOR);
        let failed = if locked.is_some() { 0 } else { failed };
        sessions::note_failures(tx, act.of, known.person, failed, locked)?;
        return Ok(Answer::Refused(if locked.is_some() { Refused::Locked } else { Refused::WrongPassword }));
    }
    sessions::note_failures(tx, act.of, known.person, 0, None)?;
    let Some(post) = sessions::post_held(tx, act.of, known.person, act.at.day())? else {
        return Ok(Answer::Refused(Refused::NoPost));
    };
    let session = Session {
        lookup: wish.session.clone(),
        person: known.person,
        post,
        begun_at: wish.now,
        seen_at: wish.now,
        ends_at: wish.now + LONGEST,
    };
    sessions::begin(tx, act.of, &session)?;
    Ok(Answer::SignedIn(known.person))
}

//! What becomes of a notice that was offered to something that carries it: sent, refused for good,
//! tried again later, given up.

use kernel::{Moment, Span};

use crate::kind::UnknownWord;
use crate::quiet::QuietHours;

/// Minutes after each try that failed; after the last one it is given up.
pub const AGAIN_AFTER: [i64; 7] = [1, 5, 15, 60, 180, 360, 720];
/// Tries a notice gets.
pub const TRIES_MOST: i64 = AGAIN_AFTER.len() as i64 + 1;
/// A notice that could not go out so long after it was due says nothing any more.
pub const TOO_OLD: Span = Span::from_days(3);

/// Where a notice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// To be sent, or tried again.
    Waiting,
    /// Something that carries it has taken it.
    Sent,
    /// Refused for good.
    Failed,
    /// Tried often enough, or too late to mean anything.
    GivenUp,
}

/// All of them.
pub const STATES: [State; 4] = [State::Waiting, State::Sent, State::Failed, State::GivenUp];

impl State {
    /// The word stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::GivenUp => "given_up",
        }
    }
}

impl std::str::FromStr for State {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        STATES.into_iter().find(|state| state.as_str() == word).ok_or_else(|| UnknownWord(word.to_owned()))
    }
}

/// Why it did not go out. Never says to whom or what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The gateway answered with this status.
    Status(u16),
    /// No answer in time.
    Timeout,
    /// No connection.
    Unreachable,
    /// No telephone is left: it was erased.
    NoTelephone,
    /// No link is left, or it has ended.
    NoLink,
    /// Nothing carried it in time.
    TooOld,
}

impl Trouble {
    /// As the log keeps it: `status 503`, `timeout`.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Status(status) => format!("status {status}"),
            Self::Timeout => "timeout".into(),
            Self::Unreachable => "unreachable".into(),
            Self::NoTelephone => "no telephone".into(),
            Self::NoLink => "no link".into(),
            Self::TooOld => "too old".into(),
        }
    }
}

/// What came of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Taken.
    Taken,
    /// Not taken, and why.
    Not(Trouble),
    /// Not taken, and the gateway itself said how long to leave it alone.
    NotYet(Trouble, Span),
}

/// Longest wait a gateway can ask for: more would be a refusal in another word.
pub const WAIT_MOST: Span = Span::from_hours(12);

impl Outcome {
    /// What a status of the gateway means: 2xx is taken. What is about us and not about the message
    /// (a token, a time limit, too many at once) is told apart from a refusal in [`Outcome::then`].
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        if status >= 200 && status < 300 { Self::Taken } else { Self::Not(Trouble::Status(status)) }
    }

    /// The same, where the gateway also said how many seconds to wait; only a busy gateway's word counts.
    #[must_use]
    pub fn of_answer(status: u16, retry_after: Option<i64>) -> Self {
        match (Self::of_status(status), retry_after) {
            (Self::Not(trouble @ Trouble::Status(429 | 503)), Some(seconds)) if seconds > 0 => {
                Self::NotYet(trouble, Span::from_seconds(seconds).min(WAIT_MOST))
            }
            (plain, _) => plain,
        }
    }

    /// Why it was not taken.
    #[must_use]
    pub const fn trouble(self) -> Option<Trouble> {
        match self {
            Self::Taken => None,
            Self::Not(trouble) | Self::NotYet(trouble, _) => Some(trouble),
        }
    }

    /// Where the notice stands after this try, the n-th, and when it is tried again.
    #[must_use]
    pub fn then(self, tries: i64, at: Moment, quiet: QuietHours) -> (State, Option<Moment>) {
        match self {
            Self::Taken => (State::Sent, None),
            Self::Not(Trouble::TooOld) => (State::GivenUp, None),
            Self::Not(trouble) if trouble.is_final() => (State::Failed, None),
            Self::Not(_) => again(tries, at, quiet, Span::ZERO),
            Self::NotYet(_, least) => again(tries, at, quiet, least),
        }
    }
}

/// Tried again after the usual time, not before `least` has gone by; given up after the last time.
fn again(tries: i64, at: Moment, quiet: QuietHours, least: Span) -> (State, Option<Moment>) {
    let after = usize::try_from(tries - 1).ok().and_then(|n| AGAIN_AFTER.get(n));
    let Some(minutes) = after else { return (State::GivenUp, None) };
    (State::Waiting, Some(quiet.after(at + Span::from_minutes(*minutes).max(least))))
}

impl Trouble {
    /// Whether trying again would change nothing: the gateway refused this message (4xx), or there is
    /// nobody to send it to. 401, 403, 408, 425 and 429 are about the connection, not the message.
    const fn is_final(self) -> bool {
        match self {
            Self::Status(401 | 403 | 408 | 425 | 429) => false,
            Self::Status(status) => status >= 400 && status < 500,
            Self::NoTelephone | Self::NoLink => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_local(text).unwrap()
    }

    #[test]
    fn a_refusal_is_for_good_and_trouble_is_tried_again() {
        let then = |status| Outcome::of_status(status).then(1, at("2026-10-30T09:00"), QuietHours::default());
        assert_eq!(then(204), (State::Sent, None));
        for refused in [400, 404, 422] {
            assert_eq!(then(refused), (State::Failed, None), "{refused}");
        }
        for trouble in [302, 401, 403, 408, 425, 429, 500, 503] {
            assert_eq!(then(trouble), (State::Waiting, Some(at("2026-10-30T09:01"))), "{trouble}");
        }
    }

    #[test]
    fn a_busy_gateway_says_how_long_to_leave_it_alone() {
        let then = |status, seconds, tries| {
            let outcome = Outcome::of_answer(status, seconds);
            outcome.then(tries, at("2026-10-30T09:00"), QuietHours::default())
        };
        assert_eq!(then(429, Some(600), 1), (State::Waiting, Some(at("2026-10-30T09:10"))));
        // Never sooner than we would come by ourselves, never later than half a day, never in the night.
        assert_eq!(then(503, Some(10), 2), (State::Waiting, Some(at("2026-10-30T09:05"))));
        assert_eq!(then(503, Some(i64::from(i32::MAX)), 1), (State::Waiting, Some(at("2026-10-31T08:00"))));
        assert_eq!(then(429, Some(600), TRIES_MOST), (State::GivenUp, None));
        assert_eq!(then(422, Some(600), 1), (State::Failed, None));
        assert_eq!(then(500, Some(600), 1), then(500, None, 1));
        assert_eq!(Outcome::of_answer(429, Some(600)).trouble(), Some(Trouble::Status(429)));
    }

    #[test]
    fn it_is_given_up_after_the_eighth_try() {
        let after =
            |tries| Outcome::Not(Trouble::Timeout).then(tries, at("2026-10-30T09:00"), QuietHours::default());
        assert_eq!(after(2).1, Some(at("2026-10-30T09:05")));
        assert_eq!(after(7), (State::Waiting, Some(at("2026-10-31T08:00"))));
        assert_eq!(after(TRIES_MOST), (State::GivenUp, None));
    }

    #[test]
    fn nobody_to_send_to_is_for_good_and_too_old_is_given_up() {
        let then = |trouble| Outcome::Not(trouble).then(1, at("2026-10-30T09:00"), QuietHours::default()).0;
        assert_eq!(then(Trouble::NoTelephone), State::Failed);
        assert_eq!(then(Trouble::NoLink), State::Failed);
        assert_eq!(then(Trouble::TooOld), State::GivenUp);
    }

    #[test]
    fn every_state_is_known_by_its_word_and_every_trouble_has_one() {
        for state in STATES {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
        assert_eq!("lost".parse::<State>(), Err(UnknownWord("lost".into())));
        assert_eq!(Trouble::Status(503).words(), "status 503");
        assert_eq!(Trouble::Unreachable.words(), "unreachable");
    }
}

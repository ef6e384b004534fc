//! Who says what when: three acts a message, all of them in one order of time.

use kernel::{Moment, Span};

use super::messages::Message;

/// How long a message lies before it is given to the unit, or half the time to its reply where that is
/// shorter.
const DESK: Span = Span::from_minutes(10);

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// The resident's message comes in.
    Report,
    /// It is given to the unit.
    Assign,
    /// The unit gives the reply.
    Handle,
}

/// One act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cue {
    /// When.
    pub at: Moment,
    /// Of which message, by its place in the file.
    pub message: usize,
    /// What.
    pub deed: Deed,
}

/// All acts, earliest first; always the same for the same messages.
#[must_use]
pub fn in_order(messages: &[Message]) -> Vec<Cue> {
    let mut cues: Vec<Cue> =
        messages.iter().enumerate().flat_map(|(n, message)| cues_of(n, message)).collect();
    cues.sort_unstable();
    cues
}

fn cues_of(message: usize, told: &Message) -> [Cue; 3] {
    let half = Span::from_minutes(told.replied_at.since(told.at).whole_minutes() / 2);
    let cue = |at, deed| Cue { at, message, deed };
    [
        cue(told.at, Deed::Report),
        cue(told.at + DESK.min(half), Deed::Assign),
        cue(told.replied_at, Deed::Handle),
    ]
}

#[cfg(test)]
mod tests;

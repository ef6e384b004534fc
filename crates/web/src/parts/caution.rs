//! A safety note in words: what to do at the address, and when the note is taken down. Never why.

use people::SafetyNote;

use crate::spoken;
use crate::words::{t, t_with};

/// What whoever goes there reads.
#[derive(Debug, Clone)]
pub struct Caution {
    /// The note's id, sent when it is taken down.
    pub id: String,
    /// "请两人去".
    pub words: String,
    /// "只为上门提示，12月26日撤下".
    pub until: String,
}

impl Caution {
    /// A note in words.
    #[must_use]
    pub fn of(note: &SafetyNote) -> Self {
        Self {
            id: note.id.to_string(),
            words: word(note.caution),
            until: t_with("safety-until", &[("until", &spoken::day(note.until))]),
        }
    }
}

/// "请两人去", "先打电话约".
#[must_use]
pub fn word(caution: people::Caution) -> String {
    use people::Caution as Of;
    t(match caution {
        Of::TwoTogether => "safety-two-together",
        Of::CallFirst => "safety-call-first",
        Of::StayOutside => "safety-stay-outside",
        Of::WithTheSecretary => "safety-with-the-secretary",
        Of::Dog => "safety-dog",
    })
}

//! What comes with a verb: what the form showed, a sentence and who may read it, a decision, photos.

use ::matters::MatterId;
use ::matters::numbers::{REPLY_TEXT, RESIDENT_TEXT, SHORT_TEXT};
use ::matters::request::Decision;
use kernel::text::Text;

use crate::error::Refused;

/// What a form showed when it was drawn: the verb is refused if somebody changed the matter since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The matter.
    pub matter: MatterId,
    /// Its version; nothing where the door is no page.
    pub version: Option<i64>,
}

impl From<MatterId> for Shown {
    fn from(matter: MatterId) -> Self {
        Self { matter, version: None }
    }
}

/// What somebody wrote with a verb, and who may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub words: String,
    /// Who may read them.
    pub audience: Reader,
}

/// Who may read a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The reporter, and staff.
    Resident,
    /// Staff only.
    Staff,
}

impl Sentence {
    /// A reply the resident reads: 1 to 10 000 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn reply(field: &'static str, typed: &str) -> Result<Self, Refused> {
        let words =
            Text::<REPLY_TEXT>::new(typed).map_err(|why| Refused::Field { field, why })?.into_string();
        Ok(Self { words, audience: Reader::Resident })
    }

    /// A resident's own words, if any: at most 4 000 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn resident(field: &'static str, typed: &str) -> Result<Option<Self>, Refused> {
        let text = Text::<RESIDENT_TEXT>::optional(typed).map_err(|why| Refused::Field { field, why })?;
        Ok(text.map(|text| Self { words: text.into_string(), audience: Reader::Resident }))
    }

    /// What neighbours read of a matter: 1 to 500 characters, written by a clerk.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn public(field: &'static str, typed: &str) -> Result<Self, Refused> {
        let words =
            Text::<SHORT_TEXT>::new(typed).map_err(|why| Refused::Field { field, why })?.into_string();
        Ok(Self { words, audience: Reader::Resident })
    }

    /// A reason or clause for colleagues: 1 to 500 characters.
    ///
    /// # Errors
    /// [`Refused::Field`].
    pub fn internal(field: &'static str, typed: &str) -> Result<Self, Refused> {
        let words =
            Text::<SHORT_TEXT>::new(typed).map_err(|why| Refused::Field { field, why })?.into_string();
        Ok(Self { words, audience: Reader::Staff })
    }
}

/// A decision and the sentence that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Yes or no.
    pub decision: Decision,
    /// What the resident (or, on a refusal, the unit) reads.
    pub sentence: Sentence,
}

/// A photo the door has re-encoded and stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoKept {
    /// SHA-256 of the stored file.
    pub digest: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

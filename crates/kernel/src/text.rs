//! Text a person typed, with a limit and without control characters.
//!
//! Lengths are counted in characters as people count them on paper (Unicode scalar values), so
//! that a rare Han character or an emoji is not dearer than another.

use serde::{Deserialize, Serialize};

/// Why a text cannot be taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextRefusal {
    /// Nothing but blanks.
    #[error("empty")]
    Empty,
    /// Longer than allowed, both in characters.
    #[error("{found} characters, at most {most}")]
    TooLong {
        /// What the limit is.
        most: usize,
        /// How many there were.
        found: usize,
    },
    /// A control character (other than a line break or a tab) stands in it.
    #[error("control character")]
    Control,
}

/// A text of at least one and at most `MOST` characters, trimmed, line breaks as `\n`, without
/// other control characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<const MOST: usize>(String);

impl<const MOST: usize> Text<MOST> {
    /// Takes what a person typed.
    ///
    /// # Errors
    /// [`TextRefusal`]: empty, too long, or with a control character.
    ///
    /// ```
    /// use kernel::text::{Text, TextRefusal};
    /// assert_eq!(Text::<4>::new(" 灯不亮 ").unwrap().as_str(), "灯不亮");
    /// assert_eq!(Text::<4>::new("   "), Err(TextRefusal::Empty));
    /// assert_eq!(Text::<4>::new("楼道灯不亮"), Err(TextRefusal::TooLong { most: 4, found: 5 }));
    /// ```
    pub fn new(typed: &str) -> Result<Self, TextRefusal> {
        let text = typed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        if text.is_empty() {
            return Err(TextRefusal::Empty);
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(TextRefusal::Control);
        }
        let found = text.chars().count();
        if found > MOST {
            return Err(TextRefusal::TooLong { most: MOST, found });
        }
        Ok(Self(text))
    }

    /// As [`Text::new`], but nothing typed is nothing, not a fault.
    ///
    /// # Errors
    /// [`TextRefusal::TooLong`] or [`TextRefusal::Control`].
    pub fn optional(typed: &str) -> Result<Option<Self>, TextRefusal> {
        match Self::new(typed) {
            Ok(text) => Ok(Some(text)),
            Err(TextRefusal::Empty) => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests;

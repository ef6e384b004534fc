//! Every reason for which a file is not replayed. None repeats what the line says: lines are messages
//! of real people, and reasons end up in logs.

use std::path::Path;

use kernel::text::TextRefusal;

/// Why a line cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    /// The first line does not name it.
    #[error("the first line does not name the column {0}")]
    NoColumn(&'static str),
    /// The first line names it again.
    #[error("the first line names the column {0} twice")]
    TwoColumns(&'static str),
    /// A header and nothing below it.
    #[error("no message below the first line")]
    NoMessage,
    /// Bytes that are no text.
    #[error("not UTF-8")]
    NotUtf8,
    /// More or fewer fields than the header has.
    #[error("{found} fields, the header has {expected}")]
    Fields {
        /// As many as the header names.
        expected: u64,
        /// As many as the line has.
        found: u64,
    },
    /// Anything else that the reader of CSV cannot take.
    #[error("not a record of CSV")]
    NotARecord,
    /// No number a message could have.
    #[error("id is not a whole number")]
    Id,
    /// Two messages of one number: the second would be taken for the first.
    #[error("id stands already on line {0}")]
    SameId(u64),
    /// None of the ways in which the file writes a time.
    #[error("{0} is not a time: 2019/4/25 9:32:09, 2019-04-25 09:32:09 or 2019/4/25")]
    Time(&'static str),
    /// An answer to something that was not yet said.
    #[error("reply_time lies before time")]
    ReplyFirst,
    /// A text the product does not take from anybody.
    #[error("{what}: {why}")]
    Text {
        /// Which.
        what: &'static str,
        /// Why.
        why: TextRefusal,
    },
}

/// The most lines that are named.
const NAMED: usize = 20;

/// Lines that cannot be used, with their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BadLines(pub Vec<(u64, BadLine)>);

impl BadLines {
    /// What is to be told of a file.
    #[must_use]
    pub fn told_of(&self, path: &Path) -> String {
        let all = self.0.len();
        let mut told = format!("nothing was replayed: {all} line(s) of {} cannot be used", path.display());
        for (line, why) in self.0.iter().take(NAMED) {
            told.push_str(&format!("\nline {line}: {why}"));
        }
        if all > NAMED {
            told.push_str(&format!("\nand {} more", all - NAMED));
        }
        told
    }
}

impl From<(u64, BadLine)> for BadLines {
    fn from(one: (u64, BadLine)) -> Self {
        Self(vec![one])
    }
}

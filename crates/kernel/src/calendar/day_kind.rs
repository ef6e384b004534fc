//! The two ways in which a notice makes a day differ from its weekday, and their stored words.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a notice says of a day that is not what its weekday says.
///
/// There is no third kind: a day on which nothing is said is not a kind but the absence of one, so
/// that "nobody entered anything" and "the office declared an ordinary day" cannot drift apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A holiday 放假, also one that falls on a weekend.
    Holiday,
    /// A weekend day that is worked 调休上班.
    MakeUpWorkday,
}

/// A word that names no kind of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("neither holiday nor make_up_workday: {0:?}")]
pub struct UnknownDayKind(pub String);

impl DayKind {
    /// The word stored and read.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::MakeUpWorkday => "make_up_workday",
        }
    }
}

impl fmt::Display for DayKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for DayKind {
    type Err = UnknownDayKind;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "holiday" => Ok(Self::Holiday),
            "make_up_workday" => Ok(Self::MakeUpWorkday),
            _ => Err(UnknownDayKind(word.to_owned())),
        }
    }
}

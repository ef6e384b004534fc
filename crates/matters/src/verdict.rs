//! The resident's word: three choices, and why when it is not enough.

use kernel::Moment;
use serde::{Deserialize, Serialize};

/// What the resident says of one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 满意.
    Satisfied,
    /// 基本满意.
    FairlySatisfied,
    /// 不满意，请再办.
    NotSatisfied,
}

impl Verdict {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::FairlySatisfied => "fairly_satisfied",
            Self::NotSatisfied => "not_satisfied",
        }
    }

    /// Whether it counts as satisfied.
    #[must_use]
    pub const fn is_satisfied(self) -> bool {
        !matches!(self, Self::NotSatisfied)
    }
}

/// Why a resident is not satisfied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// 没来人.
    NobodyCame,
    /// 没修好.
    NotFixed,
    /// 态度.
    Attitude,
    /// 别的.
    Other,
}

impl Reason {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NobodyCame => "nobody_came",
            Self::NotFixed => "not_fixed",
            Self::Attitude => "attitude",
            Self::Other => "other",
        }
    }
}

/// A word that names no verdict or reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no verdict or reason: {0:?}")]
pub struct UnknownWord(pub String);

impl std::str::FromStr for Verdict {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Satisfied, Self::FairlySatisfied, Self::NotSatisfied]
            .into_iter()
            .find(|verdict| verdict.as_str() == word)
            .ok_or_else(|| UnknownWord(word.to_owned()))
    }
}

impl std::str::FromStr for Reason {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::NobodyCame, Self::NotFixed, Self::Attitude, Self::Other]
            .into_iter()
            .find(|reason| reason.as_str() == word)
            .ok_or_else(|| UnknownWord(word.to_owned()))
    }
}

/// On which device a verdict was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// Any device, as far as we can tell the resident's.
    Own,
    /// The device that printed the slip: the verdict is flagged.
    PrintedTheSlip,
}

/// A verdict that stands: the last word of one report on one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The round it is about.
    pub round: u32,
    /// What was said.
    pub verdict: Verdict,
    /// Why, when not satisfied.
    pub reasons: Vec<Reason>,
    /// When the first verdict of this round was given: the window for a change runs from here.
    pub first_at: Moment,
    /// When this one was given.
    pub at: Moment,
    /// On which device.
    pub device: Device,
}

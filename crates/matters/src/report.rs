//! A report 诉求: what one person told us through one door, and what became of it for that person.

use kernel::{Day, Moment};
use people::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::matter::MatterId;
use crate::number::ReportNumber;
use crate::verdict::{Given, Verdict};

kernel::id_type!(ReportId, "a report");

/// Through which door it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// A code on a wall.
    WallCode,
    /// The web, without a code.
    Web,
    /// The telephone.
    Telephone,
    /// At a visit or at the counter, typed for someone 代填.
    Typed,
    /// A patrol finding: no resident behind it.
    Patrol,
    /// Brought in from elsewhere (an import, a replay).
    Import,
}

impl Door {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WallCode => "wall_code",
            Self::Web => "web",
            Self::Telephone => "telephone",
            Self::Typed => "typed",
            Self::Patrol => "patrol",
            Self::Import => "import",
        }
    }
}

impl std::str::FromStr for Door {
    type Err = crate::verdict::UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::WallCode, Self::Web, Self::Telephone, Self::Typed, Self::Patrol, Self::Import]
            .into_iter()
            .find(|door| door.as_str() == word)
            .ok_or_else(|| crate::verdict::UnknownWord(word.to_owned()))
    }
}

/// Whether a reminder could reach the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// There is a telephone.
    Telephone,
    /// Nothing: a slip or a call by another unit comes first.
    Nothing,
}

/// What has become of the report, for its reporter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Standing {
    /// No outcome yet: not handled, or asked and waiting.
    Open,
    /// The last word was 满意 or 基本满意: stays counted, is not asked again.
    Satisfied,
    /// The last word was 不满意.
    NotSatisfied,
    /// No answer after everything that could reach the person.
    Silent {
        /// Since when; a first verdict still counts for a while after.
        since: Moment,
    },
    /// 不予受理 or 不予办理, reviewed and appealable.
    Declined {
        /// When it was approved; the time for an appeal runs from here.
        at: Moment,
    },
    /// 居民撤回.
    Withdrawn {
        /// When.
        at: Moment,
    },
}

/// What was done in this round to ask the person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asking {
    /// The round asked about; 0 before the first.
    pub round: u32,
    /// When each reminder was handed over to something that carries it.
    pub reminders: Vec<Moment>,
    /// When a slip was given in this round.
    pub slip: Option<Moment>,
    /// Calls by another unit.
    pub calls: Vec<Moment>,
}

/// A telephone withdrawal that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalRequest {
    /// Who took the call.
    pub by: PersonId,
    /// In which unit.
    pub unit: UnitId,
    /// When.
    pub at: Moment,
}

/// An appeal against a decline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Appeal {
    /// Waiting for a leader.
    Pending {
        /// Since when.
        since: Moment,
    },
    /// 维持原决定.
    Upheld {
        /// When.
        at: Moment,
    },
    /// 撤销原决定.
    Overturned {
        /// When.
        at: Moment,
    },
}

/// One report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// Its number.
    pub number: ReportNumber,
    /// The matter it was first filed in; after an undone merge it goes back there.
    pub home: MatterId,
    /// Through which door it came.
    pub door: Door,
    /// Who typed it, when not the reporter: never the one who rates it.
    pub typed_by: Option<PersonId>,
    /// When it was told.
    pub reported_at: Moment,
    /// Whether reminders could reach the person.
    pub reach: Reach,
    /// The promise made to this reporter: its first handling due moment. Only a parking moves it.
    pub promise: Clock,
    /// When a unit first said *handled*.
    pub first_handled_at: Option<Moment>,
    /// What has become of it.
    pub standing: Standing,
    /// The last word on each round, oldest first.
    pub verdicts: Vec<Given>,
    /// What was done to ask, in the present round.
    pub asking: Asking,
    /// An appeal, if there was one.
    pub appeal: Option<Appeal>,
    /// A telephone withdrawal that waits.
    pub withdrawal: Option<WithdrawalRequest>,
    /// The last day it was nudged on.
    pub nudged_on: Option<Day>,
    /// The unit that had it when it was merged away from home: the merge is counted there, and taken
    /// back there.
    #[serde(default)]
    pub merged_away_by: Option<UnitId>,
}

impl Report {
    /// The last verdict, whatever round it was about.
    #[must_use]
    pub fn last_verdict(&self) -> Option<&Given> {
        self.verdicts.last()
    }

    /// The verdict on that round.
    #[must_use]
    pub fn verdict_on(&self, round: u32) -> Option<&Given> {
        self.verdicts.iter().find(|given| given.round == round)
    }

    /// Whether the person is to be asked when a round begins: everybody who is not satisfied and has
    /// not left.
    #[must_use]
    pub const fn is_to_be_asked(&self) -> bool {
        matches!(self.standing, Standing::Open | Standing::NotSatisfied | Standing::Silent { .. })
    }

    /// Whether it has left the matter by an exit.
    #[must_use]
    pub const fn has_left(&self) -> bool {
        matches!(self.standing, Standing::Declined { .. } | Standing::Withdrawn { .. })
    }

    /// Puts a verdict in its place: the last word on its round.
    pub(crate) fn record(&mut self, given: Given) {
        self.standing = match given.verdict {
            Verdict::NotSatisfied => Standing::NotSatisfied,
            Verdict::Satisfied | Verdict::FairlySatisfied => Standing::Satisfied,
        };
        self.verdicts.retain(|earlier| earlier.round != given.round);
        self.verdicts.push(given);
    }
}

//! The stages of a matter; each carries exactly the facts that are true in it.

use kernel::Moment;
use people::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

use crate::matter::MatterId;

/// Who has it: the lead 主办 and those who assist 协办.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The unit that answers for it.
    pub lead: UnitId,
    /// Units that help.
    pub assisting: Vec<UnitId>,
    /// When it was assigned; the time for a return runs from here.
    pub at: Moment,
}

/// Where a matter stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Stage {
    /// 待派: waits for a dispatcher.
    Received {
        /// Since when: the report, a return, or an overturned decline.
        since: Moment,
    },
    /// 已派单: a unit has it and has not accepted it.
    Assigned {
        /// Who has it.
        assignment: Assignment,
    },
    /// 办理中: accepted 已签收, or in rework 重办.
    Working {
        /// Who has it.
        assignment: Assignment,
        /// When it was accepted, or the rework began.
        since: Moment,
        /// When somebody first came or called.
        first_contact: Option<Moment>,
    },
    /// 已处理: waits for the residents' word (or, for a patrol finding, for the check).
    Handled {
        /// Who has it.
        assignment: Assignment,
        /// When.
        at: Moment,
        /// Who said so.
        by: PersonId,
    },
    /// Not satisfied after the last automatic rework: waits for a second person.
    Disputed {
        /// Who has it.
        assignment: Assignment,
        /// Since when.
        since: Moment,
    },
    /// Closed.
    Closed {
        /// With which word.
        closing: Closing,
        /// When.
        at: Moment,
        /// Who had it, where a unit did.
        assignment: Option<Assignment>,
    },
}

/// The closing word: computed from the reports, never chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum Closing {
    /// 已办好.
    Well,
    /// 没有回音.
    NoAnswer,
    /// 未解决.
    Unresolved,
    /// 不予受理 or 不予办理.
    Declined,
    /// 居民撤回.
    Withdrawn,
    /// 已合并.
    Merged {
        /// Into which matter.
        into: MatterId,
    },
    /// 核查通过: a patrol finding, checked by another person. Never a resident's matter.
    Checked,
}

impl Closing {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::NoAnswer => "no_answer",
            Self::Unresolved => "unresolved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Merged { .. } => "merged",
            Self::Checked => "checked",
        }
    }
}

impl Stage {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Received { .. } => "received",
            Self::Assigned { .. } => "assigned",
            Self::Working { .. } => "working",
            Self::Handled { .. } => "handled",
            Self::Disputed { .. } => "disputed",
            Self::Closed { .. } => "closed",
        }
    }

    /// Who has it, where a unit does (after closing: who had it).
    #[must_use]
    pub const fn assignment(&self) -> Option<&Assignment> {
        match self {
            Self::Received { .. } => None,
            Self::Assigned { assignment }
            | Self::Working { assignment, .. }
            | Self::Handled { assignment, .. }
            | Self::Disputed { assignment, .. } => Some(assignment),
            Self::Closed { assignment, .. } => assignment.as_ref(),
        }
    }

    /// Whether staff still have something to do before they can say *handled*.
    #[must_use]
    pub const fn is_in_hand(&self) -> bool {
        matches!(self, Self::Received { .. } | Self::Assigned { .. } | Self::Working { .. })
    }

    /// Whether it is closed.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }

    /// The closing word, where there is one.
    #[must_use]
    pub const fn closing(&self) -> Option<Closing> {
        match self {
            Self::Closed { closing, .. } => Some(*closing),
            _ => None,
        }
    }
}

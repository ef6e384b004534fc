//! The status pill: a word, a shape and a colour that say the same thing three times.

use crate::words::t;

/// Where a matter stands, as the pill says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 已收到.
    Received,
    /// 已派单.
    Assigned,
    /// 办理中.
    Working,
    /// 今天到期.
    DueToday,
    /// 超期.
    Overdue,
    /// 已处理.
    Handled,
    /// 已办好.
    Well,
    /// 重办.
    Rework,
    /// 督办.
    Supervised,
    /// 挂账.
    Parked,
    /// 待定: not satisfied again, a second person decides.
    Disputed,
    /// 没有回音.
    NoAnswer,
    /// 未解决.
    Unresolved,
    /// 不予受理.
    NotTakenIn,
    /// 不予办理.
    NotHandled,
    /// 已撤回.
    Withdrawn,
    /// 已合并.
    Merged,
    /// 核查通过.
    Checked,
}

impl Status {
    /// Every status, for tests and samples.
    pub const ALL: [Self; 18] = [
        Self::Received,
        Self::Assigned,
        Self::Working,
        Self::DueToday,
        Self::Overdue,
        Self::Handled,
        Self::Well,
        Self::Rework,
        Self::Supervised,
        Self::Parked,
        Self::Disputed,
        Self::NoAnswer,
        Self::Unresolved,
        Self::NotTakenIn,
        Self::NotHandled,
        Self::Withdrawn,
        Self::Merged,
        Self::Checked,
    ];

    /// The official word.
    #[must_use]
    pub fn word(self) -> String {
        t(match self {
            Self::Received => "matter-status-received",
            Self::Assigned => "matter-status-assigned",
            Self::Working => "matter-status-working",
            Self::DueToday => "matter-status-due-today",
            Self::Overdue => "matter-status-overdue",
            Self::Handled => "matter-status-handled",
            Self::Well => "matter-status-well",
            Self::Rework => "matter-status-rework",
            Self::Supervised => "matter-status-supervised",
            Self::Parked => "matter-status-parked",
            Self::Disputed => "matter-status-disputed",
            Self::NoAnswer => "matter-status-no-answer",
            Self::Unresolved => "matter-status-unresolved",
            Self::NotTakenIn => "matter-status-not-taken-in",
            Self::NotHandled => "matter-status-not-handled",
            Self::Withdrawn => "matter-status-withdrawn",
            Self::Merged => "matter-status-merged",
            Self::Checked => "matter-status-checked",
        })
    }

    /// The name of its shape.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Received => "ring",
            Self::Assigned | Self::Working => "dot",
            Self::DueToday => "clock",
            Self::Overdue | Self::Supervised => "triangle",
            Self::Handled | Self::Checked => "tick",
            Self::Well => "ticks",
            Self::Rework => "again",
            Self::Parked => "pause",
            Self::Disputed | Self::NoAnswer => "question",
            Self::Unresolved | Self::NotTakenIn | Self::NotHandled | Self::Withdrawn => "dash",
            Self::Merged => "join",
        }
    }

    /// The suffix of its class.
    #[must_use]
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Received | Self::Assigned | Self::Working => "sky",
            Self::DueToday | Self::Parked => "amber",
            Self::Overdue | Self::Supervised | Self::Unresolved => "red",
            Self::Handled | Self::Checked => "park",
            Self::Well => "fill",
            Self::Rework | Self::Disputed => "violet",
            Self::NoAnswer | Self::NotTakenIn | Self::NotHandled | Self::Withdrawn | Self::Merged => "grey",
        }
    }
}

/// A status with its words, where they say more than the official word: "超期 16 小时".
#[derive(Debug, Clone)]
pub struct Pill {
    /// Shape and colour.
    pub status: Status,
    /// The words.
    pub words: String,
}

impl Pill {
    /// With words of its own.
    #[must_use]
    pub fn saying(status: Status, words: impl Into<String>) -> Self {
        Self { status, words: words.into() }
    }
}

impl From<Status> for Pill {
    fn from(status: Status) -> Self {
        Self { status, words: status.word() }
    }
}

#[cfg(test)]
mod tests;

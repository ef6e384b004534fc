//! The five figures of a leader's board at one moment, and how they moved since a week before.
//!
//! Each figure is counted the same way at every moment, so that a week can stand beside the week before:
//! verdicts and due moments of seven days, what became of the handled of four weeks, and what was open.

use crate::share::Share;

/// What was counted at one moment, looking back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Week {
    /// Reports whose latest verdict fell into the seven days.
    pub rated: i64,
    /// Of these, 满意 or 基本满意.
    pub satisfied: i64,
    /// Reports that fell due in the seven days.
    pub due: i64,
    /// Of these, first handled in time.
    pub in_time: i64,
    /// Reports first handled in the four weeks.
    pub handled: i64,
    /// Of these, 已办好: satisfied or fairly satisfied by then.
    pub well: i64,
    /// Of these, without a verdict by then.
    pub unanswered: i64,
    /// Rounds of handling in the four weeks.
    pub rounds: i64,
    /// Of these, ended by 不满意 by then: done again.
    pub reworked: i64,
    /// Matters older than seven days that nobody had handled, or that had come back.
    pub old: i64,
}

impl Week {
    /// 满意率.
    #[must_use]
    pub fn satisfied_share(&self) -> Option<Share> {
        Share::of(self.satisfied, self.rated)
    }

    /// 按时率: what is overdue and open counts against it.
    #[must_use]
    pub fn on_time_share(&self) -> Option<Share> {
        Share::of(self.in_time, self.due)
    }

    /// 已办好 ÷ 已处理.
    #[must_use]
    pub fn well_share(&self) -> Option<Share> {
        Share::of(self.well, self.handled)
    }

    /// 重办率.
    #[must_use]
    pub fn rework_share(&self) -> Option<Share> {
        Share::of(self.reworked, self.rounds)
    }
}

/// How a figure moved, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// There was nothing to compare with.
    Unknown,
    /// Not at all.
    None,
    /// Up by so much.
    Up(i64),
    /// Down by so much.
    Down(i64),
}

impl Change {
    /// From one figure to another.
    #[must_use]
    pub fn between(before: Option<i64>, now: Option<i64>) -> Self {
        match before.zip(now).map(|(before, now)| now - before) {
            None => Self::Unknown,
            Some(0) => Self::None,
            Some(more) if more > 0 => Self::Up(more),
            Some(less) => Self::Down(-less),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_said_is_no_share() {
        assert_eq!(Week::default().satisfied_share(), None);
        let week = Week { rated: 40, satisfied: 30, due: 10, in_time: 9, ..Week::default() };
        let shares = [week.satisfied_share(), week.on_time_share()].map(|share| share.unwrap().per_mille());
        assert_eq!(shares, [750, 900]);
    }

    #[test]
    fn a_change_is_said_without_a_sign() {
        assert_eq!(Change::between(Some(763), Some(775)), Change::Up(12));
        assert_eq!(Change::between(Some(8), Some(4)), Change::Down(4));
        assert_eq!(Change::between(Some(4), Some(4)), Change::None);
        assert_eq!(Change::between(None, Some(4)), Change::Unknown);
    }
}

//! A cohort and its five parts.

use crate::share::Share;

/// The counts of a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cohort {
    /// Latest verdict 满意.
    pub satisfied: i64,
    /// Latest verdict 基本满意.
    pub fairly_satisfied: i64,
    /// Latest verdict 不满意.
    pub not_satisfied: i64,
    /// 没有回音: handled, no verdict, silence reached.
    pub silent: i64,
    /// 没有回音, of these still waiting: handled, no verdict, silence not reached.
    pub waiting: i64,
    /// 还没办完: never handled.
    pub open: i64,
    /// First handled by the due moment.
    pub in_time: i64,
    /// Ever handled.
    pub handled: i64,
    /// Never handled and overdue.
    pub overdue: i64,
}

impl Cohort {
    /// Everybody.
    #[must_use]
    pub const fn total(&self) -> i64 {
        self.rated() + self.no_answer() + self.open
    }

    /// Those who said something.
    #[must_use]
    pub const fn rated(&self) -> i64 {
        self.satisfied + self.fairly_satisfied + self.not_satisfied
    }

    /// 没有回音, waiting or silent.
    #[must_use]
    pub const fn no_answer(&self) -> i64 {
        self.silent + self.waiting
    }

    /// (满意 + 基本满意) ÷ reports with a verdict.
    #[must_use]
    pub fn satisfied_share(&self) -> Option<Share> {
        Share::of(self.satisfied + self.fairly_satisfied, self.rated())
    }

    /// Reports with a verdict ÷ cohort.
    #[must_use]
    pub fn response_share(&self) -> Option<Share> {
        Share::of(self.rated(), self.total())
    }

    /// First handled by the due moment ÷ (handled + overdue and not handled).
    #[must_use]
    pub fn on_time_share(&self) -> Option<Share> {
        Share::of(self.in_time, self.handled + self.overdue)
    }

    /// The counts of both.
    #[must_use]
    pub const fn plus(&self, other: &Self) -> Self {
        Self {
            satisfied: self.satisfied + other.satisfied,
            fairly_satisfied: self.fairly_satisfied + other.fairly_satisfied,
            not_satisfied: self.not_satisfied + other.not_satisfied,
            silent: self.silent + other.silent,
            waiting: self.waiting + other.waiting,
            open: self.open + other.open,
            in_time: self.in_time + other.in_time,
            handled: self.handled + other.handled,
            overdue: self.overdue + other.overdue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_report_is_in_exactly_one_of_five() {
        let cohort = Cohort {
            satisfied: 498,
            fairly_satisfied: 152,
            not_satisfied: 189,
            silent: 200,
            waiting: 47,
            open: 174,
            ..Cohort::default()
        };
        assert_eq!(cohort.total(), 1260);
        assert_eq!(cohort.satisfied_share().map(|share| share.per_mille()), Some(775));
        assert_eq!(cohort.response_share().map(|share| share.per_mille()), Some(666));
    }

    #[test]
    fn nobody_asked_is_not_everybody_satisfied() {
        assert_eq!(Cohort::default().satisfied_share(), None);
        assert_eq!(Cohort { open: 3, ..Cohort::default() }.response_share().map(|s| s.per_mille()), Some(0));
    }

    #[test]
    fn overdue_and_open_counts_against_on_time() {
        let cohort = Cohort { in_time: 9, handled: 9, overdue: 1, ..Cohort::default() };
        assert_eq!(cohort.on_time_share().map(|share| share.per_mille()), Some(900));
    }
}

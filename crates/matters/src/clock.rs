//! A promise with a due moment, and everything that may lawfully move it.
//!
//! A clock is kept as its facts (start, limit, what moved it) so that the due moment can be computed
//! again when the calendar of a year is entered or amended. What the calendar does not know yet is
//! [`Due::Unknown`] and shown so; it never blocks anybody.

use kernel::calendar::UnknownYear;
use kernel::{Limit, Moment, Span, Unit, WorkingCalendar};
use serde::{Deserialize, Serialize};

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Due {
    /// At this moment.
    At {
        /// The moment.
        at: Moment,
    },
    /// Unknown until the working calendar of this year is entered.
    Unknown {
        /// The year.
        year: i16,
    },
}

impl Due {
    /// The moment, where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Moment> {
        match self {
            Self::At { at } => Some(at),
            Self::Unknown { .. } => None,
        }
    }

    /// Whether it has passed.
    #[must_use]
    pub fn has_passed(self, at: Moment) -> bool {
        self.known().is_some_and(|due| at > due)
    }
}

impl From<Result<Moment, UnknownYear>> for Due {
    fn from(result: Result<Moment, UnknownYear>) -> Self {
        match result {
            Ok(at) => Self::At { at },
            Err(UnknownYear(year)) => Self::Unknown { year },
        }
    }
}

/// What moved a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Adjustment {
    /// An approved extension 延期: one original limit more.
    Extended,
    /// An approved parking 挂账: the clock stands still between the two moments.
    Parked {
        /// From its approval …
        from: Moment,
        /// … until it ends by itself.
        until: Moment,
    },
}

/// A running promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// When it started.
    pub started_at: Moment,
    /// How long it runs.
    pub limit: Limit,
    /// What moved it, in the order it happened.
    pub adjustments: Vec<Adjustment>,
    /// When it is due.
    pub due: Due,
    /// From when the yellow light is on: one 工作日 before the due moment.
    pub yellow_at: Option<Moment>,
}

impl Clock {
    /// Starts a clock.
    #[must_use]
    pub fn start(at: Moment, limit: Limit, calendar: &WorkingCalendar) -> Self {
        let mut clock =
            Self { started_at: at, limit, adjustments: Vec::new(), due: Due::At { at }, yellow_at: None };
        clock.compute(calendar);
        clock
    }

    /// Adds one original limit.
    pub fn extend(&mut self, calendar: &WorkingCalendar) {
        self.adjustments.push(Adjustment::Extended);
        self.compute(calendar);
    }

    /// Stands still from one moment until another.
    pub fn park(&mut self, from: Moment, until: Moment, calendar: &WorkingCalendar) {
        self.adjustments.push(Adjustment::Parked { from, until });
        self.compute(calendar);
    }

    /// How often it was extended.
    #[must_use]
    pub fn extensions(&self) -> u32 {
        let extended = self.adjustments.iter().filter(|moved| matches!(moved, Adjustment::Extended)).count();
        u32::try_from(extended).unwrap_or(u32::MAX)
    }

    /// Computes the due moment again from the facts; says whether it changed.
    pub fn compute(&mut self, calendar: &WorkingCalendar) -> bool {
        let before = self.due;
        self.due = self.fold(calendar).into();
        self.yellow_at = self.due.known().and_then(|due| yellow(due, calendar));
        self.due != before
    }

    fn fold(&self, calendar: &WorkingCalendar) -> Result<Moment, UnknownYear> {
        let mut due = calendar.due(self.started_at, self.limit)?;
        for adjustment in &self.adjustments {
            due = match *adjustment {
                Adjustment::Extended => calendar.due(due, self.limit)?,
                // Nothing is left to stand still once the due moment has passed.
                Adjustment::Parked { from, .. } if from >= due => due,
                Adjustment::Parked { from, until } => self.resume(due, from, until, calendar)?,
            };
        }
        Ok(due)
    }

    /// What was left at `from` runs on after `until`, in the clock's own kind of time.
    fn resume(
        &self,
        due: Moment,
        from: Moment,
        until: Moment,
        calendar: &WorkingCalendar,
    ) -> Result<Moment, UnknownYear> {
        match self.limit.unit {
            Unit::WorkingHour | Unit::WorkingDay => {
                let left = calendar.working_between(from, due)?;
                calendar.after_working(until, left)
            }
            Unit::UrgentHour | Unit::NaturalDay => Ok(until + due.since(from)),
        }
    }
}

/// One 工作日 (8 working hours) before the due moment; nothing where the calendar does not reach.
fn yellow(due: Moment, calendar: &WorkingCalendar) -> Option<Moment> {
    calendar.before_working(due, Span::from_hours(8)).ok()
}

#[cfg(test)]
mod tests;

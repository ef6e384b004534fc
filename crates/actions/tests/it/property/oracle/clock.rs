//! A promise, computed from its start, its limit and what moved it; with the kernel's calendar only.

use kernel::calendar::UnknownYear;
use kernel::{Limit, Moment, Unit, WorkingCalendar};
use serde_json::{Value, json};

/// When something is due, or which year's calendar is missing.
pub type Due = Result<Moment, i16>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moved {
    Extended,
    Parked(Moment, Moment),
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    started: Moment,
    limit: Limit,
    moved: Vec<Moved>,
    /// When it is due.
    pub due: Due,
}

impl Clock {
    /// Starts it.
    pub fn start(at: Moment, limit: Limit, calendar: &WorkingCalendar) -> Self {
        let mut clock = Self { started: at, limit, moved: Vec::new(), due: Ok(at) };
        clock.compute(calendar);
        clock
    }

    /// The same limit again, whole, from now.
    pub fn again(&self, at: Moment, calendar: &WorkingCalendar) -> Self {
        Self::start(at, self.limit, calendar)
    }

    /// How often it was extended.
    pub fn extensions(&self) -> usize {
        self.moved.iter().filter(|moved| **moved == Moved::Extended).count()
    }

    /// One limit more.
    pub fn extend(&mut self, calendar: &WorkingCalendar) {
        self.moved.push(Moved::Extended);
        self.compute(calendar);
    }

    /// Stands still.
    pub fn park(&mut self, from: Moment, until: Moment, calendar: &WorkingCalendar) {
        self.moved.push(Moved::Parked(from, until));
        self.compute(calendar);
    }

    /// Computes it again.
    pub fn compute(&mut self, calendar: &WorkingCalendar) {
        self.due = self.walk(calendar).map_err(|UnknownYear(year)| year);
    }

    fn walk(&self, calendar: &WorkingCalendar) -> Result<Moment, UnknownYear> {
        // Every limit of the issue counts working days of eight hours.
        assert_eq!(self.limit.unit, Unit::WorkingDay, "the oracle knows the limits of the issue only");
        let mut due = calendar.due(self.started, self.limit)?;
        for moved in &self.moved {
            due = match *moved {
                Moved::Extended => calendar.after_working(due, self.limit.span())?,
                Moved::Parked(from, _) if due <= from => due,
                Moved::Parked(from, until) => {
                    calendar.after_working(until, calendar.working_between(from, due)?)?
                }
            };
        }
        Ok(due)
    }

    /// As history writes it.
    pub fn due_json(&self) -> Value {
        match self.due {
            Ok(at) => json!({ "is": "at", "at": at.as_micros() }),
            Err(year) => json!({ "is": "unknown", "year": year }),
        }
    }
}

/// The limits of the issue, in working days.
pub fn limit_of(category: &str) -> Limit {
    let n = match category {
        "lamp" | "road" => 2,
        "rubbish" | "water" | "lift" | "parking" => 1,
        "noise" | "other" => 5,
        _ => panic!("the issue names no limit for {category}"),
    };
    Limit { n, unit: Unit::WorkingDay }
}

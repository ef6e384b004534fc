//! Working days with 调休, and office hours, as dated data that an office amends without a release.
//!
//! Two things surprise newcomers. Sundays can be workdays: half of what a notice says is which
//! weekend days are worked in exchange. And notices change after the fact: that of 2020-01-27
//! lengthened a holiday while deadlines were running, so a calendar is never a constant.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use crate::moment::Day;

mod day_kind;
mod hours;

pub use day_kind::{DayKind, UnknownDayKind};
pub use hours::{HoursFrom, HoursRefusal, OfficeHours};

/// The working calendar of this year has not been entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the working calendar of {0} is not entered")]
pub struct UnknownYear(pub i16);

/// The working calendar of a subdistrict: published years, exception days, office hours.
///
/// Within a year whose notice was published a day is what the notice says, else what its weekday
/// says. Of any other year it knows nothing and refuses to guess: a year without exceptions would
/// look like one without holidays, and a promise to a resident would be wrong by a week.
///
/// A notice sometimes reaches into the last days of the year before it. Entering it is then two
/// acts: [`publish`](Self::publish) the new year, [`amend`](Self::amend) the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    years: BTreeSet<i16>,
    exceptions: BTreeMap<Day, DayKind>,
    hours: OfficeHours,
}

impl WorkingCalendar {
    /// Puts a calendar together.
    #[must_use]
    pub const fn new(years: BTreeSet<i16>, exceptions: BTreeMap<Day, DayKind>, hours: OfficeHours) -> Self {
        Self { years, exceptions, hours }
    }

    /// The years 2020 to 2026 as published (sourced: State Council notices), with the usual hours.
    #[must_use]
    pub fn built_in() -> Self {
        let exceptions: BTreeMap<Day, DayKind> =
            include_str!("../data/working_calendar.csv").lines().filter_map(exception).collect();
        let years = exceptions.keys().map(|day| day.year()).collect();
        Self::new(years, exceptions, OfficeHours::usual())
    }

    /// Whether a day is worked.
    ///
    /// # Errors
    /// [`UnknownYear`] where the year was not entered, also on a day for which an exception was.
    ///
    /// ```
    /// use kernel::{WorkingCalendar, calendar::UnknownYear};
    /// let calendar = WorkingCalendar::built_in();
    /// assert_eq!(calendar.is_workday("2020-04-26".parse().unwrap()), Ok(true)); // a Sunday, 调休
    /// assert_eq!(calendar.is_workday("2027-01-04".parse().unwrap()), Err(UnknownYear(2027)));
    /// ```
    pub fn is_workday(&self, day: Day) -> Result<bool, UnknownYear> {
        if !self.years.contains(&day.year()) {
            return Err(UnknownYear(day.year()));
        }
        Ok(match self.exceptions.get(&day) {
            Some(DayKind::Holiday) => false,
            Some(DayKind::MakeUpWorkday) => true,
            None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        })
    }

    /// What the notice says of a day; nothing where the weekday decides.
    #[must_use]
    pub fn exception(&self, day: Day) -> Option<DayKind> {
        self.exceptions.get(&day).copied()
    }

    /// The exceptions of a year, in order.
    pub fn exceptions_of(&self, year: i16) -> impl Iterator<Item = (Day, DayKind)> + '_ {
        self.exceptions.iter().filter(move |(day, _)| day.year() == year).map(|(day, kind)| (*day, *kind))
    }

    /// The years that are entered.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i16> + '_ {
        self.years.iter().copied()
    }

    /// Changes what a day is; nothing lets the weekday decide again. Open deadlines are for the caller
    /// to compute again, with the reason.
    pub fn amend(&mut self, day: Day, kind: Option<DayKind>) {
        match kind {
            Some(kind) => self.exceptions.insert(day, kind),
            None => self.exceptions.remove(&day),
        };
    }

    /// Enters a year: its exceptions are known from here on, and a day without one is ordinary.
    pub fn publish(&mut self, year: i16) {
        self.years.insert(year);
    }

    /// The same days with other office hours.
    #[must_use]
    pub fn with_hours(self, hours: OfficeHours) -> Self {
        Self { hours, ..self }
    }

    pub(crate) const fn hours(&self) -> &OfficeHours {
        &self.hours
    }
}

/// One line of the table; comments and the header are none.
fn exception(line: &str) -> Option<(Day, DayKind)> {
    let (day, kind) = line.split_once(',')?;
    Some((day.parse().ok()?, kind.parse().ok()?))
}

#[cfg(test)]
mod tests;

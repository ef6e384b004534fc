//! Working days with 调休, and office hours, as dated data that an office amends without a release.
//!
//! A [`WorkingCalendar`] knows the years whose notice was published and nothing of any other: asked
//! about a day of an unknown year it answers [`UnknownYear`], never a guess. Within a known year a
//! day is what the notice says, else what its weekday says.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::moment::{Day, Moment};

/// What a notice says of a day that is not what its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A holiday 放假, also one that falls on a weekend.
    Holiday,
    /// A weekend day that is worked 调休上班.
    MakeUpWorkday,
}

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

/// A word that names no kind of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("neither holiday nor make_up_workday: {0:?}")]
pub struct UnknownDayKind(pub String);

impl std::str::FromStr for DayKind {
    type Err = UnknownDayKind;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "holiday" => Ok(Self::Holiday),
            "make_up_workday" => Ok(Self::MakeUpWorkday),
            _ => Err(UnknownDayKind(word.to_owned())),
        }
    }
}

/// The working calendar of this year has not been entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the working calendar of {0} is not entered")]
pub struct UnknownYear(pub i16);

/// Office hours from a day on: blocks in order, each from its opening to its close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursFrom {
    /// The first day these hours hold.
    pub from: Day,
    /// The blocks of a working day.
    pub blocks: Vec<(Time, Time)>,
}

/// Office hours as a dated table (local setting); a summer afternoon may begin later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficeHours(Vec<HoursFrom>);

/// Why a table of office hours cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefusal {
    /// No row, or a row without a block.
    #[error("no office hours")]
    Empty,
    /// A block that ends before it begins, or begins before the one before it ends.
    #[error("office hours out of order from {0}")]
    OutOfOrder(Day),
}

impl OfficeHours {
    /// Takes a table; the first row also holds for every day before it.
    ///
    /// # Errors
    /// [`HoursRefusal`].
    pub fn new(mut rows: Vec<HoursFrom>) -> Result<Self, HoursRefusal> {
        rows.sort_by_key(|row| row.from);
        if rows.is_empty() || rows.iter().any(|row| row.blocks.is_empty()) {
            return Err(HoursRefusal::Empty);
        }
        for row in &rows {
            let ends: Vec<Time> = row.blocks.iter().flat_map(|(open, close)| [*open, *close]).collect();
            if ends.windows(2).any(|pair| pair[0] >= pair[1]) {
                return Err(HoursRefusal::OutOfOrder(row.from));
            }
        }
        Ok(Self(rows))
    }

    /// 08:00–12:00 and 14:00–18:00 (local setting).
    #[must_use]
    pub fn usual() -> Self {
        let at = |hour| Time::constant(hour, 0, 0, 0);
        let blocks = vec![(at(8), at(12)), (at(14), at(18))];
        Self(vec![HoursFrom { from: Day::constant(2000, 1, 1), blocks }])
    }

    /// The blocks of a day, as moments.
    pub(crate) fn blocks(&self, day: Day) -> impl DoubleEndedIterator<Item = (Moment, Moment)> {
        let row = self.0.iter().rev().find(|row| row.from <= day).or_else(|| self.0.first());
        let blocks = row.map_or(&[][..], |row| &row.blocks);
        blocks.iter().map(move |(open, close)| {
            (Moment::from_local(day.to_datetime(*open)), Moment::from_local(day.to_datetime(*close)))
        })
    }
}

/// The working calendar of a subdistrict.
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
    /// [`UnknownYear`] where the year was not entered.
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

    /// Enters a year: its exceptions are known from here on.
    pub fn publish(&mut self, year: i16) {
        self.years.insert(year);
    }

    /// Other office hours.
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

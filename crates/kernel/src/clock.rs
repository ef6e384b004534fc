//! The clocks: 紧急工作时, 工作时, 工作日, natural days; and the legal count of days, which is none of them.
//!
//! 工作时 run in office hours of working days; 1 工作日 is 8 工作时 of the same clock, so that two of them from
//! 16:00 end at 16:00. An exact end of a block is written as that end (18:00), not as the next
//! opening. 紧急工作时 and natural days run through nights and holidays and need no calendar.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::calendar::{UnknownYear, WorkingCalendar};
use crate::moment::{Day, Moment, Span};

/// The largest number a limit may have; longer ones are a mistake, and walks through days end.
pub const MOST: u32 = 10_000;

/// In which kind of time a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Unit {
    /// 工作时: an hour of office hours.
    WorkingHour,
    /// 工作日: eight of them.
    WorkingDay,
    /// 紧急工作时: an hour of the wall clock.
    UrgentHour,
    /// 自然日: 24 hours of the wall clock.
    NaturalDay,
}

/// A limit: a number and its unit, from 1 to [`MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Limit {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

/// A text that is no limit; it never falls back to one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a limit (such as 4工作时, 2工作日, 2紧急工作时, 15自然日): {0:?}")]
pub struct NotALimit(pub String);

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WorkingHour => "工作时",
            Self::WorkingDay => "工作日",
            Self::UrgentHour => "紧急工作时",
            Self::NaturalDay => "自然日",
        })
    }
}

impl FromStr for Unit {
    type Err = NotALimit;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word.trim() {
            "工作时" => Ok(Self::WorkingHour),
            "工作日" => Ok(Self::WorkingDay),
            "紧急工作时" => Ok(Self::UrgentHour),
            "自然日" => Ok(Self::NaturalDay),
            _ => Err(NotALimit(word.to_owned())),
        }
    }
}

impl TryFrom<String> for Unit {
    type Error = NotALimit;
    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.to_string()
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.n, self.unit)
    }
}

impl FromStr for Limit {
    type Err = NotALimit;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let n = text[..digits].parse().ok().filter(|n| (1..=MOST).contains(n));
        let n = n.ok_or_else(|| NotALimit(text.to_owned()))?;
        Ok(Self { n, unit: text[digits..].parse().map_err(|_| NotALimit(text.to_owned()))? })
    }
}

impl Limit {
    /// The length in the limit's own kind of time.
    #[must_use]
    pub fn span(self) -> Span {
        let n = i64::from(self.n.min(MOST));
        match self.unit {
            Unit::WorkingHour | Unit::UrgentHour => Span::from_hours(n),
            Unit::WorkingDay => Span::from_hours(8 * n),
            Unit::NaturalDay => Span::from_days(n),
        }
    }
}

impl WorkingCalendar {
    /// When something that starts now is due.
    ///
    /// # Errors
    /// [`UnknownYear`] where the walk comes to a day of a year that is not entered.
    ///
    /// ```
    /// use kernel::{Moment, WorkingCalendar};
    /// let calendar = WorkingCalendar::built_in();
    /// let start = Moment::parse_local("2020-04-24T17:00").unwrap(); // a Friday
    /// let due = calendar.due(start, "4工作时".parse().unwrap()).unwrap();
    /// assert_eq!(due.to_local_text(), "2020-04-26T11:00"); // the Sunday is worked
    /// ```
    pub fn due(&self, start: Moment, limit: Limit) -> Result<Moment, UnknownYear> {
        match limit.unit {
            Unit::WorkingHour | Unit::WorkingDay => self.after_working(start, limit.span()),
            Unit::UrgentHour | Unit::NaturalDay => Ok(start + limit.span()),
        }
    }

    /// The moment at which so much working time has gone by; `start` itself for none.
    ///
    /// # Errors
    /// [`UnknownYear`].
    pub fn after_working(&self, start: Moment, span: Span) -> Result<Moment, UnknownYear> {
        let mut left = span;
        if left == Span::ZERO {
            return Ok(start);
        }
        let mut day = start.day();
        loop {
            if self.is_workday(day)? {
                for (open, close) in self.hours().blocks(day) {
                    let open = open.max(start);
                    let here = close.since(open);
                    if left <= here {
                        return Ok(open + left);
                    }
                    left = left - here;
                }
            }
            day = next(day)?;
        }
    }

    /// The moment from which so much working time is left until `end`; `end` itself for none.
    ///
    /// # Errors
    /// [`UnknownYear`].
    pub fn before_working(&self, end: Moment, span: Span) -> Result<Moment, UnknownYear> {
        let mut left = span;
        if left == Span::ZERO {
            return Ok(end);
        }
        let mut day = end.day();
        loop {
            if self.is_workday(day)? {
                for (open, close) in self.hours().blocks(day).rev() {
                    let close = close.min(end);
                    let here = close.since(open);
                    if left <= here {
                        return Ok(close - left);
                    }
                    left = left - here;
                }
            }
            day = day.yesterday().map_err(|_| UnknownYear(day.year()))?;
        }
    }

    /// The working time between two moments; none when the second is not later.
    ///
    /// # Errors
    /// [`UnknownYear`] where a day between them belongs to a year that is not entered.
    pub fn working_between(&self, from: Moment, to: Moment) -> Result<Span, UnknownYear> {
        let mut sum = Span::ZERO;
        let mut day = from.day();
        while Moment::start_of(day) < to {
            if self.is_workday(day)? {
                for (open, close) in self.hours().blocks(day) {
                    sum = sum + close.min(to).since(open.max(from));
                }
            }
            day = next(day)?;
        }
        Ok(sum)
    }
}

/// The legal count of working days (from memory, so a local setting): the day of the event is not
/// counted, and the limit ends at 24:00 of the last day.
///
/// # Errors
/// [`UnknownYear`].
pub fn legal_due(calendar: &WorkingCalendar, start: Moment, working_days: u32) -> Result<Moment, UnknownYear> {
    let mut day = start.day();
    let mut left = working_days.min(MOST);
    while left > 0 {
        day = next(day)?;
        if calendar.is_workday(day)? {
            left -= 1;
        }
    }
    Ok(Moment::start_of(next(day)?))
}

/// The legal count of natural days: the day of the event is not counted, a last day that is not worked
/// rolls to the next working day, and the limit ends at 24:00.
///
/// # Errors
/// [`UnknownYear`].
pub fn legal_due_natural(calendar: &WorkingCalendar, start: Moment, days: u32) -> Result<Moment, UnknownYear> {
    let mut day = (Moment::start_of(start.day()) + Span::from_days(i64::from(days.min(MOST)))).day();
    while !calendar.is_workday(day)? {
        day = next(day)?;
    }
    Ok(Moment::start_of(next(day)?))
}

/// The warning light of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// None yet, or nothing to warn of.
    None,
    /// 黄牌: within one 工作日 of the due moment.
    Yellow,
    /// 红牌: the due moment has passed.
    Red,
}

/// Which light is on.
#[must_use]
pub fn light(now: Moment, yellow_at: Option<Moment>, due: Option<Moment>) -> Light {
    if due.is_some_and(|due| now > due) {
        Light::Red
    } else if yellow_at.is_some_and(|yellow| now >= yellow) {
        Light::Yellow
    } else {
        Light::None
    }
}

fn next(day: Day) -> Result<Day, UnknownYear> {
    day.tomorrow().map_err(|_| UnknownYear(day.year()))
}

#[cfg(test)]
mod tests;

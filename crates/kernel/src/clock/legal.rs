//! The legal count of days (from memory, so a local setting), which no other clock agrees with.
//!
//! The law counts dates, the office's clocks count hours: 3 工作日 from Monday 15:00 are over on
//! Thursday 15:00, three legal working days at the end of Thursday. Hence functions of their own, not
//! a [`Unit`](super::Unit). Both end at 24:00, which is written as 00:00 of the following day.

use super::limit::MOST;
use super::working::next;
use crate::calendar::{UnknownYear, WorkingCalendar};
use crate::moment::{Day, Moment, Span};

/// So many working days: the day of the event is not counted, and the limit ends at 24:00 of the last.
///
/// # Errors
/// [`UnknownYear`] where the count comes to a year that is not entered.
///
/// ```
/// use kernel::{Moment, WorkingCalendar, clock::legal_due};
/// let calendar = WorkingCalendar::built_in();
/// let monday = Moment::parse_local("2026-10-26T15:00").unwrap();
/// let due = legal_due(&calendar, monday, 3).unwrap();
/// assert_eq!(due.to_local_text(), "2026-10-30T00:00"); // Thursday 24:00
/// ```
pub fn legal_due(
    calendar: &WorkingCalendar,
    start: Moment,
    working_days: u32,
) -> Result<Moment, UnknownYear> {
    let mut day = start.day();
    for _ in 0..working_days.min(MOST) {
        day = next_workday(calendar, next(day)?)?;
    }
    Ok(Moment::start_of(next(day)?))
}

/// So many natural days: the day of the event is not counted, a last day that is not worked rolls to
/// the next working day, and the limit ends at 24:00.
///
/// # Errors
/// [`UnknownYear`] where the last day belongs to a year that is not entered; the days before it are
/// counted without looking at them.
pub fn legal_due_natural(
    calendar: &WorkingCalendar,
    start: Moment,
    days: u32,
) -> Result<Moment, UnknownYear> {
    let last = (Moment::start_of(start.day()) + Span::from_days(i64::from(days.min(MOST)))).day();
    Ok(Moment::start_of(next(next_workday(calendar, last)?)?))
}

/// The day itself if it is worked, else the first after it that is.
fn next_workday(calendar: &WorkingCalendar, mut day: Day) -> Result<Day, UnknownYear> {
    while !calendar.is_workday(day)? {
        day = next(day)?;
    }
    Ok(day)
}

//! The clocks: 紧急工作时, 工作时, 工作日, natural days; and the legal count of days, which is none of them.
//!
//! 工作时 run in office hours of working days; 1 工作日 is 8 工作时 of the same clock, so that two of them from
//! 16:00 end at 16:00. An exact end of a block is written as that end (18:00), not as the next
//! opening. 紧急工作时 and natural days run through nights and holidays and need no calendar.

use crate::calendar::{UnknownYear, WorkingCalendar};
use crate::moment::Moment;

mod legal;
mod light;
mod limit;
mod working;

pub use legal::{legal_due, legal_due_natural};
pub use light::{Light, light};
pub use limit::{Limit, MOST, NotALimit, Unit};

impl WorkingCalendar {
    /// When something that starts now is due.
    ///
    /// # Errors
    /// [`UnknownYear`] where the limit is in working time and the walk comes to a day of a year that
    /// is not entered, the first day included.
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
}

#[cfg(test)]
mod tests;

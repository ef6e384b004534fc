//! Walks through working time, forwards and backwards, a day at a step.
//!
//! A moment outside office hours belongs to the block it is walked into: going forward, work begins
//! at the next opening and an exact end is written as that end; going backward, it is the mirror
//! image, and an exact beginning is written as that opening (08:00, not last evening's 18:00).

use crate::calendar::{UnknownYear, WorkingCalendar};
use crate::moment::{Day, Moment, Span};

impl WorkingCalendar {
    /// The moment at which so much working time has gone by; `start` itself for none.
    ///
    /// # Errors
    /// [`UnknownYear`] where the walk comes to a day of a year that is not entered, the first day
    /// included.
    ///
    /// ```
    /// use kernel::{Moment, Span, WorkingCalendar};
    /// let calendar = WorkingCalendar::built_in();
    /// let friday_evening = Moment::parse_local("2026-10-30T20:00").unwrap();
    /// let due = calendar.after_working(friday_evening, Span::from_hours(8)).unwrap();
    /// assert_eq!(due.to_local_text(), "2026-11-02T18:00"); // Monday's close, not Tuesday's opening
    /// ```
    pub fn after_working(&self, start: Moment, span: Span) -> Result<Moment, UnknownYear> {
        if span == Span::ZERO {
            return Ok(start);
        }
        let mut left = span;
        let mut day = start.day();
        loop {
            for (open, close) in self.worked(day)? {
                let open = open.max(start);
                let here = close.since(open);
                if left <= here {
                    return Ok(open + left);
                }
                left = left - here;
            }
            day = next(day)?;
        }
    }

    /// The latest moment from which so much working time is left until `end`; `end` itself for none.
    ///
    /// # Errors
    /// [`UnknownYear`] as in [`after_working`](Self::after_working).
    ///
    /// ```
    /// use kernel::{Moment, Span, WorkingCalendar};
    /// let calendar = WorkingCalendar::built_in();
    /// let due = Moment::parse_local("2026-11-02T18:00").unwrap();
    /// let yellow_at = calendar.before_working(due, Span::from_hours(8)).unwrap();
    /// assert_eq!(yellow_at.to_local_text(), "2026-11-02T08:00"); // not Friday 18:00
    /// ```
    pub fn before_working(&self, end: Moment, span: Span) -> Result<Moment, UnknownYear> {
        if span == Span::ZERO {
            return Ok(end);
        }
        let mut left = span;
        let mut day = end.day();
        loop {
            for (open, close) in self.worked(day)?.rev() {
                let close = close.min(end);
                let here = close.since(open);
                if left <= here {
                    return Ok(close - left);
                }
                left = left - here;
            }
            day = day.yesterday().map_err(|_| UnknownYear(day.year().saturating_sub(1)))?;
        }
    }

    /// The working time between two moments; none when the second is not later.
    ///
    /// # Errors
    /// [`UnknownYear`] where a day between them belongs to a year that is not entered.
    pub fn working_between(&self, from: Moment, to: Moment) -> Result<Span, UnknownYear> {
        let mut sum = Span::ZERO;
        let mut day = from.day();
        while from < to && Moment::start_of(day) < to {
            for (open, close) in self.worked(day)? {
                sum = sum + close.min(to).since(open.max(from));
            }
            day = next(day)?;
        }
        Ok(sum)
    }

    /// The blocks in which a day is worked; none on a free day.
    fn worked(&self, day: Day) -> Result<impl DoubleEndedIterator<Item = (Moment, Moment)>, UnknownYear> {
        Ok(self.is_workday(day)?.then(|| self.hours().blocks(day)).into_iter().flatten())
    }
}

/// The day after; the calendar of years beyond 9999 will not be entered.
pub(super) fn next(day: Day) -> Result<Day, UnknownYear> {
    day.tomorrow().map_err(|_| UnknownYear(day.year().saturating_add(1)))
}

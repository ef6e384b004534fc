//! The hours in which nobody's telephone rings for us: a dated local setting.

use kernel::{Day, Moment, Span};
use serde::{Deserialize, Serialize};

/// Not an hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Hours are 0 to 23.
    #[error("not an hour of the day: {0}")]
    NotAnHour(i8),
}

/// From one local hour until another, over midnight or not; the same hour twice means no quiet at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    from: i8,
    until: i8,
}

impl Default for QuietHours {
    /// 21:00 to 08:00.
    fn default() -> Self {
        Self { from: 21, until: 8 }
    }
}

impl QuietHours {
    /// Quiet from one full hour until another.
    ///
    /// # Errors
    /// [`Refusal::NotAnHour`].
    pub fn new(from: i8, until: i8) -> Result<Self, Refusal> {
        match [from, until].into_iter().find(|hour| !(0..24).contains(hour)) {
            Some(wrong) => Err(Refusal::NotAnHour(wrong)),
            None => Ok(Self { from, until }),
        }
    }

    /// The hour in which it begins.
    #[must_use]
    pub const fn from(self) -> i8 {
        self.from
    }

    /// The hour in which it ends.
    #[must_use]
    pub const fn until(self) -> i8 {
        self.until
    }

    /// Whether it is quiet then.
    #[must_use]
    pub fn is_quiet(self, at: Moment) -> bool {
        let hour = at.local().hour();
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }

    /// That moment, or the end of the quiet hours it lies in.
    #[must_use]
    pub fn after(self, at: Moment) -> Moment {
        if !self.is_quiet(at) {
            return at;
        }
        let opens = |day: Day| Moment::from_local(day.at(self.until, 0, 0, 0));
        let today = opens(at.day());
        if today > at { today } else { opens((at + Span::from_days(1)).day()) }
    }
}

/// The hours in force on a day, of rows dated and oldest first; the product's where none were set.
#[must_use]
pub fn on(rows: &[(Day, QuietHours)], day: Day) -> QuietHours {
    rows.iter().rev().find(|(from, _)| *from <= day).map_or_else(QuietHours::default, |(_, hours)| *hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(hours: QuietHours, text: &str) -> String {
        hours.after(Moment::parse_local(text).unwrap()).to_local_text()
    }

    #[test]
    fn at_night_a_notice_waits_for_the_morning() {
        let usual = QuietHours::default();
        assert_eq!(after(usual, "2026-10-30T20:59"), "2026-10-30T20:59");
        assert_eq!(after(usual, "2026-10-30T21:00"), "2026-10-31T08:00");
        assert_eq!(after(usual, "2026-10-31T00:30"), "2026-10-31T08:00");
        assert_eq!(after(usual, "2026-10-31T07:59"), "2026-10-31T08:00");
        assert_eq!(after(usual, "2026-10-31T08:00"), "2026-10-31T08:00");
        assert_eq!(after(usual, "2026-12-31T23:00"), "2027-01-01T08:00");
    }

    #[test]
    fn an_office_may_be_quiet_at_noon_or_never() {
        let noon = QuietHours::new(12, 14).unwrap();
        assert_eq!(after(noon, "2026-10-30T12:30"), "2026-10-30T14:00");
        assert_eq!(after(noon, "2026-10-30T23:30"), "2026-10-30T23:30");
        let never = QuietHours::new(8, 8).unwrap();
        assert!((0..24).all(|hour| {
            !never.is_quiet(Moment::start_of("2026-10-30".parse().unwrap()) + Span::from_hours(hour))
        }));
        assert_eq!(QuietHours::new(8, 24), Err(Refusal::NotAnHour(24)));
    }

    #[test]
    fn hours_hold_from_their_day_on() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let rows = [(day("2026-10-01"), QuietHours::new(20, 9).unwrap())];
        assert_eq!(on(&rows, day("2026-09-30")), QuietHours::default());
        assert_eq!(on(&rows, day("2026-10-01")).from(), 20);
    }
}

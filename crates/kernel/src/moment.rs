//! Moments, spans and local days.
//!
//! A moment is stored as microseconds of UTC and shown in `Asia/Shanghai`, whatever the machine
//! believes. A day is a civil date there.

use std::ops::{Add, Sub};
use std::sync::LazyLock;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A civil date in `Asia/Shanghai`.
pub type Day = jiff::civil::Date;

static SHANGHAI: LazyLock<TimeZone> = LazyLock::new(|| {
    // The data is compiled in; the fixed offset would hold for every moment after 1991 anyway.
    TimeZone::get("Asia/Shanghai").unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(8)))
});

/// A point in time, in microseconds of UTC since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

/// A length of elapsed time, in microseconds; never negative through its constructors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(i64);

/// A text that should have been a local time `YYYY-MM-DDTHH:MM` and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a local time (YYYY-MM-DDTHH:MM): {0:?}")]
pub struct NotAMoment(pub String);

impl Moment {
    /// From microseconds of UTC since 1970.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds of UTC since 1970.
    #[must_use]
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// The moment at which clocks in Shanghai show this civil time.
    #[must_use]
    pub fn from_local(civil: DateTime) -> Self {
        let zoned = SHANGHAI.to_ambiguous_timestamp(civil).compatible();
        Self(zoned.map_or(0, jiff::Timestamp::as_microsecond))
    }

    /// What clocks in Shanghai show.
    #[must_use]
    pub fn local(self) -> DateTime {
        let stamp = jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        SHANGHAI.to_datetime(stamp)
    }

    /// The local day.
    #[must_use]
    pub fn day(self) -> Day {
        self.local().date()
    }

    /// Midnight at the beginning of a local day.
    #[must_use]
    pub fn start_of(day: Day) -> Self {
        Self::from_local(day.at(0, 0, 0, 0))
    }

    /// The elapsed time since an earlier moment; nothing when it is not earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> Span {
        Span((self.0 - earlier.0).max(0))
    }

    /// Reads `YYYY-MM-DDTHH:MM` (a space instead of the `T`, and seconds, are accepted).
    ///
    /// Nothing else: a time with an offset or a zone is not a local time, and dropping what it says
    /// would move it by hours without a word.
    ///
    /// # Errors
    /// [`NotAMoment`] with the text.
    ///
    /// ```
    /// use kernel::Moment;
    /// assert!(Moment::parse_local("2026-10-30T09:00").is_ok());
    /// assert!(Moment::parse_local("2026-10-30T09:00+00:00").is_err());
    /// ```
    pub fn parse_local(text: &str) -> Result<Self, NotAMoment> {
        let refused = || NotAMoment(text.to_owned());
        let civil: DateTime = text.trim().parse().map_err(|_| refused())?;
        let moment = Self::from_local(civil);
        let written = |format| civil.strftime(format).to_string() == text.trim().replace(' ', "T");
        let is_exact = written("%Y-%m-%dT%H:%M") || written("%Y-%m-%dT%H:%M:%S");
        if is_exact && moment.local() == civil { Ok(moment) } else { Err(refused()) }
    }

    /// Writes `YYYY-MM-DDTHH:MM` as clocks in Shanghai show it.
    #[must_use]
    pub fn to_local_text(self) -> String {
        self.local().strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// From whole seconds.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * 1_000_000)
    }

    /// From whole minutes.
    #[must_use]
    pub const fn from_minutes(minutes: i64) -> Self {
        Self::from_seconds(minutes * 60)
    }

    /// From whole hours.
    #[must_use]
    pub const fn from_hours(hours: i64) -> Self {
        Self::from_minutes(hours * 60)
    }

    /// From days of exactly 24 hours.
    #[must_use]
    pub const fn from_days(days: i64) -> Self {
        Self::from_hours(days * 24)
    }

    /// Microseconds.
    #[must_use]
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Whole minutes, rounded down.
    #[must_use]
    pub const fn whole_minutes(self) -> i64 {
        self.0 / 60_000_000
    }
}

impl Add<Span> for Moment {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Moment {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Self;
    /// What is left; never less than nothing.
    fn sub(self, other: Self) -> Self {
        Self((self.0 - other.0).max(0))
    }
}

#[cfg(test)]
mod tests;

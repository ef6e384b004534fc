//! The numbers of the lifecycle: (local setting), dated, changed by an office without a release.
//!
//! The defaults are the product's; each may be replaced by a dated row of the subdistrict. What a
//! limit means is said once, here, with its unit.

use kernel::{Day, Limit, Span, Unit};
use serde::{Deserialize, Serialize};

/// The settings in force on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbers {
    /// A dispatcher may take back 收回 an assignment for so many minutes, until the unit accepts it.
    pub take_back_minutes: u32,
    /// A return 退单 is possible within so many 工作日 of the assignment.
    pub return_within: Limit,
    /// Returns a matter may have before a leader decides.
    pub return_cap: u32,
    /// Reworks that start by themselves.
    pub rework_limit: u32,
    /// The round whose *not satisfied* raises supervision 督办.
    pub supervision_round: u32,
    /// First and second reminder, in natural days after handling.
    pub reminder_days: [u32; 2],
    /// Reminders are handed over from this hour (local) …
    pub reminder_from_hour: i8,
    /// … up to this hour.
    pub reminder_until_hour: i8,
    /// Silence is reached so many natural days after the second reminder, the slip or the third call.
    pub silence_days: u32,
    /// Calls by another unit that stand for the reminders.
    pub calls_before_silence: u32,
    /// A verdict may change for so many natural days after it was given.
    pub change_days: u32,
    /// A first verdict still counts so many natural days after silence.
    pub late_verdict_days: u32,
    /// An appeal is possible for so many 工作日 (legal count) after a decline.
    pub appeal_working_days: u32,
    /// Extensions 延期 a clock may get.
    pub extension_cap: u32,
    /// An extension asked for in time may be granted for so long after the due moment.
    pub extension_decided_within: Limit,
    /// A parking 挂账 ends at most so many natural days ahead.
    pub parking_most_days: u32,
    /// The first reply is due so long after the report.
    pub first_reply: Limit,
    /// The assignment is due so long after the report.
    pub dispatch: Limit,
    /// A capability ends so many natural days after closing.
    pub capability_days: u32,
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            take_back_minutes: 30,
            return_within: Limit { n: 2, unit: Unit::WorkingDay },
            return_cap: 2,
            rework_limit: 2,
            supervision_round: 2,
            reminder_days: [2, 5],
            reminder_from_hour: 9,
            reminder_until_hour: 20,
            silence_days: 7,
            calls_before_silence: 3,
            change_days: 7,
            late_verdict_days: 30,
            appeal_working_days: 10,
            extension_cap: 2,
            extension_decided_within: Limit { n: 8, unit: Unit::WorkingHour },
            parking_most_days: 365,
            first_reply: Limit { n: 4, unit: Unit::WorkingHour },
            dispatch: Limit { n: 2, unit: Unit::WorkingHour },
            capability_days: 90,
        }
    }
}

impl Numbers {
    /// How long an assignment may be taken back.
    #[must_use]
    pub fn take_back(&self) -> Span {
        Span::from_minutes(i64::from(self.take_back_minutes))
    }

    /// How long after the last attempt to reach the person silence is reached.
    #[must_use]
    pub fn silence(&self) -> Span {
        Span::from_days(i64::from(self.silence_days))
    }

    /// How long a verdict may change.
    #[must_use]
    pub fn change_window(&self) -> Span {
        Span::from_days(i64::from(self.change_days))
    }

    /// How long after silence a first verdict counts.
    #[must_use]
    pub fn late_window(&self) -> Span {
        Span::from_days(i64::from(self.late_verdict_days))
    }
}

/// A row of settings with its first day and its source ("local setting").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedNumbers {
    /// The first day it holds.
    pub from: Day,
    /// Where it comes from, in words.
    pub source: String,
    /// The numbers.
    pub numbers: Numbers,
}

/// Longest text of a resident, in characters.
pub const RESIDENT_TEXT: usize = 4_000;
/// Longest reply of staff, in characters.
pub const REPLY_TEXT: usize = 10_000;
/// Longest short field (a name, a reason, a clause, a detail of the place), in characters.
pub const SHORT_TEXT: usize = 500;
/// Photos one report or reply may carry.
pub const PHOTOS: usize = 3;
/// Largest photo, in bytes.
pub const PHOTO_BYTES: usize = 15 * 1024 * 1024;
/// Largest photo, in pixels.
pub const PHOTO_PIXELS: u64 = 50_000_000;

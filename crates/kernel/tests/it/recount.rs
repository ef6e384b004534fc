//! A second opinion: a clock that steps minute by minute and knows nothing of blocks or spans.

use std::collections::HashMap;

use kernel::{Day, Limit, Moment, Unit, WorkingCalendar};
use proptest::prelude::*;

const MINUTE: i64 = 60_000_000;

/// The table of exceptions, read as text once more.
fn exceptions() -> HashMap<&'static str, &'static str> {
    include_str!("../../data/working_calendar.csv").lines().filter_map(|line| line.split_once(',')).collect()
}

/// Whether the office works in the minute that begins so many minutes after 1970, Shanghai time.
fn is_worked(minute: i64, exceptions: &HashMap<&str, &str>, days: &mut HashMap<i64, bool>) -> bool {
    let (number, hour) = (minute.div_euclid(1_440), minute.rem_euclid(1_440) / 60);
    let is_workday = *days.entry(number).or_insert_with(|| {
        let day: Day = Day::constant(1970, 1, 1) + jiff::Span::new().days(number);
        match exceptions.get(day.to_string().as_str()) {
            Some(kind) => *kind == "make_up_workday",
            None => (number + 3).rem_euclid(7) < 5, // 1970 began on a Thursday
        }
    });
    is_workday && matches!(hour, 8..=11 | 14..=17)
}

/// When so many minutes have been worked.
fn recount(start: Moment, minutes: i64) -> Moment {
    let (exceptions, mut days) = (exceptions(), HashMap::new());
    let mut minute = start.as_micros() / MINUTE + 480;
    let mut worked = 0;
    while worked < minutes {
        worked += i64::from(is_worked(minute, &exceptions, &mut days));
        minute += 1;
    }
    Moment::from_micros((minute - 480) * MINUTE)
}

/// A whole minute of 2020 to August 2026, so that every limit below ends in a known year.
fn start() -> impl Strategy<Value = Moment> {
    let first = Moment::parse_local("2020-01-01T00:00").unwrap().as_micros() / MINUTE;
    let last = Moment::parse_local("2026-08-31T23:59").unwrap().as_micros() / MINUTE;
    (first..=last).prop_map(|minute| Moment::from_micros(minute * MINUTE))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn working_limits_end_where_a_minute_by_minute_count_ends(start in start(), n in 1_u32..=30, days in any::<bool>()) {
        let unit = if days { Unit::WorkingDay } else { Unit::WorkingHour };
        let minutes = i64::from(n) * if days { 480 } else { 60 };
        let due = WorkingCalendar::built_in().due(start, Limit { n, unit }).unwrap();
        prop_assert_eq!(due.to_local_text(), recount(start, minutes).to_local_text());
    }
}

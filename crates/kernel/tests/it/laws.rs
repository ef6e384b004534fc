//! What must hold of any start and any limit.

use std::sync::LazyLock;

use kernel::calendar::UnknownYear;
use kernel::{Limit, Moment, Span, Unit, WorkingCalendar};
use proptest::prelude::*;

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::built_in);

/// Any moment of 2020 to August 2026, to the microsecond.
fn moment() -> impl Strategy<Value = Moment> {
    let at = |text| Moment::parse_local(text).unwrap().as_micros();
    (at("2020-01-01T00:00")..at("2026-09-01T00:00")).prop_map(Moment::from_micros)
}

/// Moments around openings and closes, where mistakes live.
fn edge() -> impl Strategy<Value = Moment> {
    let hour = prop::sample::select(vec![0, 8, 12, 14, 18, 24]);
    (moment(), hour, -1_i64..=1).prop_map(|(moment, hour, off)| {
        let at = Moment::start_of(moment.day()) + Span::from_hours(hour);
        Moment::from_micros(at.as_micros() + off)
    })
}

fn start() -> impl Strategy<Value = Moment> {
    prop_oneof![moment(), edge()]
}

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(vec![Unit::WorkingHour, Unit::WorkingDay, Unit::UrgentHour, Unit::NaturalDay])
}

fn due(start: Moment, n: u32, unit: Unit) -> Moment {
    CALENDAR.due(start, Limit { n, unit }).unwrap()
}

proptest! {
    #[test]
    fn who_starts_later_is_never_due_earlier(a in start(), b in start(), n in 1_u32..=40, unit in unit()) {
        prop_assert!(due(a.min(b), n, unit) <= due(a.max(b), n, unit));
    }

    #[test]
    fn a_longer_limit_is_due_later(start in start(), n in 1_u32..=40, more in 1_u32..=5, unit in unit()) {
        prop_assert!(start < due(start, n, unit));
        prop_assert!(due(start, n, unit) < due(start, n + more, unit));
    }

    #[test]
    fn between_start_and_due_lies_the_limit(start in start(), n in 1_u32..=40) {
        for unit in [Unit::WorkingHour, Unit::WorkingDay] {
            let between = CALENDAR.working_between(start, due(start, n, unit));
            prop_assert_eq!(between, Ok(Limit { n, unit }.span()));
        }
    }

    #[test]
    fn the_way_back_ends_where_work_began(start in start(), minutes in 1_i64..=10_000) {
        let span = Span::from_minutes(minutes);
        let due = CALENDAR.after_working(start, span).unwrap();
        let back = CALENDAR.before_working(due, span).unwrap();
        // Later than the start only by time in which nobody works, and the same limit from there.
        prop_assert!(back >= start);
        prop_assert_eq!(CALENDAR.working_between(start, back), Ok(Span::ZERO));
        prop_assert_eq!(CALENDAR.after_working(back, span), Ok(due));
    }

    #[test]
    fn a_due_moment_never_lies_in_an_unknown_year(days in 0_i64..=365, n in 1_u32..=200) {
        let start = Moment::parse_local("2026-01-01T10:00").unwrap() + Span::from_days(days);
        match CALENDAR.due(start, Limit { n, unit: Unit::WorkingDay }) {
            Ok(due) => prop_assert_eq!(due.day().year(), 2026),
            Err(unknown) => prop_assert_eq!(unknown, UnknownYear(2027)),
        }
    }
}

//! Clocks that are moved, and computed again.

use super::*;

fn at(text: &str) -> Moment {
    Moment::parse_local(text).unwrap()
}

fn started(limit: &str) -> Clock {
    Clock::start(at("2026-10-26T09:00"), limit.parse().unwrap(), &WorkingCalendar::built_in())
}

#[test]
fn natural_time_that_was_left_runs_on_after_a_parking() {
    let calendar = WorkingCalendar::built_in();
    let mut clock = started("3自然日");
    clock.park(at("2026-10-27T09:00"), at("2026-11-01T00:00"), &calendar);
    assert_eq!(clock.due.known(), Some(at("2026-11-03T00:00")));
}

#[test]
fn an_extension_before_and_after_a_parking_keeps_its_order() {
    let calendar = WorkingCalendar::built_in();
    let mut clock = started("1工作日");
    clock.extend(&calendar);
    clock.park(at("2026-10-27T09:00"), at("2026-11-02T08:00"), &calendar);
    assert_eq!(clock.due.known(), Some(at("2026-11-02T18:00")));
    clock.extend(&calendar);
    assert_eq!((clock.due.known(), clock.extensions()), (Some(at("2026-11-03T18:00")), 2));
}

#[test]
fn an_amended_calendar_moves_the_due_moment_once() {
    let mut calendar = WorkingCalendar::built_in();
    let mut clock = started("2工作日");
    calendar.amend("2026-10-27".parse().unwrap(), Some(kernel::calendar::DayKind::Holiday));
    assert!(clock.compute(&calendar));
    assert_eq!(clock.due.known(), Some(at("2026-10-29T09:00")));
    assert!(!clock.compute(&calendar));
}

#[test]
fn a_parking_moves_what_is_left_of_it_and_nothing_at_the_due_moment() {
    let calendar = WorkingCalendar::built_in();
    let due = at("2026-10-28T09:00");
    for from in [due, at("2026-10-30T09:00")] {
        let mut clock = started("2工作日");
        clock.park(from, at("2026-11-09T00:00"), &calendar);
        assert_eq!(clock.due.known(), Some(due));
    }
    let mut clock = started("2工作日");
    clock.park(at("2026-10-28T08:00"), at("2026-11-09T00:00"), &calendar);
    assert_eq!(clock.due.known(), Some(at("2026-11-09T09:00")));
}

#[test]
fn a_parking_into_a_year_nobody_entered_is_unknown_until_somebody_does() {
    let mut calendar = WorkingCalendar::built_in();
    let mut clock = started("2工作日");
    clock.park(at("2026-10-27T09:00"), at("2027-03-01T00:00"), &calendar);
    assert_eq!(clock.due, Due::Unknown { year: 2027 });
    assert_eq!(clock.yellow_at, None);
    calendar.publish(2027);
    assert!(clock.compute(&calendar));
    assert_eq!(clock.due.known(), Some(at("2027-03-01T18:00")));
}

#[test]
fn urgent_hours_run_through_the_night_and_need_no_calendar() {
    let calendar = WorkingCalendar::built_in();
    let late = Clock::start(at("2027-05-01T23:00"), "2紧急工作时".parse().unwrap(), &calendar);
    assert_eq!(late.due.known(), Some(at("2027-05-02T01:00")));
    assert!(late.due.has_passed(at("2027-05-02T01:01")) && !late.due.has_passed(at("2027-05-02T01:00")));
}

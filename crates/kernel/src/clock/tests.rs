//! Deadlines, golden and surprising.

use super::*;
use crate::calendar::DayKind;

fn at(text: &str) -> Moment {
    Moment::parse_local(text).unwrap()
}

fn limit(text: &str) -> Limit {
    text.parse().unwrap()
}

#[test]
fn a_limit_that_cannot_be_read_is_never_guessed() {
    for wrong in ["", "工作日", "0工作日", "1紧急工作时制止", "2天", "-1工作日", "10001工作日", "99999999999工作日"] {
        assert_eq!(wrong.parse::<Limit>(), Err(NotALimit(wrong.into())));
    }
    assert_eq!(limit("15自然日").to_string(), "15自然日");
}

#[test]
fn a_start_after_hours_waits_for_the_next_opening() {
    let calendar = WorkingCalendar::built_in();
    let due = |start, n| calendar.due(at(start), limit(n)).unwrap().to_local_text();
    assert_eq!(due("2026-10-30T20:00", "1工作时"), "2026-11-02T09:00");
    assert_eq!(due("2026-10-30T12:30", "4工作时"), "2026-10-30T18:00");
    assert_eq!(due("2026-10-31T03:00", "2紧急工作时"), "2026-10-31T05:00");
}

#[test]
fn the_light_turns_yellow_a_working_day_before_and_red_after() {
    let calendar = WorkingCalendar::built_in();
    let due = at("2026-11-02T11:00");
    let yellow = calendar.before_working(due, Span::from_hours(8)).unwrap();
    assert_eq!(yellow.to_local_text(), "2026-10-30T11:00");
    let on = |now| light(at(now), Some(yellow), Some(due));
    assert_eq!(on("2026-10-30T10:59"), Light::None);
    assert_eq!(on("2026-10-30T11:00"), Light::Yellow);
    assert_eq!(on("2026-11-02T11:00"), Light::Yellow);
    assert_eq!(on("2026-11-02T11:01"), Light::Red);
}

#[test]
fn the_legal_count_leaves_out_the_day_of_the_event() {
    let calendar = WorkingCalendar::built_in();
    assert_eq!(legal_due(&calendar, at("2026-09-24T09:00"), 1).unwrap().to_local_text(), "2026-09-29T00:00");
    assert_eq!(legal_due_natural(&calendar, at("2026-09-24T09:00"), 2).unwrap().to_local_text(), "2026-09-29T00:00");
}

#[test]
fn the_amendment_of_2020_moves_a_running_deadline() {
    let amended = WorkingCalendar::built_in();
    let mut published = amended.clone();
    published.amend("2020-01-31".parse().unwrap(), None);
    published.amend("2020-02-01".parse().unwrap(), Some(DayKind::MakeUpWorkday));
    published.amend("2020-02-02".parse().unwrap(), None);
    let start = at("2020-01-22T15:00");
    let before = published.due(start, limit("5工作日")).unwrap();
    let after = amended.due(start, limit("5工作日")).unwrap();
    assert_eq!(before.to_local_text(), "2020-02-04T15:00");
    assert_eq!(after.to_local_text(), "2020-02-06T15:00");
}

#[test]
fn a_deadline_that_reaches_into_an_unknown_year_is_unknown() {
    let mut calendar = WorkingCalendar::built_in();
    let start = at("2026-12-31T17:00");
    assert_eq!(calendar.due(start, limit("1工作时")).map(|due| due.to_local_text()), Ok("2026-12-31T18:00".into()));
    assert_eq!(calendar.due(start, limit("2工作时")), Err(UnknownYear(2027)));
    assert_eq!(calendar.due(start, limit("2自然日")).map(|due| due.to_local_text()), Ok("2027-01-02T17:00".into()));
    calendar.amend("2027-01-01".parse().unwrap(), Some(DayKind::Holiday));
    calendar.publish(2027);
    assert_eq!(calendar.due(start, limit("2工作时")).map(|due| due.to_local_text()), Ok("2027-01-04T09:00".into()));
}

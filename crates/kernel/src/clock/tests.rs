//! Deadlines, golden and surprising.

use super::*;
use crate::calendar::{DayKind, HoursFrom, OfficeHours};
use crate::moment::Span;

fn at(text: &str) -> Moment {
    Moment::parse_local(text).unwrap()
}

fn limit(text: &str) -> Limit {
    text.parse().unwrap()
}

#[test]
fn a_limit_that_cannot_be_read_is_never_guessed() {
    for wrong in [
        "",
        "工作日",
        "0工作日",
        "1紧急工作时制止",
        "2天",
        "2小时",
        "+2工作日",
        "２工作日",
        "1.5工作日",
        "-1工作日",
        "10001工作日",
        "99999999999工作日",
    ] {
        assert_eq!(wrong.parse::<Limit>(), Err(NotALimit(wrong.into())));
    }
    for right in ["1工作时", "10000工作日", "2紧急工作时", "15自然日"] {
        assert_eq!(limit(right).to_string(), right);
    }
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
    assert_eq!(
        legal_due_natural(&calendar, at("2026-09-24T09:00"), 2).unwrap().to_local_text(),
        "2026-09-29T00:00"
    );
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
    assert_eq!(
        calendar.due(start, limit("1工作时")).map(|due| due.to_local_text()),
        Ok("2026-12-31T18:00".into())
    );
    assert_eq!(calendar.due(start, limit("2工作时")), Err(UnknownYear(2027)));
    assert_eq!(
        calendar.due(start, limit("2自然日")).map(|due| due.to_local_text()),
        Ok("2027-01-02T17:00".into())
    );
    calendar.amend("2027-01-01".parse().unwrap(), Some(DayKind::Holiday));
    calendar.publish(2027);
    assert_eq!(
        calendar.due(start, limit("2工作时")).map(|due| due.to_local_text()),
        Ok("2027-01-04T09:00".into())
    );
}

#[test]
fn a_stored_limit_is_read_as_strictly_as_a_typed_one() {
    let stored = serde_json::to_string(&limit("2工作日")).unwrap();
    assert_eq!(stored, r#"{"n":2,"unit":"工作日"}"#);
    assert_eq!(serde_json::from_str::<Limit>(&stored).unwrap(), limit("2工作日"));
    for wrong in [r#"{"n":0,"unit":"工作日"}"#, r#"{"n":10001,"unit":"工作日"}"#, r#"{"n":2,"unit":"天"}"#]
    {
        assert!(serde_json::from_str::<Limit>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_worked_examples_of_the_office_hold() {
    let calendar = WorkingCalendar::built_in();
    for (start, of, due) in [
        ("2020-01-22T15:00", "5工作日", "2020-02-06T15:00"), // a lengthened Spring Festival
        ("2020-01-23T18:00", "1工作时", "2020-02-03T09:00"), // begun at close of business
        ("2020-04-15T03:00", "2紧急工作时", "2020-04-15T05:00"),
        ("2023-09-28T16:00", "2工作日", "2023-10-08T16:00"),
        ("2025-12-31T17:00", "2工作时", "2026-01-04T09:00"), // a worked Sunday in the new year
        ("2026-02-13T16:00", "3工作日", "2026-02-25T16:00"),
    ] {
        assert_eq!(calendar.due(at(start), limit(of)).unwrap().to_local_text(), due, "{start} {of}");
    }
}

#[test]
fn an_exact_end_is_that_end_and_an_exact_beginning_that_beginning() {
    let calendar = WorkingCalendar::built_in();
    let hours = Span::from_hours;
    let after = |start, n| calendar.after_working(at(start), hours(n)).unwrap().to_local_text();
    let before = |end, n| calendar.before_working(at(end), hours(n)).unwrap().to_local_text();
    assert_eq!(after("2026-10-30T08:00", 4), "2026-10-30T12:00");
    assert_eq!(after("2026-10-30T08:00", 8), "2026-10-30T18:00");
    assert_eq!(before("2026-10-30T18:00", 4), "2026-10-30T14:00");
    assert_eq!(before("2026-11-02T12:00", 4), "2026-11-02T08:00");
    assert_eq!(before("2026-11-02T03:00", 1), "2026-10-30T17:00");
    assert_eq!(after("2026-10-31T03:00", 0), "2026-10-31T03:00"); // no time, no walk
}

#[test]
fn working_time_is_counted_over_nights_and_never_backwards() {
    let calendar = WorkingCalendar::built_in();
    let between = |from, to| calendar.working_between(at(from), at(to));
    assert_eq!(between("2026-10-30T17:00", "2026-11-02T09:30"), Ok(Span::from_minutes(150)));
    assert_eq!(between("2026-10-30T18:00", "2026-11-02T08:00"), Ok(Span::ZERO));
    assert_eq!(between("2027-03-02T09:00", "2027-03-01T09:00"), Ok(Span::ZERO)); // no day to look at
    assert_eq!(between("2026-12-31T17:00", "2027-01-01T00:00"), Ok(Span::from_hours(1)));
    assert_eq!(between("2026-12-31T17:00", "2027-01-01T00:01"), Err(UnknownYear(2027)));
}

#[test]
fn a_summer_afternoon_moves_the_due_moment() {
    let row = |from: &str, blocks: &[(&str, &str)]| HoursFrom {
        from: from.parse().unwrap(),
        blocks: blocks.iter().map(|(open, close)| (open.parse().unwrap(), close.parse().unwrap())).collect(),
    };
    let summer = row("2026-05-01", &[("08:00", "12:00"), ("14:30", "18:30")]);
    let rest = row("2026-10-01", &[("08:00", "12:00"), ("14:00", "18:00")]);
    let calendar = WorkingCalendar::built_in().with_hours(OfficeHours::new(vec![summer, rest]).unwrap());
    let due = |start| calendar.due(at(start), limit("1工作时")).unwrap().to_local_text();
    assert_eq!(due("2026-07-01T13:00"), "2026-07-01T15:30");
    assert_eq!(due("2026-11-02T13:00"), "2026-11-02T15:00");
}

#[test]
fn a_start_in_an_unknown_year_is_unknown_in_working_time_only() {
    let calendar = WorkingCalendar::built_in();
    for (start, year) in [("2027-03-01T09:00", 2027), ("2019-12-31T09:00", 2019)] {
        assert_eq!(calendar.due(at(start), limit("1工作时")), Err(UnknownYear(year)));
        assert_eq!(calendar.due(at(start), limit("1工作日")), Err(UnknownYear(year)));
        assert!(calendar.due(at(start), limit("1紧急工作时")).is_ok());
        assert!(calendar.due(at(start), limit("1自然日")).is_ok());
    }
    assert_eq!(calendar.before_working(at("2020-01-02T09:00"), Span::from_hours(2)), Err(UnknownYear(2019)));
    assert_eq!(legal_due(&calendar, at("2026-12-25T09:00"), 10), Err(UnknownYear(2027)));
    assert_eq!(legal_due_natural(&calendar, at("2026-12-25T09:00"), 10), Err(UnknownYear(2027)));
}

#[test]
fn the_longest_limit_ends_in_an_answer() {
    let calendar = WorkingCalendar::built_in();
    assert_eq!(calendar.due(at("2020-01-02T09:00"), limit("10000工作日")), Err(UnknownYear(2027)));
    assert_eq!(legal_due(&calendar, at("2020-01-02T09:00"), u32::MAX), Err(UnknownYear(2027)));
}

//! Reminders, slips, calls, and the silence after them.

use kernel::Span;

use super::kit::{Kit, at, first, just_before};
use crate::refusal::Refusal;
use crate::report::{Reach, Standing};
use crate::verdict::Verdict;

#[test]
fn reminders_come_after_two_and_five_days_by_day() {
    let mut kit = Kit::new();
    kit.now = at("2026-10-26T21:00");
    let mut matter = kit.handled();
    let id = first(&matter);
    assert_eq!(matter.remind(id, at("2026-10-28T21:00"), kit.rules()), Err(Refusal::NoReminderDue));
    assert_eq!(matter.remind(id, at("2026-10-29T08:59"), kit.rules()), Err(Refusal::NoReminderDue));
    matter.remind(id, at("2026-10-29T09:00"), kit.rules()).unwrap();
    assert_eq!(matter.remind(id, at("2026-10-29T10:00"), kit.rules()), Err(Refusal::NoReminderDue));
    matter.remind(id, at("2026-11-01T09:00"), kit.rules()).unwrap();
    assert_eq!(matter.remind(id, at("2026-11-08T09:00"), kit.rules()), Err(Refusal::NoReminderDue));
}

#[test]
fn a_late_first_reminder_moves_the_second() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    // The program stood still for nine days: both would have been due.
    matter.remind(id, at("2026-11-04T09:30"), kit.rules()).unwrap();
    let refused = Err(Refusal::NoReminderDue);
    assert_eq!(matter.remind(id, at("2026-11-04T09:31"), kit.rules()), refused);
    assert_eq!(matter.remind(id, at("2026-11-07T09:29"), kit.rules()), refused);
    matter.remind(id, at("2026-11-07T09:30"), kit.rules()).unwrap();
}

#[test]
fn silence_is_reached_seven_days_after_the_second_reminder_and_not_before() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    matter.remind(id, at("2026-10-28T09:00"), kit.rules()).unwrap();
    assert_eq!(matter.fall_silent(id, at("2026-12-01T09:00"), kit.rules()), Err(Refusal::NotSilentYet));
    matter.remind(id, at("2026-10-31T09:00"), kit.rules()).unwrap();
    let reached = at("2026-11-07T09:00");
    let early = matter.fall_silent(id, just_before(reached), kit.rules());
    assert_eq!(early, Err(Refusal::NotSilentYet));
    matter.fall_silent(id, reached, kit.rules()).unwrap();
    assert_eq!(matter.reports[0].standing, Standing::Silent { since: reached });
}

#[test]
fn whoever_cannot_be_reached_gets_a_slip_or_three_calls_first() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.reports[0].reach = Reach::Nothing;
    kit.handle(&mut matter);
    let id = first(&matter);
    assert_eq!(matter.remind(id, at("2026-10-29T09:00"), kit.rules()), Err(Refusal::NoReminderDue));
    assert_eq!(matter.call(id, kit.colleague, kit.now), Err(Refusal::OwnUnitCalls));
    for _ in 0..3 {
        assert_eq!(matter.fall_silent(id, at("2026-12-01T09:00"), kit.rules()), Err(Refusal::NotSilentYet));
        matter.call(id, kit.other, kit.now).unwrap();
    }
    assert!(matter.fall_silent(id, kit.now + Span::from_days(7), kit.rules()).is_ok());
}

#[test]
fn the_silent_are_asked_again_after_rework_and_nobody_is_called_before() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    assert_eq!(matter.call(one, kit.other, kit.now), Err(Refusal::NotAsked));
    kit.handle(&mut matter);
    matter.give_slip(two, kit.now).unwrap();
    kit.later(Span::from_days(7));
    matter.fall_silent(two, kit.now, kit.rules()).unwrap();
    kit.rate(&mut matter, one, Verdict::NotSatisfied).unwrap();
    kit.handle(&mut matter);
    assert!(matter.is_asking(matter.report(two).unwrap()));
    assert_eq!(matter.report(two).unwrap().asking.slip, None);
}

#[test]
fn a_slip_before_it_is_handled_asks_for_nothing_and_a_patrol_has_none() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    matter.give_slip(id, kit.now).unwrap();
    assert_eq!(matter.reports[0].asking.slip, None);
    let mut patrol = kit.patrol();
    let found = first(&patrol);
    assert_eq!(patrol.give_slip(found, kit.now), Err(Refusal::WrongKind { only: "resident" }));
}

#[test]
fn a_telephone_left_later_can_be_reminded() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.reports[0].reach = Reach::Nothing;
    let id = first(&matter);
    matter.leave_contact(id).unwrap();
    kit.handle(&mut matter);
    assert!(matter.remind(id, at("2026-10-28T09:00"), kit.rules()).is_ok());
}

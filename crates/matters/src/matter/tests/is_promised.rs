//! Promises: the edge of the due moment, a year nobody has entered, and a calendar that is amended.

use kernel::Span;
use kernel::calendar::DayKind;
use kernel::clock::Light;

use super::kit::{Kit, at, first, just_after, just_before};
use crate::Matter;
use crate::clock::Due;
use crate::event::Event;
use crate::request::Decision;
use crate::verdict::Verdict;

#[test]
fn a_promise_is_broken_after_its_moment_and_not_at_it() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let due = at("2026-10-28T09:00");
    assert!(!matter.is_overdue(due) && matter.is_overdue(just_after(due)));
    assert_eq!(matter.light(due), Light::Yellow);
    assert_eq!(matter.light(just_after(due)), Light::Red);
    let yellow = at("2026-10-27T09:00");
    assert_eq!(matter.light(just_before(yellow)), Light::None);
    assert_eq!(matter.light(yellow), Light::Yellow);
    kit.handle(&mut matter);
    assert!(!matter.is_overdue(just_after(due)));
}

#[test]
fn a_nudge_counts_again_at_midnight() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    let midnight = at("2026-10-27T00:00");
    matter.nudge(id, just_before(midnight)).unwrap();
    assert!(matter.nudge(id, midnight).is_ok());
}

#[test]
fn an_extension_moves_the_units_clock_and_not_what_the_resident_was_promised() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let promised = matter.reports[0].promise.clone();
    matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
    matter.review_extension(kit.reviewers[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    matter.decide_extension(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    assert_eq!(matter.clock.extensions(), 1);
    assert_eq!((&matter.reports[0].promise, &matter.first_clock), (&promised, &promised));
}

#[test]
fn a_rework_has_the_whole_limit_again_and_the_first_clock_is_kept() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let (id, kept) = (first(&matter), matter.first_clock.clone());
    kit.now = at("2026-11-02T10:00");
    kit.rate(&mut matter, id, Verdict::NotSatisfied).unwrap();
    assert_eq!(matter.clock.due, Due::At { at: at("2026-11-04T10:00") });
    assert_eq!((&matter.first_clock, &matter.reports[0].promise), (&kept, &kept));
}

#[test]
fn a_parking_of_a_rework_leaves_the_kept_promise_alone() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, Verdict::NotSatisfied).unwrap();
    let kept = matter.reports[0].promise.clone();
    matter.request_parking(kit.worker, "2026-11-09".parse().unwrap(), kit.now, kit.rules()).unwrap();
    matter.decide_parking(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    assert_eq!(matter.clock.due, Due::At { at: at("2026-11-10T18:00") });
    assert_eq!((&matter.first_clock, &matter.reports[0].promise), (&kept, &kept));
}

/// Told on the last afternoon of a year whose successor nobody has entered.
fn told_at_the_years_end(kit: &mut Kit) -> Matter {
    kit.now = at("2026-12-31T17:00");
    let matter = kit.working();
    assert_eq!(matter.clock.due, Due::Unknown { year: 2027 });
    matter
}

#[test]
fn nobody_is_kept_from_working_by_an_unknown_year() {
    let mut kit = Kit::new();
    let mut matter = told_at_the_years_end(&mut kit);
    kit.now = at("2027-01-20T09:00");
    assert!(matter.clone().return_back(kit.worker, kit.now, kit.rules()).is_ok());
    assert!(matter.clone().request_extension(kit.worker, kit.now, kit.rules()).is_ok());
    assert_eq!((matter.is_overdue(kit.now), matter.light(kit.now)), (false, Light::None));
    kit.handle(&mut matter);
    let id = first(&matter);
    assert!(kit.rate(&mut matter, id, Verdict::Satisfied).is_ok());
}

#[test]
fn an_appeal_is_in_time_as_long_as_nobody_knows_the_last_day() {
    let mut kit = Kit::new();
    kit.now = at("2026-12-31T17:00");
    let mut matter = kit.declined();
    let id = first(&matter);
    assert_eq!(matter.appeal_until(&matter.reports[0], kit.rules()), None);
    assert!(matter.appeal(id, at("2027-03-01T09:00"), kit.rules()).is_ok());
}

#[test]
fn what_was_handled_before_the_year_was_entered_is_judged_when_it_is() {
    let mut kit = Kit::new();
    let mut matter = told_at_the_years_end(&mut kit);
    kit.later(Span::from_hours(1));
    kit.handle(&mut matter);
    let id = first(&matter);
    kit.rate(&mut matter, id, Verdict::Satisfied).unwrap();
    kit.calendar.publish(2027);
    let (before, after) = (Due::Unknown { year: 2027 }, Due::At { at: at("2027-01-04T17:00") });
    let moved = |report| Event::DueRecomputed { report, before, after };
    assert_eq!(matter.recompute(kit.rules()), [moved(None), moved(Some(id))]);
    assert!(!matter.waits_for_a_calendar());
    assert_eq!(matter.recompute(kit.rules()), []);
}

#[test]
fn an_amended_day_moves_open_promises_and_none_that_were_kept() {
    let mut kit = Kit::new();
    let (mut open, mut kept) = (kit.assigned(), kit.handled());
    let mut waiting = kit.received();
    let before = kept.clone();
    kit.calendar.amend("2026-10-27".parse().unwrap(), Some(DayKind::Holiday));
    assert_eq!(open.recompute(kit.rules()).len(), 2);
    assert_eq!(open.reports[0].promise.due, Due::At { at: at("2026-10-29T09:00") });
    assert_eq!(open.first_clock, open.clock);
    assert_eq!(kept.recompute(kit.rules()), []);
    assert_eq!(kept, before);
    kit.calendar.amend("2026-10-26".parse().unwrap(), Some(DayKind::Holiday));
    waiting.recompute(kit.rules());
    assert_eq!(waiting.dispatch_due, Due::At { at: at("2026-10-28T10:00") });
    assert_eq!(waiting.first_reply_due, Due::At { at: at("2026-10-28T12:00") });
}

//! The resident's word, and what it causes.

use kernel::Span;

use super::kit::{Kit, first, just_after, report};
use crate::event::Event;
use crate::matter::rating::Word;
use crate::refusal::Refusal;
use crate::report::Standing;
use crate::stage::{Closing, Stage};
use crate::verdict::{Device, Verdict};

const GOOD: Verdict = Verdict::Satisfied;
const BAD: Verdict = Verdict::NotSatisfied;

#[test]
fn satisfied_closes_well() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    let events = kit.rate(&mut matter, id, GOOD).unwrap();
    assert_eq!(events.last(), Some(&Event::Closed { closing: Closing::Well }));
    assert_eq!(kit.rate(&mut matter, id, GOOD), Ok(vec![]));
}

#[test]
fn nobody_judges_what_was_not_handled_and_nobody_judges_anothers_matter() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    assert_eq!(kit.rate(&mut matter, id, GOOD), Err(Refusal::NotHandledYet));
    let stranger = first(&kit.received());
    assert_eq!(kit.rate(&mut matter, stranger, GOOD), Err(Refusal::NoSuchReport));
}

#[test]
fn not_satisfied_says_why() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let word = Word { verdict: BAD, reasons: vec![], device: Device::Own };
    assert_eq!(matter.rate(first(&matter), word, kit.now, kit.rules()), Err(Refusal::ReasonMissing));
}

#[test]
fn the_first_not_satisfied_starts_rework_at_the_same_unit_with_a_whole_limit() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.later(Span::from_hours(1));
    kit.rate(&mut matter, id, BAD).unwrap();
    assert!(matter.is_rework() && matter.lead() == Some(kit.worker.unit));
    assert_eq!((matter.clock.started_at, matter.clock.limit), (kit.now, matter.first_clock.limit));
    assert_eq!(matter.supervised_at, None);
}

#[test]
fn round_two_raises_supervision_and_round_three_waits_for_a_second_person() {
    let mut kit = Kit::new();
    let mut matter = kit.disputed();
    assert!(matter.supervised_at.is_some());
    assert!(matches!(matter.stage, Stage::Disputed { .. }) && matter.round_number() == 3);
    assert_eq!(matter.order_rework(kit.worker, kit.now, kit.rules()), Err(Refusal::NotIndependent));
    matter.order_rework(kit.leaders[0], kit.now, kit.rules()).unwrap();
    assert!(matter.is_rework());
}

#[test]
fn a_second_person_lets_it_end_unresolved_and_it_counts_as_not_satisfied() {
    let mut kit = Kit::new();
    let mut matter = kit.disputed();
    assert_eq!(matter.leave_unresolved(kit.colleague, kit.now), Err(Refusal::NotIndependent));
    matter.leave_unresolved(kit.leaders[0], kit.now).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Unresolved));
    assert_eq!(matter.reports[0].standing, Standing::NotSatisfied);
    let id = first(&matter);
    kit.rate(&mut matter, id, GOOD).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
}

#[test]
fn others_may_still_answer_a_round_that_ended_and_start_nothing() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, BAD).unwrap();
    let clock = matter.clock.clone();
    let events = kit.rate(&mut matter, two, BAD).unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(matter.clock, clock);
}

#[test]
fn whoever_was_satisfied_stays_counted_and_is_not_asked_again() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, GOOD).unwrap();
    kit.rate(&mut matter, two, BAD).unwrap();
    kit.handle(&mut matter);
    assert!(!matter.is_asking(report(&matter, one)) && matter.is_asking(report(&matter, two)));
    kit.rate(&mut matter, two, GOOD).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
}

#[test]
fn a_verdict_changes_to_the_last_moment_of_its_window_and_reopens() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, GOOD).unwrap();
    let until = kit.now + Span::from_days(7);
    kit.now = just_after(until);
    assert_eq!(kit.rate(&mut matter, id, BAD), Err(Refusal::WindowClosed { until }));
    kit.now = until;
    let events = kit.rate(&mut matter, id, BAD).unwrap();
    assert!(events.contains(&Event::Reopened) && matter.is_rework());
}

#[test]
fn a_change_to_satisfied_ends_the_rework_nobody_needs_any_more() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, BAD).unwrap();
    kit.rate(&mut matter, id, GOOD).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
}

#[test]
fn a_late_first_verdict_after_silence_still_counts_for_a_month() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    matter.give_slip(id, kit.now).unwrap();
    let silent = kit.later(Span::from_days(7));
    matter.fall_silent(id, silent, kit.rules()).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::NoAnswer));
    let until = silent + Span::from_days(30);
    kit.now = just_after(until);
    assert_eq!(kit.rate(&mut matter, id, GOOD), Err(Refusal::TooLate { until }));
    kit.now = until;
    kit.rate(&mut matter, id, GOOD).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
}

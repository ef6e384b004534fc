//! A second word: changed, late, said again, or said about a round that is over.

use kernel::Span;

use super::kit::{Kit, first, just_after, report};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::report::Standing;
use crate::stage::{Closing, Stage};
use crate::verdict::Verdict;

const GOOD: Verdict = Verdict::Satisfied;
const BAD: Verdict = Verdict::NotSatisfied;

#[test]
fn the_second_not_satisfied_raises_supervision_and_the_first_does_not() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, BAD).unwrap();
    assert_eq!(matter.supervised_at, None);
    kit.handle(&mut matter);
    let events = kit.rate(&mut matter, id, BAD).unwrap();
    assert!(events.contains(&Event::SupervisionRaised { round: 2 }));
    assert!(matches!(events[..], [_, _, Event::ReworkStarted { round: 2, .. }]));
    assert!(matter.is_rework());
}

#[test]
fn two_unhappy_reporters_in_one_round_are_one_round() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, BAD).unwrap();
    kit.rate(&mut matter, two, BAD).unwrap();
    assert_eq!((matter.supervised_at, matter.round_number()), (None, 1));
    kit.handle(&mut matter);
    assert!(matter.is_asking(report(&matter, one)) && matter.is_asking(report(&matter, two)));
}

#[test]
fn whoever_said_the_same_before_says_nothing_new_and_no_window_grows() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, GOOD).unwrap();
    let until = kit.now + Span::from_days(7);
    kit.later(Span::from_days(1));
    kit.rate(&mut matter, two, BAD).unwrap();
    kit.handle(&mut matter);
    assert_eq!(kit.rate(&mut matter, one, GOOD), Ok(vec![]));
    kit.now = just_after(until);
    assert_eq!(kit.rate(&mut matter, one, BAD), Err(Refusal::WindowClosed { until }));
}

#[test]
fn whoever_was_satisfied_may_change_their_mind_about_the_next_round() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, GOOD).unwrap();
    kit.rate(&mut matter, two, BAD).unwrap();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, BAD).unwrap();
    assert!(matter.is_rework() && matter.supervised_at.is_some());
    let words: Vec<u32> = report(&matter, one).verdicts.iter().map(|given| given.round).collect();
    assert_eq!(words, [1, 2]);
}

#[test]
fn a_late_first_word_of_discontent_opens_a_silent_matter_again() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.silence(&mut matter, id);
    kit.later(Span::from_days(30));
    let events = kit.rate(&mut matter, id, BAD).unwrap();
    assert!(matches!(events[..], [Event::Rated { .. }, Event::Reopened, Event::ReworkStarted { .. }]));
    assert_eq!(matter.lead(), Some(kit.worker.unit));
}

#[test]
fn a_merged_reporter_is_not_asked_about_a_round_before_they_came() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, BAD).unwrap();
    let mut late = kit.received();
    let came = first(&late);
    late.merge_into(&mut matter, kit.now).unwrap();
    assert_eq!(kit.rate(&mut matter, came, GOOD), Err(Refusal::NotAsked));
    kit.handle(&mut matter);
    assert!(kit.rate(&mut matter, came, GOOD).is_ok());
}

#[test]
fn a_change_of_mind_reaches_a_unit_that_gave_the_rework_back() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    kit.rate(&mut matter, id, BAD).unwrap();
    matter.return_back(kit.worker, kit.now, kit.rules()).unwrap();
    kit.rate(&mut matter, id, GOOD).unwrap();
    assert_eq!((matter.stage.closing(), matter.lead()), (Some(Closing::Well), None));
    kit.rate(&mut matter, id, BAD).unwrap();
    assert!(matches!(matter.stage, Stage::Received { .. }) && matter.is_rework());
    assert_eq!(matter.clock.started_at, kit.now);
}

#[test]
fn a_dispute_waits_for_whoever_has_not_answered_and_is_decided_once() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    for _ in 0..3 {
        kit.handle(&mut matter);
        kit.rate(&mut matter, one, BAD).unwrap();
    }
    matter.leave_unresolved(kit.leaders[0], kit.now).unwrap();
    assert!(matches!(matter.stage, Stage::Disputed { .. }) && matter.is_asking(report(&matter, two)));
    assert_eq!(matter.leave_unresolved(kit.leaders[0], kit.now), Err(Refusal::NothingWaits));
    kit.rate(&mut matter, two, GOOD).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Unresolved));
    assert_eq!(report(&matter, one).standing, Standing::NotSatisfied);
}

#[test]
fn another_rework_takes_back_that_the_round_was_left() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    for _ in 0..3 {
        kit.handle(&mut matter);
        kit.rate(&mut matter, one, BAD).unwrap();
    }
    matter.leave_unresolved(kit.leaders[0], kit.now).unwrap();
    matter.order_rework(kit.leaders[0], kit.now, kit.rules()).unwrap();
    kit.rate(&mut matter, two, GOOD).unwrap();
    assert!(matter.is_rework());
}

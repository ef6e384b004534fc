//! Matters close with the word their reports come to.

use kernel::Span;

use super::kit::Kit;
use crate::request::{Decision, DeclineReason};
use crate::stage::Closing;
use crate::verdict::Verdict;
use crate::verdict::Verdict::{NotSatisfied, Satisfied};

fn judged(one: Verdict, two: Option<Verdict>) -> Option<Closing> {
    let mut kit = Kit::new();
    let (mut matter, first, second) = kit.of_two();
    kit.handle(&mut matter);
    matter.give_slip(second, kit.now).unwrap();
    kit.rate(&mut matter, first, one).unwrap();
    match two {
        Some(verdict) => drop(kit.rate(&mut matter, second, verdict).unwrap()),
        None => drop(matter.fall_silent(second, kit.now + Span::from_days(7), kit.rules())),
    }
    matter.stage.closing()
}

#[test]
fn any_satisfied_is_well_and_any_not_satisfied_is_not_closed_yet() {
    assert_eq!(judged(Satisfied, Some(Satisfied)), Some(Closing::Well));
    assert_eq!(judged(Satisfied, None), Some(Closing::Well));
    assert_eq!(judged(Satisfied, Some(NotSatisfied)), None);
    assert_eq!(judged(NotSatisfied, Some(Satisfied)), None);
}

#[test]
fn with_everybody_silent_it_is_no_answer_and_with_an_exit_it_is_the_exit() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    matter.withdraw(one, kit.now).unwrap();
    assert_eq!(matter.stage.closing(), None);
    kit.handle(&mut matter);
    matter.give_slip(two, kit.now).unwrap();
    kit.later(Span::from_days(7));
    matter.fall_silent(two, kit.now, kit.rules()).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::NoAnswer));
    let (mut matter, one, _) = kit.of_two();
    matter.withdraw(one, kit.now).unwrap();
    matter.request_decline(kit.worker, DeclineReason::NotTrue, kit.now).unwrap();
    matter.decide_decline(kit.reviewers[0], Decision::Approve, kit.now).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Declined));
}

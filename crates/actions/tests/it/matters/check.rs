//! 核查: another person checks a patrol finding; a resident's matter has no check.

use matters::request::Decision;
use matters::{Closing, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_finding_that_passes_is_closed_as_checked_and_counted_apart() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    kit.reviewer().check(&lamp, Decision::Approve)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Checked));
    assert_eq!(kit.story(&lamp)[5..], ["checked", "closed"]);
    assert_eq!((kit.counted("closed_checked"), kit.counted("closed_well")), (1, 0));
    Ok(())
}

#[test]
fn a_finding_that_fails_is_done_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    kit.reviewer().check(&lamp, Decision::Reject)?;
    assert_eq!(kit.stage(&lamp), "working");
    assert_eq!(kit.story(&lamp)[5..], ["checked", "rework_started"]);
    Ok(())
}

#[test]
fn a_residents_matter_has_no_check() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let answer = kit.reviewer().check(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::WrongKind { only: "patrol" }.into()));
}

#[test]
fn what_was_checked_is_not_checked_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    kit.reviewer().check(&lamp, Decision::Approve)?;
    let refusal = Refusal::WrongStage { verb: "check", stage: "closed" };
    assert_eq!(kit.reviewer().check(&lamp, Decision::Approve), Err(refusal.into()));
    Ok(())
}

#[test]
fn only_a_reviewer_may() {
    let who = [Persona::Reviewer, Persona::OtherReviewer];
    allowed_personas(&who, Kit::patrol_handled, |who, lamp| who.check(lamp, Decision::Approve));
}

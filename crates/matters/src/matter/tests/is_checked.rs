//! Patrol findings: nobody rates them, and another person checks them.

use super::kit::{Kit, first};
use crate::Matter;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::Decision;
use crate::stage::{Closing, Stage};
use crate::verdict::Verdict;

fn handled_patrol(kit: &mut Kit) -> Matter {
    let mut matter = kit.patrol();
    matter.assign(kit.worker.unit, vec![], kit.now).unwrap();
    kit.handle(&mut matter);
    matter
}

fn check(kit: &Kit, matter: &mut Matter, decision: Decision) -> Result<Vec<Event>, Refusal> {
    matter.check(kit.reviewers[0], decision, kit.now, kit.rules())
}

#[test]
fn nobody_rates_withdraws_or_is_asked_about_a_patrol_finding() {
    let mut kit = Kit::new();
    let mut matter = handled_patrol(&mut kit);
    let id = first(&matter);
    let residents = Refusal::WrongKind { only: "resident" };
    assert_eq!(kit.rate(&mut matter, id, Verdict::Satisfied), Err(residents.clone()));
    assert_eq!(matter.withdraw(id, kit.now), Err(residents.clone()));
    assert_eq!(matter.request_withdrawal(id, kit.other, kit.now), Err(residents));
    assert!(!matter.may_be_judged(&matter.reports[0], kit.now, kit.rules()));
    assert_eq!(matter.next_reminder(&matter.reports[0], &kit.numbers), None);
    assert_eq!(matter.fall_silent(id, kit.now, kit.rules()), Err(Refusal::NotSilentYet));
}

#[test]
fn a_check_comes_after_handling_and_only_to_a_patrol_finding() {
    let mut kit = Kit::new();
    let mut early = kit.patrol();
    let wrong = Refusal::WrongStage { verb: "check", stage: "received" };
    assert_eq!(check(&kit, &mut early, Decision::Approve), Err(wrong));
    let mut residents = kit.handled();
    let wrong = Refusal::WrongKind { only: "patrol" };
    assert_eq!(check(&kit, &mut residents, Decision::Approve), Err(wrong));
}

#[test]
fn a_failed_check_is_done_again_and_a_passed_one_closes_as_checked() {
    let mut kit = Kit::new();
    let mut matter = handled_patrol(&mut kit);
    check(&kit, &mut matter, Decision::Reject).unwrap();
    assert!(matter.is_rework() && matter.rounds[0].ended_at == Some(kit.now));
    kit.handle(&mut matter);
    check(&kit, &mut matter, Decision::Approve).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Checked));
}

#[test]
fn after_three_failed_checks_a_second_person_ends_it() {
    let mut kit = Kit::new();
    let mut matter = handled_patrol(&mut kit);
    for _ in 0..2 {
        check(&kit, &mut matter, Decision::Reject).unwrap();
        kit.handle(&mut matter);
    }
    check(&kit, &mut matter, Decision::Reject).unwrap();
    assert!(matches!(matter.stage, Stage::Disputed { .. }) && matter.supervised_at.is_some());
    matter.leave_unresolved(kit.leaders[0], kit.now).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Unresolved));
}

//! 监管分离: whoever asked, whoever worked on it and their units are never the second person.

use super::kit::{Kit, first};
use crate::Matter;
use crate::event::Event;
use crate::matter::Staff;
use crate::refusal::Refusal;
use crate::request::{Decision, DeclineReason};
use crate::verdict::Verdict;

/// Those who are not independent are refused and change nothing; the reviewer then decides.
fn only_independent(
    kit: &Kit,
    matter: &mut Matter,
    decide: impl Fn(&mut Matter, Staff) -> Result<Vec<Event>, Refusal>,
) -> Vec<Event> {
    let before = matter.clone();
    for staff in kit.not_second() {
        assert_eq!(decide(matter, staff), Err(Refusal::NotIndependent));
        assert_eq!(*matter, before);
    }
    decide(matter, kit.reviewers[1]).unwrap()
}

#[test]
fn a_return_over_the_cap() {
    let mut kit = Kit::new();
    kit.numbers.return_cap = 0;
    let mut matter = kit.working();
    matter.return_back(kit.worker, kit.now, kit.rules()).unwrap();
    let events = only_independent(&kit, &mut matter, |matter, by| {
        matter.decide_return(by, Decision::Approve, kit.now)
    });
    assert_eq!(events, [Event::Returned { unit: kit.worker.unit, count: 1 }]);
}

#[test]
fn both_levels_of_an_extension() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
    let passed = only_independent(&kit, &mut matter, |matter, by| {
        matter.review_extension(by, Decision::Approve, kit.now, kit.rules())
    });
    assert_eq!(passed, [Event::ExtensionPassed]);
    let decide =
        |matter: &mut Matter, by| matter.decide_extension(by, Decision::Approve, kit.now, kit.rules());
    assert_eq!(decide(&mut matter, kit.reviewers[1]), Err(Refusal::NotIndependent));
    for staff in kit.not_second() {
        assert_eq!(decide(&mut matter, staff), Err(Refusal::NotIndependent));
    }
    assert!(decide(&mut matter, kit.leaders[0]).is_ok());
}

#[test]
fn a_parking() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.request_parking(kit.worker, "2026-11-09".parse().unwrap(), kit.now, kit.rules()).unwrap();
    let events = only_independent(&kit, &mut matter, |matter, by| {
        matter.decide_parking(by, Decision::Reject, kit.now, kit.rules())
    });
    assert_eq!(events, [Event::ParkingRejected]);
    let nothing = matter.decide_parking(kit.leaders[0], Decision::Approve, kit.now, kit.rules());
    assert_eq!((nothing, matter.parking), (Err(Refusal::NothingWaits), None));
}

#[test]
fn a_decline_and_its_appeal() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    matter.request_decline(kit.worker, DeclineReason::NotTrue, kit.now).unwrap();
    only_independent(&kit, &mut matter, |matter, by| matter.decide_decline(by, Decision::Approve, kit.now));
    let decide =
        |matter: &mut Matter, by| matter.decide_appeal(id, by, Decision::Approve, kit.now, kit.rules());
    assert_eq!(decide(&mut matter, kit.leaders[0]), Err(Refusal::NothingWaits));
    matter.appeal(id, kit.now, kit.rules()).unwrap();
    assert_eq!(decide(&mut matter, kit.reviewers[1]), Err(Refusal::NotIndependent));
    for staff in kit.not_second() {
        assert_eq!(decide(&mut matter, staff), Err(Refusal::NotIndependent));
    }
    assert!(decide(&mut matter, kit.leaders[0]).is_ok());
}

#[test]
fn a_decline_a_dispatcher_asked_for() {
    let mut kit = Kit::new();
    let mut matter = kit.received();
    matter.request_decline(kit.leaders[0], DeclineReason::OutOfRemit, kit.now).unwrap();
    let decide = |matter: &mut Matter, by| matter.decide_decline(by, Decision::Approve, kit.now);
    for staff in kit.leaders {
        assert_eq!(decide(&mut matter, staff), Err(Refusal::NotIndependent));
    }
    assert!(decide(&mut matter, kit.reviewers[0]).is_ok());
}

#[test]
fn a_withdrawal_by_telephone() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    matter.request_withdrawal(id, kit.worker, kit.now).unwrap();
    let events = only_independent(&kit, &mut matter, |matter, by| {
        matter.decide_withdrawal(id, by, Decision::Approve, kit.now)
    });
    assert_eq!(events[0], Event::Withdrawn { report: id });
}

#[test]
fn another_rework_or_the_end_of_a_dispute() {
    let mut kit = Kit::new();
    let mut matter = kit.disputed();
    let events = only_independent(&kit, &mut matter.clone(), |matter, by| {
        matter.order_rework(by, kit.now, kit.rules())
    });
    assert!(matches!(events[..], [Event::ReworkOrdered { round: 3, .. }]));
    let events = only_independent(&kit, &mut matter, |matter, by| matter.leave_unresolved(by, kit.now));
    assert_eq!(events[0], Event::LeftUnresolved { round: 3 });
}

#[test]
fn the_check_of_a_patrol_finding() {
    let mut kit = Kit::new();
    let mut matter = kit.patrol();
    matter.assign(kit.worker.unit, vec![], kit.now).unwrap();
    kit.handle(&mut matter);
    let events = only_independent(&kit, &mut matter, |matter, by| {
        matter.check(by, Decision::Approve, kit.now, kit.rules())
    });
    assert_eq!(events[0], Event::Checked { passed: true });
}

#[test]
fn a_call_that_asks_the_resident() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let id = first(&matter);
    for staff in kit.not_second() {
        assert_eq!(matter.call(id, staff, kit.now), Err(Refusal::OwnUnitCalls));
    }
    assert!(matter.call(id, kit.other, kit.now).is_ok());
    kit.rate(&mut matter, id, Verdict::Satisfied).unwrap();
    assert_eq!(matter.call(id, kit.other, kit.now), Err(Refusal::NotAsked));
}

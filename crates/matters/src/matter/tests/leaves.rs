//! Declines, appeals, withdrawals: no quiet exit.

use super::kit::{Kit, at, first, just_after};
use crate::clock::Due;
use crate::refusal::Refusal;
use crate::report::{Appeal, Standing};
use crate::request::{Decision, DeclineKind, DeclineReason};
use crate::stage::{Closing, Stage};
use crate::verdict::Verdict;

const WHY: DeclineReason = DeclineReason::OutOfRemit;

#[test]
fn a_decline_needs_an_independent_second_person() {
    let mut kit = Kit::new();
    let mut matter = kit.assigned();
    assert_eq!(
        matter.request_decline(kit.other, WHY, kit.now),
        Err(Refusal::NotTheLead { verb: "request_decline" })
    );
    matter.request_decline(kit.worker, WHY, kit.now).unwrap();
    assert_eq!(matter.request_decline(kit.worker, WHY, kit.now), Err(Refusal::RequestWaits));
    for not_independent in [kit.worker, kit.colleague] {
        let decided = matter.decide_decline(not_independent, Decision::Approve, kit.now);
        assert_eq!(decided, Err(Refusal::NotIndependent));
    }
    matter.decide_decline(kit.reviewers[0], Decision::Reject, kit.now).unwrap();
    assert!(matches!(matter.stage, Stage::Assigned { .. }));
    assert_eq!(
        matter.decide_decline(kit.reviewers[0], Decision::Approve, kit.now),
        Err(Refusal::NothingWaits)
    );
}

#[test]
fn before_it_is_accepted_it_is_not_taken_in_and_after_not_handled() {
    let mut kit = Kit::new();
    for (mut matter, kind) in
        [(kit.received(), DeclineKind::NotTakenIn), (kit.working(), DeclineKind::NotHandled)]
    {
        matter.request_decline(kit.worker, WHY, kit.now).unwrap();
        matter.decide_decline(kit.reviewers[0], Decision::Approve, kit.now).unwrap();
        assert_eq!(matter.stage.closing(), Some(Closing::Declined));
        assert_eq!(matter.decline.unwrap().request.kind, kind);
    }
}

#[test]
fn once_it_was_handled_nobody_declines_it() {
    let mut kit = Kit::new();
    let mut matter = kit.handled();
    let closed = matter.request_decline(kit.worker, WHY, kit.now);
    assert_eq!(closed, Err(Refusal::WrongStage { verb: "request_decline", stage: "handled" }));
    let id = first(&matter);
    kit.rate(&mut matter, id, Verdict::NotSatisfied).unwrap();
    assert_eq!(matter.request_decline(kit.worker, WHY, kit.now), Err(Refusal::HandledBefore));
}

#[test]
fn an_appeal_is_possible_for_ten_working_days_and_once() {
    let mut kit = Kit::new();
    let mut matter = kit.declined();
    let id = first(&matter);
    let until = at("2026-11-10T00:00");
    let late = matter.appeal(id, just_after(until), kit.rules());
    assert_eq!(late, Err(Refusal::AppealTooLate { until }));
    matter.appeal(id, until, kit.rules()).unwrap();
    assert_eq!(matter.appeal(id, until, kit.rules()), Err(Refusal::AppealedBefore));
    let mut other = kit.working();
    let other_id = first(&other);
    assert_eq!(other.appeal(other_id, kit.now, kit.rules()), Err(Refusal::NotDeclined));
}

#[test]
fn an_upheld_appeal_stays_closed() {
    let mut kit = Kit::new();
    let mut matter = kit.declined();
    let id = first(&matter);
    matter.appeal(id, kit.now, kit.rules()).unwrap();
    let approver = matter.decide_appeal(id, kit.reviewers[0], Decision::Reject, kit.now, kit.rules());
    assert_eq!(approver, Err(Refusal::NotIndependent));
    matter.decide_appeal(id, kit.leaders[0], Decision::Reject, kit.now, kit.rules()).unwrap();
    assert_eq!(matter.reports[0].appeal, Some(Appeal::Upheld { at: kit.now }));
    assert_eq!(matter.stage.closing(), Some(Closing::Declined));
    let again = matter.decide_appeal(id, kit.leaders[0], Decision::Approve, kit.now, kit.rules());
    assert_eq!(again, Err(Refusal::NothingWaits));
}

#[test]
fn an_overturned_appeal_opens_it_again_and_it_is_not_declined_twice() {
    let mut kit = Kit::new();
    let mut matter = kit.declined();
    let id = first(&matter);
    matter.appeal(id, kit.now, kit.rules()).unwrap();
    kit.now = at("2026-10-27T09:00");
    matter.decide_appeal(id, kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    assert!(matches!(matter.stage, Stage::Received { .. }));
    assert_eq!(matter.clock.due, Due::At { at: at("2026-10-29T09:00") });
    assert_eq!(matter.reports[0].promise.due, Due::At { at: at("2026-10-28T09:00") });
    assert_eq!(matter.request_decline(kit.worker, WHY, kit.now), Err(Refusal::OverturnedBefore));
}

#[test]
fn a_resident_withdraws_until_they_have_judged() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    matter.withdraw(id, kit.now).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Withdrawn));
    assert_eq!(matter.withdraw(id, kit.now), Err(Refusal::HasLeft));
    let mut judged = kit.handled();
    let judged_id = first(&judged);
    kit.rate(&mut judged, judged_id, Verdict::NotSatisfied).unwrap();
    assert_eq!(judged.withdraw(judged_id, kit.now), Err(Refusal::JudgedBefore));
}

#[test]
fn a_telephone_withdrawal_needs_a_second_person_outside_the_unit() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let id = first(&matter);
    matter.request_withdrawal(id, kit.other, kit.now).unwrap();
    assert_eq!(matter.request_withdrawal(id, kit.other, kit.now), Err(Refusal::RequestWaits));
    for not_independent in [kit.other, kit.worker] {
        let decided = matter.decide_withdrawal(id, not_independent, Decision::Approve, kit.now);
        assert_eq!(decided, Err(Refusal::NotIndependent));
    }
    matter.decide_withdrawal(id, kit.reviewers[0], Decision::Reject, kit.now).unwrap();
    let nothing = matter.decide_withdrawal(id, kit.reviewers[0], Decision::Approve, kit.now);
    assert_eq!(nothing, Err(Refusal::NothingWaits));
    matter.request_withdrawal(id, kit.other, kit.now).unwrap();
    matter.decide_withdrawal(id, kit.reviewers[0], Decision::Approve, kit.now).unwrap();
    assert_eq!(matter.reports[0].standing, Standing::Withdrawn { at: kit.now });
}

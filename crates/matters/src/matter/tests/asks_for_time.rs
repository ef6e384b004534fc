//! 延期 and 挂账.

use super::kit::{Kit, at, just_after, just_before};
use crate::clock::Due;
use crate::event::Evidence;
use crate::refusal::Refusal;
use crate::request::Decision;

#[test]
fn an_extension_takes_two_levels_and_two_persons_and_adds_one_limit() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
    assert_eq!(
        matter.decide_extension(kit.leaders[0], Decision::Approve, kit.now, kit.rules()),
        Err(Refusal::NothingWaits)
    );
    assert_eq!(
        matter.review_extension(kit.colleague, Decision::Approve, kit.now, kit.rules()),
        Err(Refusal::NotIndependent)
    );
    matter.review_extension(kit.reviewers[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let same = matter.decide_extension(kit.reviewers[0], Decision::Approve, kit.now, kit.rules());
    assert_eq!(same, Err(Refusal::NotIndependent));
    matter.decide_extension(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    assert_eq!(matter.clock.due, Due::At { at: at("2026-10-30T09:00") });
    assert_eq!(matter.reports[0].promise.due, Due::At { at: at("2026-10-28T09:00") });
}

#[test]
fn there_are_two_extensions_and_rejected_ones_do_not_count() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let rejected = |matter: &mut crate::Matter, kit: &Kit| {
        matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
        assert_eq!(matter.request_extension(kit.worker, kit.now, kit.rules()), Err(Refusal::RequestWaits));
        matter.review_extension(kit.reviewers[0], Decision::Reject, kit.now, kit.rules()).unwrap();
    };
    rejected(&mut matter, &kit);
    for _ in 0..2 {
        matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
        matter.review_extension(kit.reviewers[0], Decision::Approve, kit.now, kit.rules()).unwrap();
        matter.decide_extension(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    }
    let third = matter.request_extension(kit.worker, kit.now, kit.rules());
    assert_eq!(third, Err(Refusal::NoMoreExtensions { most: 2 }));
}

#[test]
fn nothing_is_extended_once_it_is_overdue() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let since = at("2026-10-28T09:00");
    let late = matter.request_extension(kit.worker, just_after(since), kit.rules());
    assert_eq!(late, Err(Refusal::Overdue { since }));
    assert!(matter.request_extension(kit.worker, since, kit.rules()).is_ok());
}

#[test]
fn what_was_asked_in_time_may_be_granted_a_working_day_late_and_then_only_rejected() {
    let mut kit = Kit::new();
    let until = at("2026-10-29T09:00");
    let mut passed = kit.working();
    passed.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
    let mut asked = passed.clone();
    passed.review_extension(kit.reviewers[0], Decision::Approve, until, kit.rules()).unwrap();
    let late = Err(Refusal::GrantTooLate { until });
    let review = asked.review_extension(kit.reviewers[0], Decision::Approve, just_after(until), kit.rules());
    assert_eq!(review, late);
    let decide = |matter: &mut crate::Matter, decision, now| {
        matter.decide_extension(kit.leaders[0], decision, now, kit.rules())
    };
    assert_eq!(decide(&mut passed.clone(), Decision::Approve, just_after(until)), late);
    assert!(decide(&mut passed.clone(), Decision::Reject, just_after(until)).is_ok());
    decide(&mut passed, Decision::Approve, until).unwrap();
    assert_eq!(passed.clock.due, Due::At { at: at("2026-10-30T09:00") });
    assert!(
        asked.review_extension(kit.reviewers[0], Decision::Reject, just_after(until), kit.rules()).is_ok()
    );
}

#[test]
fn a_parking_stops_the_clock_once_and_ends_by_itself() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let until = "2026-11-09".parse().unwrap();
    matter.request_parking(kit.worker, until, kit.now, kit.rules()).unwrap();
    assert_eq!(
        matter.decide_parking(kit.colleague, Decision::Approve, kit.now, kit.rules()),
        Err(Refusal::NotIndependent)
    );
    matter.decide_parking(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let due = Due::At { at: at("2026-11-10T18:00") };
    assert_eq!((matter.clock.due, matter.reports[0].promise.due), (due, due));
    let end = at("2026-11-09T00:00");
    let early = matter.handle(kit.worker, Some(Evidence::Photos), just_before(end));
    assert_eq!(early, Err(Refusal::Parked { until: end }));
    assert!(matter.handle(kit.worker, Some(Evidence::Photos), end).is_ok());
}

#[test]
fn a_matter_is_parked_once_and_for_a_year_at_most() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let mut ask =
        |until: &str| matter.request_parking(kit.worker, until.parse().unwrap(), kit.now, kit.rules());
    assert_eq!(ask("2026-10-26"), Err(Refusal::ParkingEnd { most_days: 365 }));
    assert_eq!(ask("2027-10-27"), Err(Refusal::ParkingEnd { most_days: 365 }));
    assert!(ask("2026-11-09").is_ok());
    assert_eq!(ask("2026-11-10"), Err(Refusal::RequestWaits));
    matter.decide_parking(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let after = at("2026-11-10T09:00");
    let again = matter.request_parking(kit.worker, "2026-12-01".parse().unwrap(), after, kit.rules());
    assert_eq!(again, Err(Refusal::ParkedBefore));
}

#[test]
fn a_parking_approved_after_the_due_moment_moves_nothing() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let before = matter.clock.due;
    let late = at("2026-10-29T09:00");
    matter.request_parking(kit.worker, "2026-11-09".parse().unwrap(), late, kit.rules()).unwrap();
    matter.decide_parking(kit.leaders[0], Decision::Approve, late, kit.rules()).unwrap();
    assert_eq!(matter.clock.due, before);
}

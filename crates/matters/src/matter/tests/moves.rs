//! Received, assigned, working, handled; and the way back to the dispatcher.

use kernel::Span;
use kernel::clock::Light;

use super::kit::{Kit, at, first, just_after};
use crate::clock::Due;
use crate::event::Evidence;
use crate::matter::Matter;
use crate::matter::receiving::Said;
use crate::refusal::Refusal;
use crate::report::Door;
use crate::request::Decision;
use crate::stage::Stage;
use crate::standard::CategoryCode;

#[test]
fn a_report_begins_a_matter_with_a_promise() {
    let mut kit = Kit::new();
    let matter = kit.received();
    assert_eq!(matter.clock.due, Due::At { at: at("2026-10-28T09:00") });
    assert_eq!(matter.first_reply_due, Due::At { at: at("2026-10-26T15:00") });
    assert_eq!(matter.reports[0].promise, matter.first_clock);
}

#[test]
fn another_matter_needs_a_sentence_or_a_photo() {
    let mut kit = Kit::new();
    let mut told = kit.told(Door::Web);
    told.category = CategoryCode("other".into());
    assert_eq!(Matter::receive(told.clone(), kit.now, kit.rules()).unwrap_err(), Refusal::NothingSaid);
    told.said = Said::Something;
    assert!(Matter::receive(told, kit.now, kit.rules()).is_ok());
}

#[test]
fn a_year_without_a_calendar_blocks_no_report() {
    let mut kit = Kit::new();
    kit.now = at("2026-12-31T17:00");
    let mut matter = kit.received();
    assert_eq!(matter.clock.due, Due::Unknown { year: 2027 });
    assert!(matter.waits_for_a_calendar() && !matter.is_overdue(at("2027-03-01T09:00")));
    kit.calendar.publish(2027);
    assert_eq!(matter.recompute(kit.rules()).len(), 2);
    assert_eq!(matter.clock.due, Due::At { at: at("2027-01-04T17:00") });
    assert_eq!(matter.recompute(kit.rules()), []);
}

#[test]
fn only_the_lead_unit_accepts_comes_and_handles() {
    let mut kit = Kit::new();
    let mut matter = kit.assigned();
    assert_eq!(matter.accept(kit.other, kit.now), Err(Refusal::NotTheLead { verb: "accept" }));
    assert_eq!(
        matter.handle(kit.other, Some(Evidence::Photos), kit.now),
        Err(Refusal::NotTheLead { verb: "handle" })
    );
    assert!(matter.contact(kit.colleague, kit.now).is_ok());
    assert!(matches!(matter.stage, Stage::Working { first_contact: Some(_), .. }));
}

#[test]
fn handled_means_evidence_or_a_reason_for_none() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    assert_eq!(matter.handle(kit.worker, None, kit.now), Err(Refusal::NoEvidence));
    assert!(matter.handle(kit.worker, Some(Evidence::StatedReason), kit.now).is_ok());
    let again = matter.handle(kit.worker, Some(Evidence::Photos), kit.now);
    assert_eq!(again, Err(Refusal::WrongStage { verb: "handle", stage: "handled" }));
}

#[test]
fn a_unit_that_has_it_is_not_given_it_again() {
    let mut kit = Kit::new();
    let mut matter = kit.assigned();
    assert_eq!(matter.assign(kit.worker.unit, vec![], kit.now), Err(Refusal::AlreadyThere));
    let before = matter.clock.clone();
    matter.assign(kit.other.unit, vec![kit.other.unit, kit.worker.unit], kit.now).unwrap();
    assert_eq!(matter.stage.assignment().unwrap().assisting, [kit.worker.unit]);
    assert_eq!(matter.clock, before);
}

#[test]
fn a_page_that_shows_an_older_version_changes_nothing() {
    let matter = Kit::new().received();
    assert_eq!(matter.expect_version(7), Err(Refusal::ChangedMeanwhile { expected: 7, found: 0 }));
    assert_eq!(matter.expect_version(0), Ok(()));
}

#[test]
fn a_return_in_time_wipes_nothing_and_pauses_nothing() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let clock = matter.clock.clone();
    matter.return_back(kit.worker, kit.now, kit.rules()).unwrap();
    assert!(matches!(matter.stage, Stage::Received { .. }));
    assert_eq!((matter.returns, &matter.clock), (1, &clock));
}

#[test]
fn a_return_is_possible_to_the_last_moment_of_two_working_days() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let until = at("2026-10-28T09:00");
    let late = matter.return_back(kit.worker, just_after(until), kit.rules());
    assert_eq!(late, Err(Refusal::ReturnTooLate { until }));
    assert!(matter.return_back(kit.worker, until, kit.rules()).is_ok());
}

#[test]
fn over_the_cap_a_leader_decides_a_return() {
    let mut kit = Kit::new();
    let mut matter = kit.received();
    for _ in 0..3 {
        matter.assign(kit.worker.unit, vec![], kit.now).unwrap();
        matter.return_back(kit.worker, kit.now, kit.rules()).unwrap();
    }
    assert!(matches!(matter.stage, Stage::Assigned { .. }) && matter.returns == 2);
    assert_eq!(matter.return_back(kit.worker, kit.now, kit.rules()), Err(Refusal::RequestWaits));
    assert_eq!(matter.decide_return(kit.colleague, Decision::Approve, kit.now), Err(Refusal::NotIndependent));
    matter.decide_return(kit.leaders[0], Decision::Reject, kit.now).unwrap();
    assert_eq!(matter.decide_return(kit.leaders[0], Decision::Approve, kit.now), Err(Refusal::NothingWaits));
    matter.return_back(kit.worker, kit.now, kit.rules()).unwrap();
    matter.decide_return(kit.leaders[0], Decision::Approve, kit.now).unwrap();
    assert!(matches!(matter.stage, Stage::Received { .. }) && matter.returns == 3);
}

#[test]
fn a_nudge_counts_once_a_day_while_it_is_in_hand() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let report = first(&matter);
    assert!(matter.nudge(report, kit.now).is_ok());
    assert_eq!(matter.nudge(report, kit.now), Err(Refusal::NudgedToday));
    assert!(matter.nudge(report, kit.now + Span::from_days(1)).is_ok());
    kit.handle(&mut matter);
    let closed = matter.nudge(report, kit.now + Span::from_days(2));
    assert_eq!(closed, Err(Refusal::WrongStage { verb: "nudge", stage: "handled" }));
}

#[test]
fn the_light_is_yellow_a_working_day_before_and_red_after() {
    let matter = Kit::new().working();
    assert_eq!(matter.light(at("2026-10-26T18:00")), Light::None);
    assert_eq!(matter.light(at("2026-10-27T09:00")), Light::Yellow);
    assert_eq!(matter.light(at("2026-10-28T09:01")), Light::Red);
    assert!(matter.is_overdue(at("2026-10-28T09:01")));
}

//! One problem with many callers, and the way back.

use super::kit::{Kit, first, report};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::{Decision, DeclineReason};
use crate::stage::{Closing, Stage};
use crate::verdict::Verdict;

#[test]
fn a_merged_report_keeps_its_number_and_its_own_verdict() {
    let mut kit = Kit::new();
    let (mut matter, one, two) = kit.of_two();
    kit.handle(&mut matter);
    kit.rate(&mut matter, one, Verdict::Satisfied).unwrap();
    kit.rate(&mut matter, two, Verdict::FairlySatisfied).unwrap();
    assert_eq!(matter.stage.closing(), Some(Closing::Well));
    assert_eq!(report(&matter, two).last_verdict().unwrap().verdict, Verdict::FairlySatisfied);
}

#[test]
fn the_earlier_promise_binds_the_unit() {
    let mut kit = Kit::new();
    let mut early = kit.received();
    kit.later(kernel::Span::from_hours(1));
    let mut late = kit.working();
    early.merge_into(&mut late, kit.now).unwrap();
    assert_eq!(late.clock, early.clock);
    assert!(matches!(early.stage, Stage::Closed { closing: Closing::Merged { .. }, .. }));
}

#[test]
fn what_was_handled_or_is_a_patrols_or_is_itself_is_not_merged() {
    let mut kit = Kit::new();
    let mut target = kit.working();
    for mut matter in [kit.handled(), kit.patrol()] {
        assert_eq!(matter.merge_into(&mut target, kit.now), Err(Refusal::CannotMerge));
    }
    let mut same = target.clone();
    assert_eq!(same.merge_into(&mut target, kit.now), Err(Refusal::CannotMerge));
}

#[test]
fn the_reporter_can_undo_a_merge_until_they_have_judged() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let mut home = kit.received();
    let id = first(&home);
    home.merge_into(&mut matter, kit.now).unwrap();
    let own = first(&matter);
    assert_eq!(matter.clone().unmerge(own, &mut home.clone(), kit.now), Err(Refusal::NotMerged));
    kit.handle(&mut matter);
    let (mut judged, mut unused) = (matter.clone(), home.clone());
    kit.rate(&mut judged, id, Verdict::Satisfied).unwrap();
    assert_eq!(judged.unmerge(id, &mut unused, kit.now), Err(Refusal::JudgedBefore));
    matter.unmerge(id, &mut home, kit.now).unwrap();
    assert!(matches!(home.stage, Stage::Received { .. }));
    assert_eq!((home.reports.len(), matter.reports.len()), (1, 1));
    assert_eq!(home.reports[0].first_handled_at, None);
}

#[test]
fn a_report_that_left_does_not_come_back() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let mut home = kit.received();
    let id = first(&home);
    home.merge_into(&mut matter, kit.now).unwrap();
    matter.withdraw(id, kit.now).unwrap();
    assert_eq!(matter.unmerge(id, &mut home, kit.now), Err(Refusal::HasLeft));
}

#[test]
fn an_undone_merge_asks_nobody_who_left_and_closes_what_waited_for_them_only() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    let (own, mut home) = (first(&matter), kit.received());
    let id = first(&home);
    home.merge_into(&mut matter, kit.now).unwrap();
    kit.handle(&mut matter);
    kit.rate(&mut matter, own, Verdict::Satisfied).unwrap();
    assert_eq!(matter.stage.closing(), None);
    let both = matter.unmerge(id, &mut home, kit.now).unwrap();
    assert_eq!(both.left.last(), Some(&Event::Closed { closing: Closing::Well }));
    assert_eq!(both.joined.last(), Some(&Event::Reopened));
    assert_eq!(home.clock.due, report(&home, id).promise.due);
}

#[test]
fn an_undone_merge_leads_home_and_nowhere_else() {
    let mut kit = Kit::new();
    let (mut matter, _, two) = kit.of_two();
    assert_eq!(matter.unmerge(two, &mut kit.received(), kit.now), Err(Refusal::NotMerged));
}

#[test]
fn a_merge_is_no_way_round_an_appeal_that_was_overturned() {
    let mut kit = Kit::new();
    let mut home = kit.declined();
    let id = first(&home);
    home.appeal(id, kit.now, kit.rules()).unwrap();
    home.decide_appeal(id, kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let mut matter = kit.working();
    home.merge_into(&mut matter, kit.now).unwrap();
    let again = matter.request_decline(kit.worker, DeclineReason::NotTrue, kit.now);
    assert_eq!(again, Err(Refusal::OverturnedBefore));
}

#[test]
fn a_decline_that_waited_through_a_merge_can_still_be_appealed() {
    let mut kit = Kit::new();
    let mut home = kit.declined();
    let id = first(&home);
    home.appeal(id, kit.now, kit.rules()).unwrap();
    home.decide_appeal(id, kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let mut matter = kit.working();
    matter.request_decline(kit.worker, DeclineReason::NotTrue, kit.now).unwrap();
    home.merge_into(&mut matter, kit.now).unwrap();
    matter.decide_decline(kit.reviewers[0], Decision::Approve, kit.now).unwrap();
    assert!(matter.appeal(id, kit.now, kit.rules()).is_ok());
}

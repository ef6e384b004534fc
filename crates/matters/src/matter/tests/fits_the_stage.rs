//! Each verb has its stages; in every other one it is refused, and nothing has changed.

use super::kit::{Kit, first};
use crate::Matter;
use crate::event::{Event, Evidence};
use crate::refusal::Refusal;
use crate::request::{Decision, DeclineReason};
use crate::verdict::Verdict;

type Tried = Result<Vec<Event>, Refusal>;
type Verb = (&'static str, &'static [&'static str], fn(&Kit, &mut Matter) -> Tried);

const HAND: &[&str] = &["received", "assigned", "working"];
const UNIT: &[&str] = &["assigned", "working"];
const DISPUTE: &[&str] = &["disputed"];

/// Each verb that a stage can refuse, and the stages that let it through.
const VERBS: [Verb; 13] = [
    ("assign", HAND, |kit, matter| matter.assign(kit.other.unit, vec![], kit.now)),
    ("take_back", &["assigned"], |kit, matter| matter.take_back(kit.worker.unit, kit.now, kit.rules())),
    ("accept", &["assigned"], |kit, matter| matter.accept(kit.worker, kit.now)),
    ("contact", UNIT, |kit, matter| matter.contact(kit.worker, kit.now)),
    ("handle", UNIT, |kit, matter| matter.handle(kit.worker, Some(Evidence::Photos), kit.now)),
    ("return_back", UNIT, |kit, matter| matter.return_back(kit.worker, kit.now, kit.rules())),
    ("request_extension", UNIT, |kit, matter| matter.request_extension(kit.worker, kit.now, kit.rules())),
    ("request_parking", UNIT, |kit, matter| {
        matter.request_parking(kit.worker, "2026-11-09".parse().unwrap(), kit.now, kit.rules())
    }),
    ("request_decline", HAND, |kit, matter| {
        matter.request_decline(kit.worker, DeclineReason::NotTrue, kit.now)
    }),
    ("nudge", HAND, |kit, matter| matter.nudge(first(matter), kit.now)),
    ("order_rework", DISPUTE, |kit, matter| matter.order_rework(kit.leaders[0], kit.now, kit.rules())),
    ("leave_unresolved", DISPUTE, |kit, matter| matter.leave_unresolved(kit.leaders[0], kit.now)),
    ("withdraw", &["received", "assigned", "working", "handled"], |kit, matter| {
        matter.withdraw(first(matter), kit.now)
    }),
];

/// One matter in each stage; the closed one closed with nobody's word.
fn in_each_stage(kit: &mut Kit) -> [Matter; 6] {
    let mut closed = kit.handled();
    let id = first(&closed);
    let now = kit.now;
    kit.silence(&mut closed, id);
    kit.now = now;
    [kit.received(), kit.assigned(), kit.working(), kit.handled(), kit.disputed(), closed]
}

#[test]
fn nobody_does_out_of_turn_what_another_stage_is_for() {
    let mut kit = Kit::new();
    for (name, stages, verb) in VERBS {
        for mut matter in in_each_stage(&mut kit) {
            let (before, stage) = (matter.clone(), matter.stage.as_str());
            let tried = verb(&kit, &mut matter);
            if stages.contains(&stage) {
                assert!(tried.is_ok(), "{name} in {stage}: {tried:?}");
                continue;
            }
            // Who has judged is told that first.
            let judged = before.reports[0].last_verdict().is_some() && name == "withdraw";
            let why = if judged { Refusal::JudgedBefore } else { Refusal::WrongStage { verb: name, stage } };
            assert_eq!(tried, Err(why), "{name} in {stage}");
            assert_eq!(matter, before, "{name} in {stage}");
        }
    }
}

#[test]
fn only_the_lead_unit_does_a_units_work() {
    let mut kit = Kit::new();
    for (name, stages, verb) in
        VERBS.into_iter().filter(|(name, stages, _)| *stages == UNIT || *name == "accept")
    {
        let mut matter = kit.received();
        let lead = kit.other.unit;
        matter.assign(lead, vec![kit.worker.unit], kit.now).unwrap();
        assert!(stages.contains(&"assigned"));
        let refused = verb(&kit, &mut matter).unwrap_err();
        let why = if name == "contact" { "accept" } else { name };
        assert_eq!(refused, Refusal::NotTheLead { verb: why }, "{name}");
    }
}

#[test]
fn nothing_is_handled_given_away_or_returned_while_it_stands_still() {
    let mut kit = Kit::new();
    let mut matter = kit.working();
    matter.request_parking(kit.worker, "2026-11-09".parse().unwrap(), kit.now, kit.rules()).unwrap();
    matter.decide_parking(kit.leaders[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    let until = super::kit::at("2026-11-09T00:00");
    for (name, _, verb) in VERBS {
        if ["assign", "handle", "return_back", "request_extension"].contains(&name) {
            assert_eq!(verb(&kit, &mut matter.clone()), Err(Refusal::Parked { until }), "{name}");
        }
    }
    assert!(!matter.is_overdue(until) && matter.is_parked(kit.now));
}

#[test]
fn a_resident_cannot_act_for_anothers_report() {
    let mut kit = Kit::new();
    let stranger = first(&kit.received());
    let mut matter = kit.handled();
    let no = Err(Refusal::NoSuchReport);
    assert_eq!(kit.rate(&mut matter, stranger, Verdict::Satisfied), no);
    assert_eq!(matter.withdraw(stranger, kit.now), no);
    assert_eq!(matter.appeal(stranger, kit.now, kit.rules()), no);
    assert_eq!(kit.working().nudge(stranger, kit.now), no);
    assert_eq!(matter.give_slip(stranger, kit.now), no);
    assert_eq!(matter.leave_contact(stranger), Err(Refusal::NoSuchReport));
    assert_eq!(matter.unmerge(stranger, &mut kit.received(), kit.now), Err(Refusal::NoSuchReport));
}

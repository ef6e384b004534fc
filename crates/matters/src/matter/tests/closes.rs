//! The closing word is computed, never chosen; and staff alone never reach 已办好.

use kernel::Span;
use proptest::prelude::*;

use super::kit::Kit;
use crate::event::{Event, Evidence};
use crate::report::ReportId;
use crate::request::{Decision, DeclineReason};
use crate::stage::Closing;
use crate::verdict::Verdict::{NotSatisfied, Satisfied};
use crate::{Matter, verdict::Verdict};

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

/// Whatever staff and duties can try, by number.
fn staff_tries(kit: &Kit, matter: &mut Matter, report: ReportId, verb: u8, who: u8) -> Vec<Event> {
    let staff =
        [kit.worker, kit.colleague, kit.other, kit.reviewers[0], kit.leaders[0]][usize::from(who % 5)];
    let decision = if who.is_multiple_of(2) { Decision::Approve } else { Decision::Reject };
    let (now, rules) = (kit.now, kit.rules());
    match verb {
        0 => matter.assign(staff.unit, vec![], now),
        1 => matter.accept(staff, now),
        2 => matter.contact(staff, now),
        3 | 4 => matter.handle(staff, Some(Evidence::Photos), now),
        5 => matter.return_back(staff, now, rules),
        6 => matter.decide_return(staff, decision, now),
        7 => matter.request_extension(staff, now, rules),
        8 => matter.review_extension(staff, decision),
        9 => matter.decide_extension(staff, decision, rules),
        10 => matter.request_decline(staff, DeclineReason::NotTrue, now),
        11 => matter.decide_decline(staff, decision, now),
        12 => matter.decide_appeal(report, staff, decision, now, rules),
        13 => matter.request_withdrawal(report, staff, now),
        14 => matter.decide_withdrawal(report, staff, decision, now),
        15 => matter.remind(report, now, rules),
        16 => matter.give_slip(report, now),
        17 => matter.call(report, staff, now),
        18 => matter.fall_silent(report, now, rules),
        19 => matter.order_rework(staff, now, rules),
        20 => matter.leave_unresolved(staff, now),
        _ => matter.check(staff, decision, now, rules),
    }
    .unwrap_or_default()
}

proptest! {
    #[test]
    fn staff_and_duties_alone_never_reach_well(tries in prop::collection::vec((0_u8..22, 0_u8..10, 0_i64..200), 30..80)) {
        let mut kit = Kit::new();
        let mut matter = kit.received();
        let report = matter.reports[0].id;
        for (verb, who, hours) in tries {
            kit.later(Span::from_hours(hours));
            staff_tries(&kit, &mut matter, report, verb, who);
            prop_assert_ne!(matter.stage.closing(), Some(Closing::Well));
            let text = serde_json::to_string(&matter).unwrap();
            prop_assert_eq!(serde_json::from_str::<Matter>(&text).unwrap(), matter.clone());
        }
    }
}

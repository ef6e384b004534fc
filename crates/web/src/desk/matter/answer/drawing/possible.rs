//! Which verbs are possible now for whoever looks, and which reports each may concern.
//!
//! Only a courtesy: the action decides. What is offered here and refused there is said on the page.

use matters::matter::Kind;
use matters::{Report, Stage};
use people::Permission;

use crate::desk::composer::Verb;
use crate::parts::Choice;
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;

/// The verbs possible now, for this member of staff.
#[must_use]
pub fn verbs(case: &Case) -> Vec<Verb> {
    let (matter, duty) = (&case.matter, case.staff.signed.duty);
    let mut verbs = Vec::new();
    let in_hand = matter.stage.is_in_hand() && !matter.is_parked(case.now);
    if duty.may(Permission::Dispatch) && in_hand {
        verbs.push(if matter.lead().is_none() { Verb::Assign } else { Verb::Reassign });
        if matter.may_take_back_until(case.rules()).is_some_and(|until| case.now <= until) {
            verbs.push(Verb::TakeBack);
        }
        if matter.lead().is_none() && matter.rounds.is_empty() && matter.requests.decline.is_none() {
            verbs.push(Verb::DeclineIntake);
        }
        if matter.rounds.is_empty() && matter.kind == Kind::Resident {
            verbs.push(Verb::Merge);
        }
    }
    if duty.may(Permission::Dispatch) && !matter.stage.is_closed() {
        verbs.push(Verb::Locate);
    }
    if duty.may(Permission::Dispatch) && !open_to_neighbours(case, "").is_empty() {
        verbs.push(Verb::Publish);
    }
    if duty.may(Permission::Dispatch) && !merged(case, "").is_empty() {
        verbs.push(Verb::Separate);
    }
    verbs.extend(phone::verbs(case));
    if case.is_in_my_hands() && in_hand {
        verbs.push(Verb::FirstContact);
    }
    verbs.push(Verb::Answer);
    if duty.may(Permission::Intake) && !withdrawable(case, "").is_empty() {
        verbs.push(Verb::Withdraw);
    }
    if matter.lead() != Some(case.staff.signed.unit) && !asked(case, "").is_empty() {
        verbs.push(Verb::Call);
    }
    if duty.may(Permission::Review)
        && matter.kind == Kind::Patrol
        && matches!(matter.stage, Stage::Handled { .. })
    {
        verbs.push(Verb::Check);
    }
    if duty.may(Permission::Lead) && matches!(matter.stage, Stage::Disputed { .. }) {
        verbs.push(Verb::Settle);
    }
    verbs.sort_by_key(|verb| Verb::ALL.iter().position(|known| known == verb));
    verbs.dedup();
    verbs
}

/// The verb that opens by itself: what comes next in the life of the matter.
#[must_use]
pub fn usual(possible: &[Verb]) -> Option<Verb> {
    let next = [Verb::Assign, Verb::Accept, Verb::Settle, Verb::Check, Verb::Handle, Verb::Answer];
    next.into_iter().find(|verb| possible.contains(verb))
}

/// The reports a verb may concern.
fn reports(case: &Case, chosen: &str, of: impl Fn(&Report) -> bool) -> Vec<Choice> {
    let some = case.matter.reports.iter().filter(|report| of(report));
    some.map(|report| Choice {
        value: report.id.to_string(),
        label: report.number.to_string(),
        is_chosen: report.id.to_string() == chosen,
    })
    .collect()
}

/// Those that came by a merge and can go back.
pub fn merged(case: &Case, chosen: &str) -> Vec<Choice> {
    reports(case, chosen, |report| {
        report.home != case.matter.id && report.last_verdict().is_none() && !report.has_left()
    })
}

/// Those whose reporter agreed that neighbours read of it.
pub fn open_to_neighbours(case: &Case, chosen: &str) -> Vec<Choice> {
    reports(case, chosen, |report| {
        let agreed = case.filed.get(&report.id).is_some_and(|filed| filed.filing.open_to_public);
        agreed && !report.has_left()
    })
}

/// Those whose reporter may say on the telephone that they withdraw.
pub fn withdrawable(case: &Case, chosen: &str) -> Vec<Choice> {
    if case.matter.stage.is_closed() || case.matter.kind == Kind::Patrol {
        return Vec::new();
    }
    reports(case, chosen, |report| {
        !report.has_left() && report.last_verdict().is_none() && report.withdrawal.is_none()
    })
}

/// Those that wait for the resident's word.
pub fn asked(case: &Case, chosen: &str) -> Vec<Choice> {
    reports(case, chosen, |report| case.matter.is_asking(report))
}

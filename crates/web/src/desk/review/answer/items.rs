//! What stands beside each decision: who asked and why, what it would change, who may not decide it.

use matters::report::Appeal;
use matters::request::{Asked, DeclineKind};
use matters::{Event, MatterId, Report, ReportId};
use storage::matters::Recorded;
use storage::matters::reviews::Desk as Waiting;

use super::levels;
use crate::desk::matter::Fact;
use crate::desk::queue::answer::title;
use crate::desk::review::{Item, List};
use crate::fields::Fields;
use crate::parts::{Choice, Errors};
use crate::spoken;
use crate::told;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;
use crate::worker::standing;

/// A decision that could not be taken, to be shown with what was typed.
pub struct Again {
    /// About which matter.
    pub matter: MatterId,
    /// What was typed.
    pub fields: Fields,
    /// What has to be changed.
    pub errors: Errors,
}

impl Again {
    fn is_about(&self, case: &Case, report: Option<ReportId>) -> bool {
        let sent = self.fields.text("report");
        self.matter == case.matter.id && report.is_none_or(|report| report.to_string() == sent)
    }
}

/// One item a matter; one a report where a list is about reports.
pub fn of(case: &Case, list: List, desk: Waiting, again: Option<&Again>) -> Vec<Item> {
    let waits: fn(&Report) -> bool = match desk {
        Waiting::Appeals => |report| matches!(report.appeal, Some(Appeal::Pending { .. })),
        Waiting::Withdrawals => |report| report.withdrawal.is_some(),
        _ => return vec![item(case, list, desk, (0, None), again)],
    };
    let reports = case.matter.reports.iter().filter(|report| waits(report)).map(|report| report.id);
    reports.enumerate().map(|(n, report)| item(case, list, desk, (n, Some(report)), again)).collect()
}

fn item(
    case: &Case,
    list: List,
    desk: Waiting,
    (n, report): (usize, Option<ReportId>),
    again: Option<&Again>,
) -> Item {
    let matter = &case.matter;
    let entry = case.history.iter().rev().find(|entry| asks(&entry.event, desk, report));
    let asked = entry.map(|entry| [case.who(entry), spoken::near(entry.at, case.now)]);
    let again = again.filter(|again| again.is_about(case, report));
    let id = matter.id.to_string();
    Item {
        anchor: if n == 0 { id.clone() } else { format!("{id}-{n}") },
        id,
        version: u64::try_from(matter.version).unwrap_or(0),
        number: report
            .and_then(|report| matter.report(report).ok())
            .map_or_else(|| case.number(), |report| report.number.to_string()),
        title: title(&case.office, case),
        place: case.place(),
        pill: standing::pill(matter, case.now),
        asked: asked.map(|parts| parts.join(&t("common-comma"))).unwrap_or_default(),
        words: case.words().unwrap_or_default().to_owned(),
        facts: facts(case, desk, entry, report),
        photos: entry.map(|entry| case.pictures_with(entry.text_id.as_deref())).unwrap_or_default(),
        action: format!("/d/review/{}/{}", list.noun(), matter.id),
        report: report.map(|report| report.to_string()).unwrap_or_default(),
        decisions: decisions(list, again),
        barred: barred(case, desk, report),
        hint: levels::hint(desk),
        errors: again.map(|again| again.errors.clone()).unwrap_or_default(),
        sentence: again.map(|again| again.fields.text("sentence").to_owned()).unwrap_or_default(),
    }
}

fn decisions(list: List, again: Option<&Again>) -> Vec<Choice> {
    let mut decisions = list.decisions();
    for choice in &mut decisions {
        choice.is_chosen = again.is_some_and(|again| again.fields.text("decision") == choice.value);
    }
    decisions
}

/// The event that put it there.
fn asks(event: &Event, desk: Waiting, report: Option<ReportId>) -> bool {
    match (desk, event) {
        (Waiting::Declines, Event::DeclineRequested { .. })
        | (Waiting::ExtensionsFirst | Waiting::ExtensionsSecond, Event::ExtensionRequested { .. })
        | (Waiting::Parkings, Event::ParkingRequested { .. })
        | (Waiting::Returns, Event::ReturnRequested { .. })
        | (Waiting::Checks, Event::Handled { .. })
        | (Waiting::Supervision, Event::Rated { verdict: matters::Verdict::NotSatisfied, .. }) => true,
        (Waiting::Appeals, Event::Appealed { report: about })
        | (Waiting::Withdrawals, Event::WithdrawalRequested { report: about, .. }) => report == Some(*about),
        _ => false,
    }
}

/// The standard and the promise, why it was asked, and what the list needs besides.
fn facts(case: &Case, desk: Waiting, entry: Option<&Recorded>, report: Option<ReportId>) -> Vec<Fact> {
    let matter = &case.matter;
    let mut facts = vec![
        fact("desk-fact-standard", matter.standard.clone()),
        fact("desk-fact-due", spoken::due(matter.clock.due, case.now)),
    ];
    facts.extend(entry.map(|entry| fact("desk-fact-why", told_of(case, entry))));
    match desk {
        Waiting::Declines => facts.extend(decline(case)),
        Waiting::ExtensionsFirst | Waiting::ExtensionsSecond => {
            let mut longer = matter.clock.clone();
            longer.extend(&case.office.calendar);
            facts.push(fact("desk-fact-new-due", spoken::due(longer.due, case.now)));
            facts.push(fact("desk-fact-extensions", matter.clock.extensions().to_string()));
            facts.extend(grantable(case));
        }
        Waiting::Parkings => {
            let until = matter.requests.parking.as_ref().map(|parking| spoken::day(parking.until));
            facts.extend(until.map(|until| fact("desk-fact-parking", until)));
        }
        Waiting::Returns => facts.push(fact("desk-fact-returns", matter.returns.to_string())),
        Waiting::Supervision => facts.push(fact("desk-fact-rounds", matter.rounds.len().to_string())),
        Waiting::Appeals => {
            let decided = |entry: &&Recorded| matches!(entry.event, Event::Declined { .. });
            let decided = case.history.iter().rev().find(decided);
            facts.extend(decided.map(|entry| fact("desk-fact-decided", told_of(case, entry))));
        }
        Waiting::Withdrawals => {
            let reporter = report.and_then(|report| case.masked.get(&report)).map(phone::person_words);
            facts.extend(reporter.map(|words| fact("desk-reports", words)));
        }
        Waiting::Checks => {}
    }
    facts
}

/// Until when it may be granted, once the promise is broken.
fn grantable(case: &Case) -> Option<Fact> {
    let overdue = case.matter.clock.due.has_passed(case.now);
    let until = case.matter.extension_grantable_until(case.rules()).filter(|_| overdue)?;
    let key = if case.now > until { "review-grant-over" } else { "review-grant-until" };
    Some(fact("review-fact-grant", t_with(key, &[("until", &spoken::near(until, case.now))])))
}

fn fact(key: &'static str, words: String) -> Fact {
    Fact { label: t(key), words }
}

fn told_of(case: &Case, entry: &Recorded) -> String {
    told::to_staff(entry, &case.matter, &case.office).sentence
}

/// Which decline is asked for, and for which of the lawful reasons.
fn decline(case: &Case) -> Vec<Fact> {
    let Some(request) = &case.matter.requests.decline else { return Vec::new() };
    let kind = t(match request.kind {
        DeclineKind::NotTakenIn => "matter-status-not-taken-in",
        DeclineKind::NotHandled => "matter-status-not-handled",
    });
    let reasons = phone::forms::decline_reasons(request.reason.as_str());
    let reason = reasons.into_iter().find(|reason| reason.is_chosen).map(|reason| reason.label);
    let reason = reason.map(|label| fact("desk-field-reason", label));
    std::iter::once(fact("desk-fact-asked-for", kind)).chain(reason).collect()
}

/// Why this member of staff may not decide: they, or their unit, had a part in it.
fn barred(case: &Case, desk: Waiting, report: Option<ReportId>) -> Option<String> {
    let (matter, staff) = (&case.matter, &case.staff.signed);
    let requests = &matter.requests;
    let by = |asked: &Asked| asked.by == staff.person || asked.unit == staff.unit;
    let asked = match desk {
        Waiting::Declines => requests.decline.as_ref().is_some_and(|request| by(&request.asked)),
        Waiting::ExtensionsFirst | Waiting::ExtensionsSecond => requests
            .extension
            .as_ref()
            .is_some_and(|request| by(&request.asked) || request.first_level == Some(staff.person)),
        Waiting::Parkings => requests.parking.as_ref().is_some_and(|request| by(&request.asked)),
        Waiting::Returns => requests.return_back.as_ref().is_some_and(|request| by(&request.asked)),
        Waiting::Appeals => matter
            .decline
            .as_ref()
            .is_some_and(|decline| by(&decline.request.asked) || decline.approved_by == staff.person),
        Waiting::Withdrawals => {
            let report = report.and_then(|report| matter.report(report).ok());
            report
                .and_then(|report| report.withdrawal.as_ref())
                .is_some_and(|request| request.by == staff.person || request.unit == staff.unit)
        }
        Waiting::Supervision | Waiting::Checks => false,
    };
    let involved = asked || matter.touched_by.contains(&staff.person) || matter.lead() == Some(staff.unit);
    involved.then(|| t("refusal-not-independent"))
}

//! Drawing W2: what stands on the page, which verbs are possible, and what was typed before a refusal.

use actions::sealing::Person;
use matters::matter::Kind;
use matters::verdict::Reason;
use matters::{Event, ReportId, Stage, Verdict};
use people::Permission;

use crate::app::App;
use crate::desk::composer::{Composer, Typed, Verb};
use crate::desk::matter::Tab;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page;
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Choice, Errors};
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::{Contact, Page};
use crate::worker::standing;
use crate::worker::today::answer::awaits_contact;

/// With what a page opens.
#[derive(Default)]
pub struct Opening {
    /// The open form; nothing opens the usual one.
    pub verb: Option<Verb>,
    /// What has to be changed.
    pub errors: Errors,
    /// Why it was not done, where no field can be changed: somebody was faster, it moved away.
    pub banner: Option<String>,
    /// What was typed.
    pub fields: Fields,
    /// Photos received before.
    pub slots: [PhotoSlot; 3],
    /// What was just done.
    pub done: Option<String>,
    /// A contact that was asked for.
    pub revealed: Option<(ReportId, Person)>,
}

/// The page of a matter.
#[must_use]
pub fn page(app: &App, case: &Case, opening: Opening) -> Page {
    let possible = verbs(case);
    let usual = possible.contains(&Verb::Handle).then_some(Verb::Handle);
    let open = opening.verb.or(usual);
    let mut layout = page::layout(app, &case.office, Area::Worker, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Today);
    Page {
        layout,
        id: case.matter.id.to_string(),
        version: version(case),
        title: standing::title(&case.office, &case.matter, case.words()),
        number: case.number(),
        pill: standing::promise_pill(&case.matter, case.now),
        place: case.place(),
        detail: detail(case),
        done: opening.done,
        notices: opening.banner.into_iter().chain(notices(case)).collect(),
        contacts: contacts(case, opening.revealed.as_ref()),
        awaits_contact: case.is_in_my_hands() && awaits_contact(&case.matter),
        contacted: contacted(case),
        photos: case.pictures("before"),
        composer: open.map(|verb| composer(case, verb, &opening.fields, opening.slots)),
        tabs: tabs(case, &possible, open),
        timeline: case.timeline(),
        errors: opening.errors,
    }
}

/// The verbs possible now.
#[must_use]
pub fn verbs(case: &Case) -> Vec<Verb> {
    let matter = &case.matter;
    let mut verbs = Vec::new();
    if case.is_in_my_hands() && !matter.is_parked(case.now) {
        verbs.push(Verb::Handle);
        if matches!(matter.stage, Stage::Assigned { .. }) {
            verbs.push(Verb::Accept);
        }
        if matter.requests.return_back.is_none() {
            verbs.push(Verb::Return);
        }
        if matter.requests.extension.is_none() && !matter.is_overdue(case.now) {
            verbs.push(Verb::Extend);
        }
        if matter.requests.parking.is_none() && matter.parking.is_none() {
            verbs.push(Verb::Park);
        }
        if matter.requests.decline.is_none() && matter.rounds.is_empty() && matter.decline.is_none() {
            verbs.push(decline(&matter.stage));
        }
    }
    if case.staff.signed.duty.may(Permission::Intake) && !slips(case, "").is_empty() {
        verbs.push(Verb::Slip);
    }
    verbs
}

/// The reports a slip can be given for: every resident's that has not left, while the matter is open.
fn slips(case: &Case, chosen: &str) -> Vec<Choice> {
    if case.matter.kind == Kind::Patrol || case.matter.stage.is_closed() {
        return Vec::new();
    }
    let here = case.matter.reports.iter().filter(|report| !report.has_left());
    here.map(|report| Choice {
        value: report.id.to_string(),
        label: report.number.to_string(),
        is_chosen: report.id.to_string() == chosen,
    })
    .collect()
}

/// Before it was accepted it is not taken in, afterwards it is not handled.
const fn decline(stage: &Stage) -> Verb {
    if matches!(stage, Stage::Working { .. }) { Verb::Decline } else { Verb::DeclineIntake }
}

fn tabs(case: &Case, possible: &[Verb], open: Option<Verb>) -> Vec<Tab> {
    let base = format!("/w/m/{}", case.matter.id);
    let mut tabs = Tab::list(&base, possible, open);
    for (tab, verb) in tabs.iter_mut().zip(possible) {
        tab.href.push_str("#form");
        match verb {
            Verb::Handle => tab.label = t("worker-finish"),
            Verb::Return => tab.label = t("worker-pass-on"),
            Verb::Decline | Verb::DeclineIntake => tab.label = t("worker-cannot"),
            _ => {}
        }
    }
    tabs.retain(|tab| !tab.is_current);
    tabs
}

fn version(case: &Case) -> u64 {
    u64::try_from(case.matter.version).unwrap_or(0)
}

fn composer(case: &Case, verb: Verb, fields: &Fields, slots: [PhotoSlot; 3]) -> Composer {
    let typed = |name: &str| fields.text(name).to_owned();
    let action = format!("/w/m/{}/{}", case.matter.id, verb.noun());
    Composer {
        facts: facts(case, verb),
        typed: Typed {
            sentence: typed("sentence"),
            text: typed("text"),
            clause: typed("clause"),
            until: typed("until"),
            into: String::new(),
            no_evidence: typed("no_evidence"),
        },
        reasons: if matches!(verb, Verb::Decline | Verb::DeclineIntake) {
            decline_reasons(fields.text("reason"))
        } else {
            Vec::new()
        },
        reports: if verb == Verb::Slip { slips(case, fields.text("report")) } else { Vec::new() },
        photos: slots,
        ..Composer::new(verb, action, version(case))
    }
}

/// What to know before.
fn facts(case: &Case, verb: Verb) -> Vec<String> {
    let numbers = &case.numbers;
    match verb {
        Verb::Return => {
            let left = numbers.return_cap.saturating_sub(case.matter.returns);
            let count = if left == 0 {
                t("worker-fact-no-return")
            } else {
                t_with("worker-fact-returns", &[("n", &left.to_string())])
            };
            let assigned = case.matter.stage.assignment().map(|assignment| assignment.at);
            let until = assigned.and_then(|at| case.office.calendar.due(at, numbers.return_within).ok());
            let until = until.map(|until| {
                t_with("worker-fact-return-until", &[("until", &spoken::near(until, case.now))])
            });
            std::iter::once(count).chain(until).collect()
        }
        Verb::Extend => {
            let left = numbers.extension_cap.saturating_sub(case.matter.clock.extensions());
            vec![t_with("worker-fact-extensions", &[("n", &left.to_string())])]
        }
        Verb::Decline | Verb::DeclineIntake => vec![t("worker-fact-decline")],
        _ => Vec::new(),
    }
}

/// Every reason for a decline, in words.
fn decline_reasons(chosen: &str) -> Vec<Choice> {
    use matters::request::{DECLINE_REASONS, DeclineReason};
    let word = |reason: DeclineReason| {
        t(match reason {
            DeclineReason::OutOfRemit => "worker-decline-out-of-remit",
            DeclineReason::ElsewhereByLaw => "worker-decline-elsewhere",
            DeclineReason::AgainstLaw => "worker-decline-against-law",
            DeclineReason::NotTrue => "worker-decline-not-true",
            DeclineReason::PrivateDispute => "worker-decline-private",
            DeclineReason::NotPossibleNow => "worker-decline-not-now",
        })
    };
    let first = Choice { value: String::new(), label: t("worker-choose"), is_chosen: chosen.is_empty() };
    let all = DECLINE_REASONS.into_iter().map(|reason| Choice {
        value: reason.as_str().to_owned(),
        label: word(reason),
        is_chosen: reason.as_str() == chosen,
    });
    std::iter::once(first).chain(all).collect()
}

/// "二楼到三楼中间，2 人遇到。"
fn detail(case: &Case) -> String {
    let people = t_with("worker-people", &[("n", &case.matter.reports.len().to_string())]);
    let details = case.details().into_iter().map(str::to_owned);
    t_with(
        "worker-detail",
        &[("words", &details.chain([people]).collect::<Vec<_>>().join(&t("common-comma")))],
    )
}

/// What to know first.
fn notices(case: &Case) -> Vec<String> {
    let matter = &case.matter;
    let mut notices = Vec::new();
    if matter.stage.is_in_hand() && !case.is_in_my_hands() {
        notices.push(match matter.lead() {
            Some(unit) => t_with("worker-notice-theirs", &[("unit", case.office.unit_name(unit))]),
            None => t("worker-notice-nobody"),
        });
    }
    if let Some(parking) = matter.parking.filter(|parking| parking.is_running(case.now)) {
        notices.push(t_with("worker-notice-parked", &[("until", &spoken::day(parking.until.day()))]));
    }
    if matter.is_rework() {
        notices.push(again(case));
    }
    if matter.supervised_at.is_some() && !matter.stage.is_closed() {
        notices.push(t("worker-notice-supervised"));
    }
    let nudged = |entry: &&storage::matters::Recorded| matches!(entry.event, Event::Nudged { .. });
    if let Some(entry) = case.history.iter().rev().find(nudged).filter(|_| matter.stage.is_in_hand()) {
        notices.push(t_with("worker-notice-nudged", &[("at", &spoken::near(entry.at, case.now))]));
    }
    if [
        matter.requests.extension.is_some(),
        matter.requests.parking.is_some(),
        matter.requests.decline.is_some(),
        matter.requests.return_back.is_some(),
    ]
    .contains(&true)
    {
        notices.push(t("worker-notice-waits"));
    }
    notices
}

/// "居民说没办好（没修好）：“又灭了”"
fn again(case: &Case) -> String {
    let unsatisfied = |entry: &&storage::matters::Recorded| {
        matches!(entry.event, Event::Rated { verdict: Verdict::NotSatisfied, .. })
    };
    let Some(entry) = case.history.iter().rev().find(unsatisfied) else { return t("worker-notice-again") };
    let Event::Rated { reasons, .. } = &entry.event else { return t("worker-notice-again") };
    let reasons: Vec<String> = reasons.iter().map(|reason| reason_word(*reason)).collect();
    let reasons = reasons.join(&t("common-comma"));
    match &entry.text {
        Some(words) => t_with("worker-notice-again-saying", &[("reasons", &reasons), ("words", words)]),
        None => t_with("worker-notice-again-why", &[("reasons", &reasons)]),
    }
}

fn reason_word(reason: Reason) -> String {
    t(match reason {
        Reason::NobodyCame => "matter-reason-nobody-came",
        Reason::NotFixed => "matter-reason-not-fixed",
        Reason::Attitude => "matter-reason-attitude",
        Reason::Other => "matter-reason-other",
    })
}

fn contacts(case: &Case, revealed: Option<&(ReportId, Person)>) -> Vec<Contact> {
    let may = case.staff.signed.duty.may(Permission::Reveal);
    let one = |report: &matters::Report| {
        let masked = case.masked.get(&report.id);
        let shown = revealed.filter(|(id, _)| *id == report.id).map(|(_, person)| person);
        Contact {
            report: report.id.to_string(),
            masked: masked.map_or_else(|| t("worker-no-contact"), person_words),
            can_reveal: may && masked.is_some(),
            revealed: shown.map(named),
            phone: shown.and_then(|person| person.phone.clone()),
        }
    };
    case.matter.reports.iter().map(one).collect()
}

/// Name and flat in clear.
fn named(person: &Person) -> String {
    let words = person_words(&Person { phone: None, ..person.clone() });
    if words.is_empty() { t("worker-no-name") } else { words }
}

/// "王**，*******0000".
fn person_words(person: &Person) -> String {
    let flat = person.flat.as_ref().map(|flat| t_with("worker-flat", &[("flat", flat)]));
    let parts = person.name.iter().chain(person.phone.iter()).chain(flat.iter());
    parts.map(String::as_str).collect::<Vec<_>>().join(&t("common-comma"))
}

/// "您 08:50 到场。"
fn contacted(case: &Case) -> String {
    let Some(entry) = case.last_contact() else { return String::new() };
    let at = spoken::near(entry.at, case.now);
    t_with("worker-contacted", &[("who", &case.who(entry)), ("at", &at)])
}

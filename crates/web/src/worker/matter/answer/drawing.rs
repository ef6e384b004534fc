//! Drawing W2: what stands on the page, which verbs are possible, and what was typed before a refusal.

pub(crate) mod forms;
pub(crate) mod notices;

use actions::sealing::Person;
use matters::Stage;
use people::Permission;

use crate::app::App;
use crate::desk::composer::Verb;
use crate::desk::matter::Tab;
use crate::layout::{Area, StaffDoor};
use crate::page;
use crate::parts::{Line, Photo, PlanPicture};
use crate::spoken;
use crate::verbs::Opening;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::{Page, Reporter};
use crate::worker::standing;
use crate::worker::today::answer::awaits_contact;

/// The page of a matter.
#[must_use]
pub fn page(app: &App, case: &Case, opening: Opening) -> Page {
    let possible = verbs(case);
    let usual = possible.contains(&Verb::Handle).then_some(Verb::Handle);
    let open = opening.verb.or(usual);
    let mut layout = page::layout(app, &case.office, Area::Worker, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Today);
    // A picture stands once: in the form that asks for the one after, else with its reporter.
    let before = if open == Some(Verb::Handle) { case.pictures("before") } else { Vec::new() };
    let told = case.matter.reports.iter().flat_map(|report| case.pictures_of(report.id));
    let shown: Vec<String> = told.chain(before.iter().cloned()).map(|photo| photo.src).collect();
    Page {
        layout,
        id: case.matter.id.to_string(),
        version: forms::version(case),
        title: standing::title(&case.office, &case.matter, case.words()),
        number: case.number(),
        pill: standing::promise_pill(&case.matter, case.now),
        place: case.place(),
        detail: detail(case),
        plan: case
            .matter
            .place
            .and_then(|place| PlanPicture::of_compound(&case.office.tree, case.now.day(), place)),
        done: opening.done,
        notices: opening.banner.into_iter().chain(notices::notices(case)).collect(),
        cautions: case.cautions(),
        reporters: case.matter.reports.iter().map(|report| reporter(case, report, &before)).collect(),
        awaits_contact: case.is_in_my_hands() && awaits_contact(&case.matter),
        contacted: contacted(case),
        photos: before,
        composer: open.map(|verb| forms::composer(case, verb, &opening.fields, opening.slots)),
        tabs: tabs(case, &possible, open),
        timeline: without(case.timeline(), &shown),
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
        verbs.push(Verb::Answer);
        if matches!(matter.stage, Stage::Assigned { .. }) {
            verbs.push(Verb::Accept);
        }
        if matter.requests.return_back.is_none() && forms::may_still_return(case) {
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
    if case.staff.signed.duty.may(Permission::Intake) && !forms::slips(case, "").is_empty() {
        verbs.push(Verb::Slip);
    }
    verbs
}

/// Before it was accepted it is not taken in, afterwards it is not handled.
pub(crate) const fn decline(stage: &Stage) -> Verb {
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

/// "二楼到三楼中间，2 人遇到。"
fn detail(case: &Case) -> String {
    let people = t_with("worker-people", &[("n", &case.matter.reports.len().to_string())]);
    let details = case.details().into_iter().map(str::to_owned);
    t_with(
        "worker-detail",
        &[("words", &details.chain([people]).collect::<Vec<_>>().join(&t("common-comma")))],
    )
}

/// The timeline without the pictures that stand above it.
fn without(mut timeline: Vec<Line>, shown: &[String]) -> Vec<Line> {
    for line in &mut timeline {
        line.photos.retain(|photo| !shown.contains(&photo.src));
    }
    timeline
}

/// A reporter behind a mask, with their own words and photos: also of a report that was merged in.
fn reporter(case: &Case, report: &matters::Report, before: &[Photo]) -> Reporter {
    let mut photos = case.pictures_of(report.id);
    photos.retain(|photo| before.iter().all(|shown| shown.src != photo.src));
    let masked = case.masked.get(&report.id);
    let has_phone = masked.is_some_and(|person| person.phone.is_some());
    let words = case.filed.get(&report.id).and_then(|filed| filed.words.clone());
    Reporter {
        report: report.id.to_string(),
        at: spoken::near(report.reported_at, case.now),
        words: words.unwrap_or_default(),
        photos,
        masked: masked.map_or_else(|| t("worker-no-contact"), person_words),
        can_dial: has_phone && case.staff.signed.duty.may(Permission::Reveal),
    }
}

/// "王**，*******0000".
pub(crate) fn person_words(person: &Person) -> String {
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

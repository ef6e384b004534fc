//! Drawing D2: what stands on the page, which verbs are possible, what was typed before a refusal.

use matters::matter::Kind;
use matters::{Report, Stage, Standing};
use people::Permission;

use crate::app::App;
use crate::desk::composer::{Composer, Face, Typed, Verb};
use crate::desk::matter::{Fact, Page, ReportLine, Tab};
use crate::desk::queue::answer::{Around, door, near, title};
use crate::desk::suggest::suggest;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page;
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Choice, Promise, Tick};
use crate::spoken;
use crate::told;
use crate::verbs::Opening;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;
use crate::worker::standing;

/// The page of a matter.
#[must_use]
pub fn page(app: &App, case: &Case, opening: Opening) -> Page {
    page_with(app, case, opening, None)
}

/// The page of a matter, with what lies around it.
#[must_use]
pub fn page_with(app: &App, case: &Case, opening: Opening, around: Option<&Around>) -> Page {
    let possible = verbs(case);
    let open = opening
        .verb
        .map(|verb| possible.iter().find(|known| known.key() == verb.key()).copied().unwrap_or(verb));
    let base = format!("/d/m/{}", case.matter.id);
    let mut layout = page::layout(app, &case.office, Area::Desk, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Queue);
    Page {
        layout,
        errors: opening.errors,
        id: case.matter.id.to_string(),
        back: "/d".to_owned(),
        number: case.number(),
        title: title(&case.office, case),
        pill: standing::pill(&case.matter, case.now),
        facts: facts(case),
        promise: promise(case),
        handled: handled(case),
        well: well(case),
        done: opening.done,
        notices: opening.banner.into_iter().chain(phone::notices::notices(case)).collect(),
        tabs: Tab::list(&base, &possible, open),
        composer: open.map(|verb| composer(case, verb, &opening.fields, opening.slots, around)),
        timeline: case.timeline(),
        place: case.place(),
        place_under: place_under(case),
        near: around.map(|around| near(&case.office, case, around)).unwrap_or_default(),
        reports: case
            .matter
            .reports
            .iter()
            .map(|report| line(case, report, opening.revealed.as_ref()))
            .collect(),
        others: others(case),
        sheet: format!("{base}/print"),
    }
}

/// The verbs possible now, for this member of staff.
#[must_use]
pub fn verbs(case: &Case) -> Vec<Verb> {
    let (matter, duty) = (&case.matter, case.staff.signed.duty);
    let mut verbs = Vec::new();
    let in_hand = matter.stage.is_in_hand() && !matter.is_parked(case.now);
    if duty.may(Permission::Dispatch) && in_hand {
        verbs.push(if matter.lead().is_none() { Verb::Assign } else { Verb::Reassign });
        if matter.lead().is_none() && matter.rounds.is_empty() && matter.requests.decline.is_none() {
            verbs.push(Verb::DeclineIntake);
        }
        if matter.rounds.is_empty() && matter.kind == Kind::Resident {
            verbs.push(Verb::Merge);
        }
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

fn merged(case: &Case, chosen: &str) -> Vec<Choice> {
    reports(case, chosen, |report| {
        report.home != case.matter.id && report.last_verdict().is_none() && !report.has_left()
    })
}

fn withdrawable(case: &Case, chosen: &str) -> Vec<Choice> {
    if case.matter.stage.is_closed() || case.matter.kind == Kind::Patrol {
        return Vec::new();
    }
    reports(case, chosen, |report| {
        !report.has_left() && report.last_verdict().is_none() && report.withdrawal.is_none()
    })
}

fn asked(case: &Case, chosen: &str) -> Vec<Choice> {
    reports(case, chosen, |report| case.matter.is_asking(report))
}

fn composer(
    case: &Case,
    verb: Verb,
    fields: &Fields,
    slots: [PhotoSlot; 3],
    around: Option<&Around>,
) -> Composer {
    let typed = |name: &str| fields.text(name).to_owned();
    let action = format!("/d/m/{}/{}", case.matter.id, verb.noun());
    let chosen = fields.text("report");
    let found = around
        .and_then(|around| suggest(&case.office, &around.table, &case.matter.category.0, case.matter.place));
    let lead = if fields.has("lead") {
        typed("lead")
    } else {
        found.map(|row| row.unit.to_string()).unwrap_or_default()
    };
    Composer {
        facts: phone::forms::facts(case, verb),
        typed: Typed {
            sentence: typed("sentence"),
            text: typed("text"),
            clause: typed("clause"),
            until: typed("until"),
            into: typed("into"),
            no_evidence: typed("no_evidence"),
        },
        units: if matches!(verb, Verb::Assign | Verb::Reassign) { units(case, &lead) } else { Vec::new() },
        reports: match verb {
            Verb::Separate => merged(case, chosen),
            Verb::Withdraw => withdrawable(case, chosen),
            Verb::Call => asked(case, chosen),
            Verb::Slip => phone::forms::slips(case, chosen),
            _ => Vec::new(),
        },
        reasons: reasons(verb, fields),
        photos: slots,
        face: face(case, verb, fields),
        ..Composer::new(verb, action, phone::forms::version(case))
    }
}

fn units(case: &Case, chosen: &str) -> Vec<Choice> {
    let mut all: Vec<_> = case.office.units.values().collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    let known = all.into_iter().map(|unit| Choice {
        value: unit.id.to_string(),
        label: unit.name.clone(),
        is_chosen: unit.id.to_string() == chosen,
    });
    let first = Choice { value: String::new(), label: t("worker-choose"), is_chosen: chosen.is_empty() };
    std::iter::once(first).chain(known).collect()
}

fn reasons(verb: Verb, fields: &Fields) -> Vec<Choice> {
    let two = |pairs: [(&str, &'static str); 2], field: &str| {
        pairs
            .map(|(value, key)| Choice {
                value: value.into(),
                label: t(key),
                is_chosen: fields.text(field) == value,
            })
            .to_vec()
    };
    match verb {
        Verb::Decline | Verb::DeclineIntake => phone::forms::decline_reasons(fields.text("reason")),
        Verb::Call => {
            two([("not_reached", "desk-call-not-reached"), ("will_rate", "desk-call-will-rate")], "result")
        }
        Verb::Check => two([("passed", "desk-check-passed"), ("failed", "desk-check-failed")], "outcome"),
        Verb::Settle => two(
            [("unresolved", "desk-decide-unresolved"), ("rework", "desk-decide-another-round")],
            "outcome",
        ),
        _ => Vec::new(),
    }
}

/// What the resident's phone will show; the old promise stays until a second person agrees.
fn face(case: &Case, verb: Verb, fields: &Fields) -> Option<Face> {
    if !verb.is_read_by_the_resident() {
        return None;
    }
    let waits =
        matches!(verb, Verb::Extend | Verb::Park | Verb::Decline | Verb::DeclineIntake | Verb::Withdraw);
    let sentence = fields.text("sentence");
    Some(Face {
        title: t(if waits { "desk-face-approved" } else { "desk-face-now" }),
        pill: standing::pill(&case.matter, case.now),
        sentence: if sentence.is_empty() { t("desk-face-empty") } else { sentence.to_owned() },
        before: String::new(),
        promise: if case.matter.stage.is_in_hand() {
            spoken::due(case.matter.clock.due, case.now)
        } else {
            String::new()
        },
    })
}

/// Place, door, reporters, lead.
fn facts(case: &Case) -> Vec<String> {
    let matter = &case.matter;
    let mut facts = vec![case.place()];
    facts.extend(matter.reports.first().map(|first| door(first.door)));
    facts.push(t_with("worker-people", &[("n", &matter.reports.len().to_string())]));
    facts.extend(matter.lead().map(|unit| t_with("desk-lead", &[("unit", case.office.unit_name(unit))])));
    facts
}

fn promise(case: &Case) -> Option<Promise> {
    let matter = &case.matter;
    if !matter.stage.is_in_hand() {
        return None;
    }
    let due = matter.clock.due;
    let left = due.known().map(|due| {
        if case.now > due {
            t_with("track-overdue", &[("since", &spoken::between(due, case.now))])
        } else {
            t_with("desk-left", &[("left", &spoken::between(case.now, due))])
        }
    });
    let working = due.known().and_then(|due| case.office.calendar.working_between(case.now, due).ok());
    let note = working
        .filter(|left| left.whole_minutes() > 0)
        .map(|left| t_with("desk-working-left", &[("left", &spoken::length(left.whole_minutes()))]));
    let first = matter.first_clock.due;
    Some(Promise {
        light: standing::light(matter, case.now),
        label: t_with("desk-promised", &[("due", &spoken::due(due, case.now))]),
        words: left.unwrap_or_else(|| spoken::due(due, case.now)),
        before: (first != due).then(|| spoken::due(first, case.now)),
        note: note.unwrap_or_default(),
    })
}

fn handled(case: &Case) -> Tick {
    match case.matter.last_round() {
        Some(round) if !case.matter.is_rework() => Tick {
            is_set: true,
            words: t_with(
                "track-tick-handled",
                &[
                    ("unit", case.office.unit_name(round.unit)),
                    ("at", &spoken::near(round.handled_at, case.now)),
                ],
            ),
        },
        Some(_) => Tick { is_set: false, words: t("track-tick-again") },
        None => Tick { is_set: false, words: t("track-tick-not-handled") },
    }
}

fn well(case: &Case) -> Tick {
    let is_set = case.matter.stage.closing() == Some(matters::Closing::Well);
    Tick { is_set, words: t(if is_set { "desk-tick-well" } else { "desk-tick-theirs" }) }
}

fn place_under(case: &Case) -> String {
    use place::PlaceKind;
    let tree = &case.office.tree;
    let name =
        |kind| case.matter.place.and_then(|place| tree.within(place, kind)).map(|found| found.name.clone());
    let parts = [name(PlaceKind::Community), name(PlaceKind::Grid)];
    parts
        .into_iter()
        .flatten()
        .chain(case.details().into_iter().map(str::to_owned))
        .collect::<Vec<_>>()
        .join(" ")
}

fn line(
    case: &Case,
    report: &Report,
    revealed: Option<&(matters::ReportId, actions::sealing::Person)>,
) -> ReportLine {
    let masked = case.masked.get(&report.id);
    let shown = revealed.filter(|(id, _)| *id == report.id).map(|(_, person)| phone::person_words(person));
    ReportLine {
        id: report.id.to_string(),
        number: report.number.to_string(),
        source: [door(report.door), spoken::near(report.reported_at, case.now)].join(&t("common-comma")),
        contact: masked.map_or_else(|| t("worker-no-contact"), phone::person_words),
        can_reveal: masked.is_some() && case.staff.signed.duty.may(Permission::Reveal),
        revealed: shown,
        outcome: outcome(case, report),
    }
}

/// What has become of a report. Whoever handles it learns the word only once it counts.
fn outcome(case: &Case, report: &Report) -> String {
    match &report.standing {
        Standing::Withdrawn { .. } => t("matter-status-withdrawn"),
        Standing::Declined { .. } => standing::pill(&case.matter, case.now).words,
        Standing::Silent { .. } => t("matter-status-no-answer"),
        Standing::Open if case.matter.is_asking(report) => {
            t_with("desk-outcome-asking", &[("n", &report.asking.reminders.len().to_string())])
        }
        Standing::Open => t("desk-outcome-open"),
        Standing::Satisfied | Standing::NotSatisfied => {
            report.last_verdict().map_or_else(String::new, |given| {
                let flagged = given.device == matters::verdict::Device::PrintedTheSlip;
                let key = if flagged { "desk-outcome-rated-flagged" } else { "desk-outcome-rated" };
                t_with(
                    key,
                    &[("round", &given.round.to_string()), ("verdict", &told::verdict_word(given.verdict))],
                )
            })
        }
    }
}

fn others(case: &Case) -> Vec<Fact> {
    let matter = &case.matter;
    let fact = |key: &'static str, words: String| Fact { label: t(key), words };
    let mut all = vec![
        fact("desk-fact-standard", matter.standard.clone()),
        fact("desk-fact-first-reply", spoken::due(matter.first_reply_due, case.now)),
        fact("desk-fact-returns", matter.returns.to_string()),
        fact("desk-fact-extensions", matter.clock.extensions().to_string()),
        fact("desk-fact-rounds", matter.rounds.len().to_string()),
    ];
    if let Some(parking) = matter.parking {
        all.push(fact("desk-fact-parking", spoken::day(parking.until.day())));
    }
    all
}

//! Where it stands, for this reporter: the plain sentence, the official word, the promise, the two ticks.

use matters::request::DeclineKind;
use matters::{Closing, Report, Stage, Standing};

use super::Sentence;
use crate::parts::{Light, Pill, Promise, Status, Tick};
use crate::residents::case::Case;
use crate::spoken;
use crate::words::{t, t_with};

/// The plain sentence for this reporter: their own outcome first, else the matter's stage.
#[must_use]
pub fn sentence(case: &Case, report: &Report) -> Sentence {
    match &report.standing {
        Standing::Withdrawn { .. } => return Sentence::Withdrawn,
        Standing::Declined { .. } => return declined_sentence(case),
        _ => {}
    }
    if let Some(parking) = case.matter.parking.filter(|parking| parking.is_running(case.now)) {
        return Sentence::Parked { until: spoken::day(parking.until.day()) };
    }
    match &case.matter.stage {
        Stage::Received { .. } if case.matter.is_rework() => Sentence::Rework,
        Stage::Received { .. } => Sentence::Received,
        Stage::Assigned { assignment } if !case.matter.is_rework() => {
            Sentence::Assigned { unit: case.office.unit_name(assignment.lead).to_owned() }
        }
        Stage::Working { .. } | Stage::Assigned { .. } if case.matter.is_rework() => match report.standing {
            Standing::Satisfied => Sentence::Well,
            _ => Sentence::Rework,
        },
        Stage::Working { .. } | Stage::Assigned { .. } => Sentence::Working,
        Stage::Handled { .. } if report.standing == Standing::Satisfied => Sentence::Well,
        Stage::Handled { .. } => Sentence::Handled,
        Stage::Disputed { .. } if report.standing == Standing::Satisfied => Sentence::Well,
        Stage::Disputed { .. } => Sentence::Disputed,
        Stage::Closed { .. } => closed_sentence(case, report),
    }
}

fn declined_sentence(case: &Case) -> Sentence {
    match case.matter.decline.as_ref().map(|decline| decline.request.kind) {
        Some(DeclineKind::NotHandled) => Sentence::NotHandled,
        _ => Sentence::NotTakenIn,
    }
}

fn closed_sentence(case: &Case, report: &Report) -> Sentence {
    match (&report.standing, case.matter.stage.closing()) {
        (Standing::Satisfied, _) => Sentence::Well,
        (Standing::NotSatisfied, _) => Sentence::Unresolved,
        // Whoever gave up keeps the last word they said.
        (Standing::Silent { .. }, _) if is_last_word_no(report) => Sentence::Unresolved,
        (Standing::Silent { .. }, _) => Sentence::NoAnswer,
        (_, Some(Closing::Merged { .. })) => Sentence::Merged,
        (_, Some(Closing::Well | Closing::Checked)) => Sentence::Well,
        (_, Some(Closing::Unresolved)) => Sentence::Unresolved,
        (_, Some(Closing::Withdrawn)) => Sentence::Withdrawn,
        (_, Some(Closing::Declined)) => declined_sentence(case),
        (_, Some(Closing::NoAnswer) | None) => Sentence::NoAnswer,
    }
}

fn is_last_word_no(report: &Report) -> bool {
    report.last_verdict().is_some_and(|given| !given.verdict.is_satisfied())
}

/// The official word; late where the promise is broken.
#[must_use]
pub fn pill(case: &Case, report: &Report, sentence: &Sentence) -> Pill {
    let late = case.matter.is_overdue(case.now) && !report.has_left();
    if !late {
        return Pill::from(sentence.status());
    }
    let since = case.matter.clock.due.known().map(|due| spoken::between(due, case.now)).unwrap_or_default();
    Pill::saying(Status::Overdue, t_with("track-overdue", &[("since", &since)]))
}

/// Until when, while it is in hand.
#[must_use]
pub fn promise(case: &Case, report: &Report) -> Option<Promise> {
    if !case.matter.stage.is_in_hand() || report.has_left() {
        return None;
    }
    let due = case.matter.clock.due;
    let light = match case.matter.light(case.now) {
        kernel::clock::Light::Red => Light::Late,
        kernel::clock::Light::Yellow => Light::Soon,
        kernel::clock::Light::None => Light::Calm,
    };
    let words = spoken::due(due, case.now);
    // A promise that moved by seconds reads the same: then there is nothing to strike out.
    let before = Some(spoken::due(report.promise.due, case.now)).filter(|before| *before != words);
    Some(Promise { light, label: t("track-promise"), words, before, note: first_reply(case) })
}

/// Until when somebody looks at it, while nobody has.
fn first_reply(case: &Case) -> String {
    match case.matter.stage {
        Stage::Received { .. } if !case.matter.is_rework() => {
            t_with("own-first-reply", &[("moment", &spoken::due(case.matter.first_reply_due, case.now))])
        }
        _ => String::new(),
    }
}

/// 已处理: by whom, when, and by how much the promise was kept.
#[must_use]
pub fn handled(case: &Case, report: &Report) -> Tick {
    let round = case.matter.last_round().filter(|_| report.first_handled_at.is_some());
    let Some(round) = round else { return Tick { is_set: false, words: t("track-tick-not-handled") } };
    if case.matter.is_rework() && report.standing != Standing::Satisfied {
        return Tick { is_set: false, words: t("track-tick-again") };
    }
    let at = spoken::near(round.handled_at, case.now);
    let unit = case.office.unit_name(round.unit);
    let done = t_with("track-tick-handled", &[("unit", unit), ("at", &at)]);
    Tick { is_set: true, words: format!("{done}{}", against_promise(case, report)) }
}

/// By how much the first handling kept the promise, or broke it.
fn against_promise(case: &Case, report: &Report) -> String {
    let (Some(first), Some(due)) = (report.first_handled_at, report.promise.due.known()) else {
        return String::new();
    };
    if case.matter.rounds.len() > 1 {
        return String::new();
    }
    let key = if first <= due { "own-tick-early" } else { "own-tick-late" };
    t_with(key, &[("span", &spoken::between(first.min(due), first.max(due)))])
}

/// 已办好: the resident's tick.
#[must_use]
pub fn well(case: &Case, report: &Report) -> Tick {
    match report.standing {
        Standing::Satisfied => Tick { is_set: true, words: t("track-tick-well") },
        _ if case.matter.is_asking(report) => Tick { is_set: false, words: t("track-tick-your-word") },
        _ => Tick { is_set: false, words: t("track-tick-you-decide") },
    }
}

//! History told to people: what the resident reads, and what the desk reads.
//!
//! A sentence somebody wrote is told in its own words; where nobody wrote one, the facts of the event
//! make one. A resident reads what concerns the matter and their own report, never another's.

use matters::request::DeclineKind;
use matters::{Closing, Due, Event, Matter, Numbers, ReportId, Verdict};
use storage::matters::{Actor, Recorded};
use storage::office::Office;

use crate::parts::Mark;
use crate::spoken;
use crate::words::{t, t_with};

/// A line told.
#[derive(Debug, Clone)]
pub struct Told {
    /// The shape in front.
    pub mark: Mark,
    /// The sentence.
    pub sentence: String,
    /// Whether residents read it.
    pub is_public: bool,
}

/// What the reporter reads of an entry; nothing where it is none of theirs, or internal.
#[must_use]
pub fn to_resident(entry: &Recorded, report: ReportId, office: &Office) -> Option<Told> {
    if entry.report.is_some_and(|about| about != report) {
        return None;
    }
    if !concerns(&entry.event, report) {
        return None;
    }
    let (mark, who) = (mark(&entry.event), t("told-you"));
    let own = entry.text.clone().filter(|_| entry.audience.as_deref() == Some("resident"));
    let said = own.map(|words| quoted(entry, words, &who));
    let sentence = match (said, from_facts(&entry.event, office, &numbers_of(entry, office), &who)) {
        (Some(words), Some(fact)) if is_decision(&entry.event) => format!("{fact} {words}"),
        (said, fact) => said.or(fact)?,
    };
    Some(Told { mark, sentence, is_public: true })
}

/// What a second person decided: the official word stands before their own, which may not say it.
const fn is_decision(event: &Event) -> bool {
    matches!(
        event,
        Event::Declined { .. }
            | Event::AppealUpheld { .. }
            | Event::AppealOverturned { .. }
            | Event::ExtensionApproved { .. }
            | Event::Parked { .. }
            | Event::LeftUnresolved { .. }
    )
}

/// What the desk reads of an entry: everything.
#[must_use]
pub fn to_staff(entry: &Recorded, matter: &Matter, office: &Office) -> Told {
    let who = t("told-resident");
    let public = from_facts(&entry.event, office, &numbers_of(entry, office), &who);
    let is_public = match entry.audience.as_deref() {
        Some(audience) => audience == "resident",
        None => public.is_some(),
    };
    let fact = public.or_else(|| internal(&entry.event, matter, office));
    let said = entry.text.clone().map(|words| (quoted(entry, words.clone(), &who), words));
    let sentence = match (fact, said) {
        // Quoted, the words already say what happened.
        (_, Some((quoted, words))) if quoted != words => quoted,
        (Some(_), Some((_, words))) if names_its_unit(&entry.event, &words, office) => words,
        (Some(fact), Some((words, _))) => format!("{fact} {words}"),
        (Some(fact), None) => fact,
        (None, Some((words, _))) => words,
        (None, None) if entry.text_id.is_some() => t("told-erased"),
        (None, None) => String::new(),
    };
    Told { mark: mark(&entry.event), sentence, is_public }
}

/// Whether the sentence that goes with an assignment says itself to whom.
fn names_its_unit(event: &Event, words: &str, office: &Office) -> bool {
    matches!(event, Event::Assigned { lead, .. } if words.contains(office.unit_name(*lead)))
}

/// A resident's own words stand in quotation marks; a unit's speak for themselves.
fn quoted(entry: &Recorded, words: String, who: &str) -> String {
    match (&entry.event, entry.actor) {
        (Event::Reported { .. }, _) => t_with("told-reported-saying", &[("who", who), ("words", &words)]),
        (Event::Noted { report: Some(_) }, Actor::Resident) => {
            t_with("told-added", &[("who", who), ("words", &words)])
        }
        (Event::Rated { verdict, .. }, _) => t_with(
            "told-rated-saying",
            &[("who", who), ("verdict", &verdict_word(*verdict)), ("words", &words)],
        ),
        (Event::Published { .. }, _) => t_with("own-told-published-saying", &[("words", &words)]),
        (Event::Appealed { .. }, _) => t_with("told-appealed-saying", &[("who", who), ("words", &words)]),
        (Event::Withdrawn { .. }, Actor::Resident) => {
            t_with("told-withdrawn-saying", &[("who", who), ("words", &words)])
        }
        _ => words,
    }
}

/// The numbers in force on the day something happened: what was said then was said by them.
fn numbers_of(entry: &Recorded, office: &Office) -> Numbers {
    office.numbers_on(entry.at.day())
}

/// Whether an event of the whole matter concerns this reporter.
fn concerns(event: &Event, report: ReportId) -> bool {
    match event {
        Event::Rated { report: about, .. }
        | Event::Reminded { report: about, .. }
        | Event::SlipGiven { report: about, .. }
        | Event::Called { report: about, .. }
        | Event::FellSilent { report: about, .. }
        | Event::Withdrawn { report: about }
        | Event::WithdrawalRequested { report: about, .. }
        | Event::WithdrawalRejected { report: about }
        | Event::Appealed { report: about }
        | Event::AppealUpheld { report: about }
        | Event::Nudged { report: about }
        | Event::WordsCorrected { report: about }
        | Event::WordsErased { report: about }
        | Event::PhotoRedacted { report: about }
        | Event::Opened { report: about }
        | Event::Shut { report: about }
        | Event::Published { report: about }
        | Event::TakenDown { report: about }
        | Event::LetGo { report: about, .. }
        | Event::CameBack { report: about, .. }
        | Event::Reported { report: about, .. } => *about == report,
        Event::AppealOverturned { reports, .. } | Event::TookIn { reports, .. } => reports.contains(&report),
        Event::DueRecomputed { report: Some(about), .. } => *about == report,
        _ => true,
    }
}

/// The sentence residents read, where nobody wrote one; nothing for what stays inside.
fn from_facts(event: &Event, office: &Office, numbers: &Numbers, who: &str) -> Option<String> {
    Some(match event {
        Event::Reported { door, .. } => t_with(reported(*door), &[("who", who)]),
        Event::Assigned { lead, .. } => t_with("told-assigned", &[("unit", office.unit_name(*lead))]),
        Event::TakenBack { unit } => t_with("told-taken-back", &[("unit", office.unit_name(*unit))]),
        Event::Accepted { unit } => t_with("told-accepted", &[("unit", office.unit_name(*unit))]),
        Event::Contacted { unit } => t_with("told-contacted", &[("unit", office.unit_name(*unit))]),
        Event::Returned { unit, .. } => t_with("told-returned", &[("unit", office.unit_name(*unit))]),
        Event::Handled { unit, .. } => {
            t_with("told-handled", &[("who", who), ("unit", office.unit_name(*unit))])
        }
        Event::SlipGiven { .. } => t_with("told-slip", &[("who", who)]),
        Event::Called { .. } => t_with("told-called", &[("who", who)]),
        Event::Reminded { .. } => t_with("told-reminded", &[("who", who)]),
        Event::Rated { verdict, .. } => {
            t_with("told-rated", &[("who", who), ("verdict", &verdict_word(*verdict))])
        }
        Event::ReworkStarted { due, .. } | Event::ReworkOrdered { due, .. } => {
            t_with("told-rework", &[("who", who), ("due", &due_words(*due))])
        }
        Event::SupervisionRaised { .. } => t("told-supervised"),
        Event::Disputed { .. } => {
            t_with("told-disputed", &[("rounds", &(numbers.rework_limit + 1).to_string())])
        }
        Event::LeftUnresolved { .. } => t("told-left-unresolved"),
        Event::FellSilent { .. } => t_with("told-silent", &[("who", who)]),
        Event::ExtensionApproved { due } => t_with("told-extended", &[("due", &due_words(*due))]),
        Event::Parked { until, .. } => t_with("told-parked", &[("until", &spoken::day(until.day()))]),
        Event::Declined { kind: DeclineKind::NotTakenIn, .. } => t("told-not-taken-in"),
        Event::Declined { kind: DeclineKind::NotHandled, .. } => t("told-not-handled"),
        Event::Appealed { .. } => t_with("told-appealed", &[("who", who)]),
        Event::AppealUpheld { .. } => t("told-upheld"),
        Event::AppealOverturned { due, .. } => t_with("told-overturned", &[("due", &due_words(*due))]),
        Event::Withdrawn { .. } => t_with("told-withdrawn", &[("who", who)]),
        Event::TookIn { .. } => t_with("told-took-in", &[("who", who)]),
        Event::CameBack { .. } => t("told-came-back"),
        Event::Nudged { .. } => t_with("told-nudged", &[("who", who)]),
        Event::Noted { report: Some(_) } => t_with("told-added-photo", &[("who", who)]),
        Event::WordsCorrected { .. } => t_with("own-told-words-corrected", &[("who", who)]),
        Event::WordsErased { .. } => t_with("own-told-words-erased", &[("who", who)]),
        Event::PhotoRedacted { .. } => t_with("own-told-photo-redacted", &[("who", who)]),
        Event::Opened { .. } => t_with("own-told-opened", &[("who", who)]),
        Event::Shut { .. } => t_with("own-told-shut", &[("who", who)]),
        Event::Published { .. } => t("own-told-published"),
        Event::TakenDown { .. } => t("own-told-taken-down"),
        Event::DueRecomputed { after, .. } => t_with("told-recomputed", &[("due", &due_words(*after))]),
        Event::Closed { closing } => closing_sentence(*closing, numbers, who)?,
        Event::Checked { passed: true } => t("told-check-passed"),
        Event::Checked { passed: false } => t("told-check-failed"),
        _ => return None,
    })
}

const fn reported(door: matters::Door) -> &'static str {
    match door {
        matters::Door::WallCode => "told-reported-wall-code",
        matters::Door::Telephone => "told-reported-telephone",
        matters::Door::Typed => "told-reported-typed",
        matters::Door::Patrol => "told-reported-patrol",
        matters::Door::Web | matters::Door::Import => "told-reported-web",
    }
}

/// What only the desk reads.
fn internal(event: &Event, matter: &Matter, office: &Office) -> Option<String> {
    let unit = |key, unit: &people::UnitId| t_with(key, &[("unit", office.unit_name(*unit))]);
    Some(match event {
        Event::ReturnRequested { unit: by } => unit("told-return-requested", by),
        Event::ReturnRejected => t("told-return-rejected"),
        Event::ExtensionRequested { unit: by } => unit("told-extension-requested", by),
        Event::ExtensionPassed => t("told-extension-passed"),
        Event::ExtensionRejected => t("told-extension-rejected"),
        Event::ParkingRequested { unit: by, .. } => unit("told-parking-requested", by),
        Event::ParkingRejected => t("told-parking-rejected"),
        Event::DeclineRequested { unit: by, .. } => unit("told-decline-requested", by),
        Event::DeclineRejected => t("told-decline-rejected"),
        Event::WithdrawalRequested { .. } => t("told-withdrawal-requested"),
        Event::WithdrawalRejected { .. } => t("told-withdrawal-rejected"),
        Event::MergedInto { .. } => t("told-merged-into"),
        Event::LetGo { .. } => t("told-let-go"),
        Event::Reopened => t("told-reopened"),
        Event::Located { place } => t_with("told-located", &[("place", &office.tree.spoken_name(*place))]),
        Event::Closed { .. } if matter.reports.is_empty() => t("told-merged-into"),
        _ => return None,
    })
}

fn closing_sentence(closing: Closing, numbers: &Numbers, who: &str) -> Option<String> {
    let key = match closing {
        Closing::Well => "told-closed-well",
        Closing::NoAnswer => "told-closed-no-answer",
        Closing::Unresolved => "told-closed-unresolved",
        Closing::Checked => "told-closed-checked",
        // The exit has been told already, in words of its own.
        Closing::Declined | Closing::Withdrawn | Closing::Merged { .. } => return None,
    };
    let days = numbers.late_verdict_days.to_string();
    Some(t_with(key, &[("who", who), ("days", &days)]))
}

const fn mark(event: &Event) -> Mark {
    match event {
        Event::Accepted { .. } | Event::Contacted { .. } => Mark::Working,
        Event::Handled { .. } | Event::Checked { passed: true } => Mark::Handled,
        Event::Rated { verdict: Verdict::NotSatisfied, .. }
        | Event::ReworkStarted { .. }
        | Event::ReworkOrdered { .. }
        | Event::Nudged { .. }
        | Event::Reopened
        | Event::AppealOverturned { .. }
        | Event::Checked { passed: false } => Mark::Again,
        Event::Rated { .. } | Event::Closed { closing: Closing::Well } => Mark::Well,
        Event::SupervisionRaised { .. } | Event::Disputed { .. } => Mark::Late,
        Event::ExtensionApproved { .. } | Event::Parked { .. } | Event::DueRecomputed { .. } => Mark::Waiting,
        Event::Declined { .. }
        | Event::Withdrawn { .. }
        | Event::FellSilent { .. }
        | Event::LeftUnresolved { .. }
        | Event::AppealUpheld { .. }
        | Event::MergedInto { .. }
        | Event::Closed { .. } => Mark::Exit,
        _ => Mark::Told,
    }
}

/// 满意, 基本满意, 不满意.
#[must_use]
pub fn verdict_word(verdict: Verdict) -> String {
    t(match verdict {
        Verdict::Satisfied => "matter-satisfied",
        Verdict::FairlySatisfied => "matter-fairly-satisfied",
        Verdict::NotSatisfied => "told-not-satisfied",
    })
}

fn due_words(due: Due) -> String {
    match due {
        Due::At { at } => t_with("spoken-before", &[("moment", &spoken::moment(at))]),
        Due::Unknown { year } => t_with("spoken-unknown", &[("year", &year.to_string())]),
    }
}

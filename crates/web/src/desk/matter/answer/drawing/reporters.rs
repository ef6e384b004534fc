//! The reports of a matter as the desk may read them: masked, and what has become of each.

use actions::sealing::Person;
use matters::{Report, ReportId, Standing};
use people::Permission;

use crate::admin::messages::kind_words;
use crate::desk::matter::ReportLine;
use crate::desk::queue::answer::door;
use crate::spoken;
use crate::told;
use crate::verbs::NotRevealed;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;
use crate::worker::standing;

/// One report: its door, its reporter behind a mask, its outcome.
pub fn line(
    case: &Case,
    report: &Report,
    revealed: Option<&(ReportId, Person)>,
    not_revealed: Option<&NotRevealed>,
) -> ReportLine {
    let masked = case.masked.get(&report.id);
    let shown = revealed.filter(|(id, _)| *id == report.id).map(|(_, person)| phone::person_words(person));
    let refused = not_revealed.filter(|refused| refused.report == report.id);
    let merged = report.home != case.matter.id;
    let filed = case.filed.get(&report.id).filter(|_| merged);
    ReportLine {
        id: report.id.to_string(),
        number: report.number.to_string(),
        source: [door(report.door), spoken::compact(report.reported_at, case.now)].join(&t("common-comma")),
        words: filed.and_then(|filed| filed.words.clone()).unwrap_or_default(),
        photos: if merged { case.pictures_of(report.id) } else { Vec::new() },
        contact: masked.map_or_else(|| t("worker-no-contact"), phone::person_words),
        lost: case.lost.get(&report.id).map(|kind| t_with("lost-notice", &[("kind", &kind_words(*kind))])),
        can_reveal: masked.is_some() && case.staff.signed.duty.may(Permission::Reveal),
        revealed: shown,
        reason: refused.map(|refused| refused.reason.clone()).unwrap_or_default(),
        sorry: refused.map(|refused| refused.sorry.clone()),
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

//! The form of each verb: what to know before, what was typed, what to choose from.

use kernel::Moment;
use matters::matter::Kind;
use matters::request::{DECLINE_REASONS, DeclineReason};

use crate::desk::composer::{Composer, Typed, Verb};
use crate::fields::Fields;
use crate::parts::Choice;
use crate::parts::report_form::PhotoSlot;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;

/// The version the page shows.
pub fn version(case: &Case) -> u64 {
    u64::try_from(case.matter.version).unwrap_or(0)
}

/// The form of a verb with whatever was typed.
pub fn composer(case: &Case, verb: Verb, fields: &Fields, slots: [PhotoSlot; 3]) -> Composer {
    let typed = |name: &str| fields.text(name).to_owned();
    let action = format!("/w/m/{}/{}", case.matter.id, verb.noun());
    Composer {
        facts: facts(case, verb),
        typed: Typed {
            sentence: typed("sentence"),
            text: typed("text"),
            clause: typed("clause"),
            until: typed("until"),
            no_evidence: typed("no_evidence"),
            is_internal: fields.text("audience") == "internal",
            ..Typed::default()
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
pub fn facts(case: &Case, verb: Verb) -> Vec<String> {
    let numbers = &case.numbers;
    match verb {
        Verb::Return => {
            let left = numbers.return_cap.saturating_sub(case.matter.returns);
            let count = if left == 0 {
                t("worker-fact-no-return")
            } else {
                t_with("worker-fact-returns", &[("n", &left.to_string())])
            };
            let until = return_until(case).map(|until| {
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

/// Until when it can be returned; nothing where the calendar does not know.
fn return_until(case: &Case) -> Option<Moment> {
    let assigned = case.matter.stage.assignment()?.at;
    case.office.calendar.due(assigned, case.numbers.return_within).ok()
}

/// Whether a return would still be in time.
pub fn may_still_return(case: &Case) -> bool {
    return_until(case).is_none_or(|until| case.now <= until)
}

/// Every reason for a decline, in words.
pub fn decline_reasons(chosen: &str) -> Vec<Choice> {
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

/// The reports a slip can be given for: every resident's that has not left, while the matter is open.
pub fn slips(case: &Case, chosen: &str) -> Vec<Choice> {
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

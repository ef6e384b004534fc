//! Sentences that lie ready for a form: what people write every day, with this matter's own promise,
//! unit and telephone in it.
//!
//! What residents read is Chinese, whatever language the clerk's pages are in; a reason that stays
//! inside is in the clerk's own.

use super::composer::{Ready, Verb};
use crate::category;
use crate::looks::{self, Language, Looks};
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;

/// A key, its label and its sentence.
type Known = (&'static str, &'static str, &'static str);

/// What lies ready for a verb.
const fn known(verb: Verb) -> &'static [Known] {
    match verb {
        Verb::Assign | Verb::Reassign => {
            &[("go", "say-go-label", "say-go"), ("look", "say-look-label", "say-look")]
        }
        Verb::Answer => &[
            ("look", "say-look-label", "say-look"),
            ("wait", "say-wait-label", "say-wait"),
            ("ask", "say-ask-label", "say-ask"),
        ],
        Verb::FirstContact => &[
            ("seen", "say-seen-label", "say-seen"),
            ("part", "say-part-label", "say-part"),
            ("nobody", "say-nobody-label", "say-nobody"),
        ],
        Verb::Handle => &[
            ("fixed", "say-fixed-label", "say-fixed"),
            ("clean", "say-clean-label", "say-clean"),
            ("agreed", "say-agreed-label", "say-agreed"),
        ],
        Verb::Publish => &[("public", "say-public-label", "say-public")],
        Verb::Merge => &[("same", "say-same-label", "say-same")],
        Verb::Settle => {
            &[("again", "say-again-label", "say-again"), ("cannot", "say-cannot-label", "say-cannot")]
        }
        Verb::Extend => &[
            ("material", "say-material-label", "say-material"),
            ("weather", "say-weather-label", "say-weather"),
            ("other", "say-other-label", "say-other"),
        ],
        Verb::Park => &[("frost", "say-frost-label", "say-frost"), ("fund", "say-fund-label", "say-fund")],
        _ => &[],
    }
}

/// The sentences of a verb, each with what its button sends.
#[must_use]
pub fn ready(case: &Case, verb: Verb) -> Vec<Ready> {
    let one = |(key, label, _): &Known| {
        let sentence = find(case, verb, key).map(|(_, sentence)| sentence).unwrap_or_default();
        Ready { value: format!("{}.{key}", verb.key()), label: t(label), sentence }
    };
    known(verb).iter().map(one).collect()
}

/// A sentence by its key, and the field it fills.
#[must_use]
pub fn find(case: &Case, verb: Verb, say: &str) -> Option<(&'static str, String)> {
    let (_, _, key) = known(verb).iter().find(|(key, ..)| *key == say)?;
    let is_read =
        verb.is_read_by_the_resident() || matches!(verb, Verb::FirstContact | Verb::Answer | Verb::Publish);
    let field = if verb.is_read_by_the_resident() { "sentence" } else { "text" };
    let fill = || {
        let due = case.matter.clock.due;
        let due = if due.known().is_some_and(|due| case.now <= due) {
            t_with("say-due", &[("due", &spoken::due(due, case.now))])
        } else {
            // A broken promise is not repeated.
            t("say-soon")
        };
        let unit = case.matter.lead().map(|unit| case.office.unit_name(unit)).unwrap_or_default();
        let what = category::words(&case.office, &case.matter.category.0);
        t_with(key, &[("due", &due), ("unit", unit), ("what", &what), ("phone", &case.office.phones.day)])
    };
    let chinese = Looks { language: Language::Chinese, ..looks::current() };
    Some((field, if is_read { looks::under_now(chinese, fill) } else { fill() }))
}

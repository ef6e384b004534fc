//! Both versions of a matter side by side: what was typed, and what somebody else did meanwhile.

use actions::matters::place_of;

use crate::desk::composer::Verb;
use crate::desk::matter::{Conflict, Fact};
use crate::fields::Fields;
use crate::parts::report_form::PhotoSlot;
use crate::photos;
use crate::spoken;
use crate::words::t;
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;

/// Both versions; `version` is the one the form was drawn from.
pub fn of(
    case: &Case,
    verb: Verb,
    version: i64,
    fields: &Fields,
    slots: &[PhotoSlot; 3],
    is_possible: bool,
) -> Conflict {
    let newer = case.history.iter().filter(|entry| entry.seq >= place_of(version + 1)).count();
    let mut since: Vec<_> = case.timeline().into_iter().take(newer).collect();
    since.reverse();
    Conflict {
        mine: mine(case, fields, slots),
        since,
        stands: stands(case),
        can_send: is_possible,
        action: format!("/d/m/{}/{}", case.matter.id, verb.noun()),
        fields: whole(case, fields, slots),
    }
}

/// What was typed, under the names the form has for it.
fn mine(case: &Case, fields: &Fields, slots: &[PhotoSlot; 3]) -> Vec<Fact> {
    let unit = |id: &str| id.parse().map_or(String::new(), |unit| case.office.unit_name(unit).to_owned());
    let units = |name| {
        let names: Vec<String> = fields.all(name).map(unit).filter(|name| !name.is_empty()).collect();
        names.join(&t("common-comma"))
    };
    let text = |name: &str| fields.text(name).trim().to_owned();
    let reasons = phone::forms::decline_reasons(fields.text("reason"));
    let reason = reasons.into_iter().find(|reason| reason.is_chosen && !reason.value.is_empty());
    let photos = slots.iter().filter(|slot| !slot.kept.is_empty()).count();
    let all = [
        ("desk-field-lead", units("lead")),
        ("desk-field-assisting", units("assisting")),
        ("desk-field-reason", reason.map(|reason| reason.label).unwrap_or_default()),
        ("desk-field-until", text("until")),
        ("desk-field-into", text("into")),
        ("desk-field-where", text("where")),
        ("desk-field-clause", text("clause")),
        ("composer-conflict-text", text("text")),
        ("desk-field-no-evidence", text("no_evidence")),
        ("desk-field-sentence", text("sentence")),
        ("desk-field-photos", if photos > 0 { photos.to_string() } else { String::new() }),
    ];
    let typed = all.into_iter().filter(|(_, words)| !words.is_empty());
    typed.map(|(key, words)| Fact { label: t(key), words }).collect()
}

/// Who leads now, and until when.
fn stands(case: &Case) -> Vec<Fact> {
    let matter = &case.matter;
    let lead = matter.lead().map(|unit| case.office.unit_name(unit).to_owned());
    let lead = lead.map(|words| Fact { label: t("desk-field-lead"), words });
    let due = matter
        .stage
        .is_in_hand()
        .then(|| Fact { label: t("desk-fact-due"), words: spoken::due(matter.clock.due, case.now) });
    lead.into_iter().chain(due).collect()
}

/// The form as it was sent, on top of what stands now; photos by what was kept of them.
fn whole(case: &Case, fields: &Fields, slots: &[PhotoSlot; 3]) -> Vec<(String, String)> {
    let version = ("version".to_owned(), case.matter.version.to_string());
    let sent = photos::as_sent(fields, slots, &["form_token", "once", "version"]);
    std::iter::once(version).chain(sent).collect()
}

//! The form of each verb at the desk: what to choose from, what was typed, what the resident will read.

use people::{Unit, UnitKind};
use place::{Place, PlaceKind};
use storage::matters::photos::Photo as Kept;

use super::{face, possible};
use crate::desk::composer::{Composer, Typed, Verb};
use crate::desk::queue::answer::Around;
use crate::desk::suggest::suggest;
use crate::desk::whereabouts;
use crate::fields::Fields;
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Choice, Photo};
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;

/// The form of a verb with whatever was typed.
#[must_use]
pub fn composer(
    case: &Case,
    verb: Verb,
    fields: &Fields,
    slots: [PhotoSlot; 3],
    around: &Around,
) -> Composer {
    let typed = |name: &str| fields.text(name).to_owned();
    let action = format!("/d/m/{}/{}", case.matter.id, verb.noun());
    let chosen = fields.text("report");
    let assigns = matches!(verb, Verb::Assign | Verb::Reassign);
    let found = suggest(&case.office.tree, &around.table, &case.matter.category.0, case.matter.place);
    let suggested = found.filter(|_| assigns).map(|row| {
        let unit = case.office.unit_name(row.unit);
        t_with("desk-fact-suggested", &[("unit", unit), ("clause", &row.clause)])
    });
    let until = case.matter.may_take_back_until(case.rules()).filter(|_| verb == Verb::TakeBack);
    let until =
        until.map(|until| t_with("queue-fact-take-back", &[("until", &spoken::near(until, case.now))]));
    let lead = if fields.has("lead") {
        typed("lead")
    } else {
        // Whoever takes it from a unit says themselves who shall have it.
        found.filter(|_| verb == Verb::Assign).map(|row| row.unit.to_string()).unwrap_or_default()
    };
    Composer {
        facts: phone::forms::facts(case, verb).into_iter().chain(suggested).chain(until).collect(),
        typed: Typed {
            sentence: typed("sentence"),
            text: typed("text"),
            clause: typed("clause"),
            until: typed("until"),
            into: typed("into"),
            no_evidence: typed("no_evidence"),
            place: if fields.has("where") { typed("where") } else { told_where(case) },
            is_internal: fields.text("audience") == "internal",
        },
        units: if assigns { units(case, around, &lead) } else { Vec::new() },
        assisting: if assigns { helpers(case, around, fields) } else { Vec::new() },
        places: if verb == Verb::Locate { places(case, fields) } else { Vec::new() },
        reports: match verb {
            Verb::Separate => possible::merged(case, chosen),
            Verb::Withdraw => possible::withdrawable(case, chosen),
            Verb::Call => possible::asked(case, chosen),
            Verb::Slip => phone::forms::slips(case, chosen),
            Verb::Publish => possible::open_to_neighbours(case, chosen),
            _ => Vec::new(),
        },
        reasons: reasons(verb, fields),
        pictures: if verb == Verb::Publish { pictures(case, fields.text("photo")) } else { Vec::new() },
        photos: slots,
        face: face::of(case, verb, fields),
        ..Composer::new(verb, action, phone::forms::version(case))
    }
}

/// The units in which somebody handles matters, and any that `also` names.
fn handling<'a>(case: &'a Case, around: &Around, also: &str) -> Vec<&'a Unit> {
    let handles = |unit: &&Unit| around.handling.contains(&unit.id) || unit.id.to_string() == also;
    let mut units: Vec<&Unit> = case.office.units.values().filter(handles).collect();
    units.sort_by(|one, other| one.name.cmp(&other.name));
    units
}

fn units(case: &Case, around: &Around, chosen: &str) -> Vec<Choice> {
    let known = handling(case, around, chosen).into_iter().map(|unit| Choice {
        value: unit.id.to_string(),
        label: unit.name.clone(),
        is_chosen: unit.id.to_string() == chosen,
    });
    let first = Choice { value: String::new(), label: t("worker-choose"), is_chosen: chosen.is_empty() };
    std::iter::once(first).chain(known).collect()
}

/// Units that may help: offices, outside units, and the grids of the same community.
fn helpers(case: &Case, around: &Around, fields: &Fields) -> Vec<Choice> {
    let tree = &case.office.tree;
    let community = |place| tree.within(place, PlaceKind::Community).map(|place| place.id);
    let here = case.matter.place.and_then(community);
    let near =
        |unit: &&Unit| unit.kind != UnitKind::Grid || (here.is_some() && community(unit.place) == here);
    let helping = case.matter.stage.assignment().map(|held| held.assisting.clone()).unwrap_or_default();
    let is_chosen = |unit: &Unit| {
        let id = unit.id.to_string();
        fields.all("assisting").any(|chosen| chosen == id)
            || (!fields.has("lead") && helping.contains(&unit.id))
    };
    let one = |unit: &Unit| Choice {
        value: unit.id.to_string(),
        label: unit.name.clone(),
        is_chosen: is_chosen(unit),
    };
    handling(case, around, "").into_iter().filter(near).map(one).collect()
}

/// What the reporter said of where, to begin the search with, while nobody knows better.
fn told_where(case: &Case) -> String {
    let unknown = case.matter.place.is_none();
    case.details().first().filter(|_| unknown).map(|detail| (*detail).to_owned()).unwrap_or_default()
}

/// The places that fit the words, where one has to be chosen.
fn places(case: &Case, fields: &Fields) -> Vec<Choice> {
    let found = whereabouts::like(&case.office.tree, case.now.day(), fields.text("where"));
    let one = |place: &Place| Choice {
        value: place.id.to_string(),
        label: whereabouts::full_name(&case.office.tree, place),
        is_chosen: fields.text("place") == place.id.to_string(),
    };
    if found.len() > 1 { found.into_iter().map(one).collect() } else { Vec::new() }
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

/// The pictures of reporters who agreed, after none.
fn pictures(case: &Case, chosen: &str) -> Vec<(Choice, Option<Photo>)> {
    let known: Vec<&Kept> = case.photos.iter().filter(|photo| photo.report.is_some()).collect();
    let agreed = |photo: &&&Kept| {
        let filed = photo.report.and_then(|report| case.filed.get(&report));
        filed.is_some_and(|filed| filed.filing.open_to_public)
    };
    let none = Choice {
        value: String::new(),
        label: t("composer-no-picture"),
        is_chosen: !known.iter().any(|photo| photo.digest == chosen),
    };
    let one = |photo: &&Kept| {
        let shown = case.picture(photo);
        let is_chosen = photo.digest == chosen;
        (Choice { value: photo.digest.clone(), label: shown.caption.clone(), is_chosen }, Some(shown))
    };
    std::iter::once((none, None)).chain(known.iter().filter(agreed).map(one)).collect()
}

//! Drawing D2: what stands on the page, which verbs are possible, what was typed before a refusal.

mod conflict;
mod face;
mod forms;
mod head;
mod possible;
mod reporters;

use people::Permission;
pub use possible::{usual, verbs};

use crate::app::App;
use crate::desk::composer::{Composer, Verb};
use crate::desk::matter::{Page, Tab};
use crate::desk::queue::answer::{Around, near, title};
use crate::desk::{back, sentences};
use crate::layout::{Area, StaffDoor};
use crate::page;
use crate::verbs::Opening;
use crate::worker::case::Case;
use crate::worker::matter::answer::drawing as phone;
use crate::worker::standing;

/// The page of a matter, with what lies around it.
#[must_use]
pub fn page(app: &App, case: &Case, opening: Opening, around: &Around) -> Page {
    let possible = verbs(case);
    let open = opening
        .verb
        .map(|verb| possible.iter().find(|known| known.key() == verb.key()).copied().unwrap_or(verb));
    let base = format!("/d/m/{}", case.matter.id);
    let from = if back::is_a_list(&opening.from) { opening.from.clone() } else { "/d".to_owned() };
    let conflict = opening.changed_since.zip(open).map(|(version, verb)| {
        conflict::of(case, verb, version, &opening.fields, &opening.slots, possible.contains(&verb))
    });
    let mut layout = page::layout(app, &case.office, Area::Desk, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Queue);
    // Where both versions stand side by side, their heading says it.
    let banner = opening.banner.filter(|_| conflict.is_none());
    let (revealed, not_revealed) = (opening.revealed.as_ref(), opening.not_revealed.as_ref());
    let line = |report| reporters::line(case, report, revealed, not_revealed);
    Page {
        layout,
        errors: opening.errors,
        id: case.matter.id.to_string(),
        back_word: back::word(&from),
        back: from.clone(),
        number: case.number(),
        title: title(&case.office, case),
        pill: standing::pill(&case.matter, case.now),
        facts: head::facts(case),
        promise: head::promise(case),
        handled: head::handled(case),
        well: head::well(case),
        done: opening.done,
        notices: banner.into_iter().chain(phone::notices::notices(case)).collect(),
        tabs: tabs(&base, &possible, open, &from),
        conflict,
        composer: open.map(|verb| {
            let composer = forms::composer(case, verb, &opening.fields, opening.slots, around);
            Composer { ready: sentences::ready(case, verb), from, ..composer }
        }),
        timeline: case.timeline(),
        place: case.place(),
        place_under: head::place_under(case),
        plan: None,
        near: near(&case.office, case, around),
        reports: case.matter.reports.iter().map(line).collect(),
        cautions: case.cautions(),
        safety_door: safety_door(case).then(|| format!("{base}/safety")),
        others: head::others(case),
        sheet: format!("{base}/print"),
    }
}

/// Whether somebody goes to the address, and whoever looks decides how.
fn safety_door(case: &Case) -> bool {
    let may = case.staff.signed.duty.may(Permission::Caution);
    may && case.matter.place.is_some() && case.matter.stage.is_in_hand()
}

/// The tabs, each with the way back in its address.
fn tabs(base: &str, possible: &[Verb], open: Option<Verb>, from: &str) -> Vec<Tab> {
    let mut tabs = Tab::list(base, possible, open);
    for tab in &mut tabs {
        tab.href = back::carrying(&tab.href, from);
    }
    tabs
}

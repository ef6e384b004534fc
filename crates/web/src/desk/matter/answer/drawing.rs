//! Drawing D2: what stands on the page, which verbs are possible, what was typed before a refusal.

mod forms;
mod head;
mod possible;
mod reporters;

pub use possible::verbs;

use crate::app::App;
use crate::desk::matter::{Page, Tab};
use crate::desk::queue::answer::{Around, near, title};
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
    let mut layout = page::layout(app, &case.office, Area::Desk, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Queue);
    let (revealed, not_revealed) = (opening.revealed.as_ref(), opening.not_revealed.as_ref());
    let line = |report| reporters::line(case, report, revealed, not_revealed);
    Page {
        layout,
        errors: opening.errors,
        id: case.matter.id.to_string(),
        back: "/d".to_owned(),
        number: case.number(),
        title: title(&case.office, case),
        pill: standing::pill(&case.matter, case.now),
        facts: head::facts(case),
        promise: head::promise(case),
        handled: head::handled(case),
        well: head::well(case),
        done: opening.done,
        notices: opening.banner.into_iter().chain(phone::notices::notices(case)).collect(),
        tabs: Tab::list(&base, &possible, open),
        composer: open.map(|verb| forms::composer(case, verb, &opening.fields, opening.slots, around)),
        timeline: case.timeline(),
        place: case.place(),
        place_under: head::place_under(case),
        near: near(&case.office, case, around),
        reports: case.matter.reports.iter().map(line).collect(),
        others: head::others(case),
        sheet: format!("{base}/print"),
    }
}

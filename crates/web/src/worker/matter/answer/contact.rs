//! 拨打: the reporter's telephone is shown for this call, with a reason that is recorded and that the
//! resident can read.

use actions::matters::Shown;
use actions::matters::reveal::{self, Wish};
use actions::sealing::Person;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::ReportId;

use super::drawing;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::problem::{Failure, Problem};
use crate::words::{kept, t};
use crate::worker::case::{self, Case};
use crate::worker::contact::Page;
use crate::worker::today::answer::awaits_contact;
use crate::worker::{Worker, standing};

/// POST `/w/m/{id}/contact`.
///
/// # Errors
/// 404 for a matter that is not theirs, or where nobody left anything.
pub async fn create(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = case::id(&id)?;
    let report: ReportId = fields.text("report").parse().map_err(|_| Problem::not_found())?;
    let wish = Wish { report, reason: kept("worker-reveal-reason", &[]) };
    let (with, act, shown) = (app.with(), app.act(staff.by()), Shown::from(id));
    let person = app.db().write(move |tx| reveal::run(tx, &with, &act, shown, &wish)).await?;
    let case = case::open(&app, &staff, id).await?;
    draw(StatusCode::OK, &page(&app, &case, &person))
}

/// The page with the number, after the look was recorded.
fn page(app: &App, case: &Case, person: &Person) -> Page {
    let mut layout = page::layout(app, &case.office, Area::Worker, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Today);
    Page {
        layout,
        id: case.matter.id.to_string(),
        version: drawing::forms::version(case),
        title: standing::title(&case.office, &case.matter, case.words()),
        number: case.number(),
        place: case.place(),
        who: named(person),
        phone: person.phone.clone(),
        awaits_contact: case.is_in_my_hands() && awaits_contact(&case.matter),
    }
}

/// Name and flat in clear.
fn named(person: &Person) -> String {
    let words = drawing::person_words(&Person { phone: None, ..person.clone() });
    if words.is_empty() { t("worker-no-name") } else { words }
}

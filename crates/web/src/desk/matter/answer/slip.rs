//! 交小票 from the desk: the same slip as on the worker's phone.

use actions::ActionError;
use actions::matters::Shown;
use actions::matters::give_slip::{self, Wish};
use axum::extract::{Path, State};
use axum::response::Response;
use matters::ReportId;

use crate::app::App;
use crate::desk::Desk;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::problem::{self, Failure, Problem};
use crate::verbs::{Home, Opening};
use crate::worker::case;
use crate::worker::matter::answer::slip::print;

/// POST `/d/m/{id}/slip`.
///
/// # Errors
/// 404 for a matter that is not theirs; 403 for a duty that takes nothing down; a refusal is said on the
/// matter's page.
pub async fn create(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = case::id(&id)?;
    let report: ReportId = fields.text("report").parse().map_err(|_| Problem::not_found())?;
    let (with, act, wish) = (app.with(), app.act(staff.by()), Wish { report });
    let made = app.db().write(move |tx| give_slip::run(tx, &with, &act, Shown::from(id), &wish)).await;
    match made {
        Ok(made) => print(&app, &case::open_at(&app, &staff, id, Home::Desk.base()).await?, report, &made),
        Err(ActionError::Refused(refused)) => {
            let case = case::open_at(&app, &staff, id, Home::Desk.base()).await?;
            let banner = Some(problem::sentence(&refused));
            let from = fields.text("from").to_owned();
            let opening = Opening { verb: Some(Verb::Slip), banner, from, fields, ..Opening::default() };
            Home::Desk.draw(&app, &case, problem::status_of(&refused), opening).await
        }
        Err(other) => Err(other.into()),
    }
}

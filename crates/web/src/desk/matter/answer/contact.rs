//! A reporter's contact is shown in clear for a reason that is recorded and that the resident can read.

use actions::ActionError;
use actions::matters::Shown;
use actions::matters::reveal::{self, Wish};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::ReportId;

use crate::app::App;
use crate::desk::Desk;
use crate::fields::Fields;
use crate::problem::{self, Failure, Problem};
use crate::verbs::{Home, NotRevealed, Opening};
use crate::worker::case;

/// POST `/d/m/{id}/contact`.
///
/// # Errors
/// 404 for a matter that is not theirs, or where nobody left anything.
pub async fn create(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = case::id(&id)?;
    let report: ReportId = fields.text("report").parse().map_err(|_| Problem::not_found())?;
    let reason = fields.text("reason").to_owned();
    let from = fields.text("from").to_owned();
    let wish = Wish { report, reason: reason.clone() };
    let (with, act, shown) = (app.with(), app.act(staff.by()), Shown::from(id));
    let seen = app.db().write(move |tx| reveal::run(tx, &with, &act, shown, &wish)).await;
    let (status, opening) = match seen {
        Ok(person) => {
            (StatusCode::OK, Opening { revealed: Some((report, person)), from, ..Opening::default() })
        }
        Err(ActionError::Refused(refused)) => {
            let why = NotRevealed { report, reason, sorry: problem::sentence(&refused) };
            (problem::status_of(&refused), Opening { not_revealed: Some(why), from, ..Opening::default() })
        }
        Err(other) => return Err(other.into()),
    };
    let case = case::open_at(&app, &staff, id, Home::Desk.base()).await?;
    Home::Desk.draw(&app, &case, status, opening).await
}

//! 拨打: the reporter's telephone is shown for this call, with a reason that is recorded and that the
//! resident can read.

use actions::matters::Shown;
use actions::matters::reveal::{self, Wish};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::ReportId;

use super::drawing;
use crate::app::App;
use crate::fields::Fields;
use crate::page::draw;
use crate::problem::{Failure, Problem};
use crate::verbs::Opening;
use crate::words::t;
use crate::worker::{Worker, case};

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
    let wish = Wish { report, reason: t("worker-reveal-reason") };
    let (with, act, shown) = (app.with(), app.act(staff.by()), Shown::from(id));
    let person = app.db().write(move |tx| reveal::run(tx, &with, &act, shown, &wish)).await?;
    let case = case::open(&app, &staff, id).await?;
    let opening = Opening { revealed: Some((report, person)), ..Opening::default() };
    draw(StatusCode::OK, &drawing::page(&app, &case, opening))
}

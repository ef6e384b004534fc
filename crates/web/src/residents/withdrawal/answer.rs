//! Answering the withdrawal page.

use actions::matters::withdraw;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::Failure;
use crate::residents::case;

/// GET `/t/{token}/withdrawal`: asks once more.
///
/// # Errors
/// The one answer.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    let page = Page {
        layout: page::layout(&app, &case.office, Area::Resident, None),
        errors: Errors::default(),
        token: case.token.clone(),
        number: case.own()?.number.to_string(),
        place: case.place(),
        text: String::new(),
    };
    draw(StatusCode::OK, &page)
}

/// POST `/t/{token}/withdrawal`.
///
/// # Errors
/// The one answer; a refusal, on a page of its own.
pub async fn create(
    State(app): State<App>,
    Path(token): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let (with, act) = (app.with(), app.act(case::holder(&token)?));
    app.db().write(move |tx| withdraw::run(tx, &with, &act)).await?;
    Ok(see(&format!("/t/{token}?done=withdrawal")))
}

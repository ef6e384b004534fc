//! Answering the withdrawal page.

use actions::matters::Sentence;
use actions::matters::withdraw::{self, Wish};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure};
use crate::residents::case::{self, Case};

/// GET `/t/{token}/withdrawal`: asks once more.
///
/// # Errors
/// The one answer.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    draw(StatusCode::OK, &page(&app, &case, Errors::default(), "")?)
}

/// POST `/t/{token}/withdrawal`: takes it back, with why where something was written.
///
/// # Errors
/// The one answer; what cannot be taken is shown again; a refusal, on a page of its own.
pub async fn create(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let words = match Sentence::resident("words", fields.text("text")) {
        Ok(words) => words,
        Err(refused) => {
            let case = case::open(&app, &token).await?;
            let errors = Errors::default().and("text", problem::sentence(&refused));
            return draw(StatusCode::UNPROCESSABLE_ENTITY, &page(&app, &case, errors, fields.text("text"))?);
        }
    };
    let (with, act, wish) = (app.with(), app.act(by), Wish { words });
    app.db().write(move |tx| withdraw::run(tx, &with, &act, &wish)).await?;
    Ok(see(&format!("/t/{token}?done=withdrawal")))
}

fn page(app: &App, case: &Case, errors: Errors, text: &str) -> Result<Page, Failure> {
    Ok(Page {
        layout: page::layout(app, &case.office, Area::Resident, None),
        errors,
        token: case.token.clone(),
        number: case.own()?.number.to_string(),
        place: case.place(),
        text: text.to_owned(),
    })
}

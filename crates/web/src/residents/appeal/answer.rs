//! Answering the appeal page.

use actions::ActionError;
use actions::matters::Sentence;
use actions::matters::appeal::{self, Wish};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::residents::case::{self, Case};
use crate::residents::track;
use crate::spoken;

/// GET `/t/{token}/appeal`.
///
/// # Errors
/// The one answer; 422 where nothing was declined.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    draw(StatusCode::OK, &page(&app, &case, Errors::default(), "")?)
}

/// POST `/t/{token}/appeal`.
///
/// # Errors
/// The one answer; what cannot be taken is shown again.
pub async fn create(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by = case::holder(&token)?;
    let words = match Sentence::resident("words", fields.text("text")) {
        Ok(Some(words)) => words,
        other => {
            let refused = other.err().unwrap_or_else(|| matters::Refusal::NothingSaid.into());
            let case = case::open(&app, &token).await?;
            let errors = Errors::default().and("text", problem::sentence(&refused));
            return draw(StatusCode::UNPROCESSABLE_ENTITY, &page(&app, &case, errors, fields.text("text"))?);
        }
    };
    let (with, act, wish) = (app.with(), app.act(by), Wish { words });
    app.db().write(move |tx| appeal::run(tx, &with, &act, &wish)).await?;
    Ok(see(&format!("/t/{token}?done=appeal")))
}

fn page(app: &App, case: &Case, errors: Errors, text: &str) -> Result<Page, Failure> {
    let report = case.own()?;
    if !matches!(report.standing, matters::Standing::Declined { .. }) {
        return Err(Problem::from(ActionError::from(matters::Refusal::NotDeclined)).into());
    }
    let until = case.matter.appeal_until(report, case.rules());
    Ok(Page {
        layout: page::layout(app, &case.office, Area::Resident, None),
        errors,
        token: case.token.clone(),
        number: report.number.to_string(),
        place: case.place(),
        reason: track::answer::declined_reason(case),
        until: until.map(|until| spoken::near(until, case.now)).unwrap_or_default(),
        text: text.to_owned(),
    })
}

//! GET `/t/{token}/status`: a few bytes that change when there is news for this reporter.
//!
//! An open page asks for them now and then, and tells its reader; what happens among staff alone changes
//! nothing here.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::problem::Failure;
use crate::residents::case::{self, Case};
use crate::told;

/// What the page was drawn with: the stage's word, and how many lines this reporter reads.
#[must_use]
pub fn mark(case: &Case) -> String {
    let lines =
        case.history.iter().filter(|entry| told::to_resident(entry, case.report, &case.office).is_some());
    format!("{}-{}", case.matter.stage.as_str(), lines.count())
}

/// The mark of now.
///
/// # Errors
/// The one answer.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], mark(&case)).into_response())
}

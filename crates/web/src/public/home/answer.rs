//! Answering P1.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Page;
use crate::actor::Anyone;
use crate::app::App;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::public::score::answer;

/// GET `/`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, who: Anyone) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = answer::this_month(&app);
    let counted = answer::count(&app, &month).await?;
    let layout = page::layout(&app, &office, Area::Public, who.staff.as_ref());
    draw(StatusCode::OK, &Page { layout, headline: answer::headline(&counted) })
}

//! Answering how a month is computed.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use storage::boards::score;

use super::{Page, working};
use crate::app::App;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::public::score::answer::months::{month_choices, month_words, range};
use crate::public::score::answer::{Asked, chosen, count};

/// GET `/score/how`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = chosen(&app, asked);
    let counted = count(&app, &month).await?;
    let of = app.of();
    let months = app.db().read(move |tx| score::months(tx, of)).await?;
    let page = Page {
        layout: page::layout(&app, &office, Area::Public, None),
        month: month_words(&month),
        range: range(&month, app.now()),
        months: month_choices(&month, &months),
        sections: working::sections(&counted.month),
        score: format!("/score?month={month}"),
        csv: format!("/score.csv?month={month}"),
    };
    draw(StatusCode::OK, &page)
}

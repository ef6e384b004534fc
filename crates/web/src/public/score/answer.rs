//! Answering P3: counting a month and saying what came of it, and nothing more.

pub mod counted;
pub mod months;
pub mod rows;
pub mod table;
pub mod trend;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Day;
use storage::boards::score;
use storage::office::Office;
use storage::{StorageError, Tx};

use self::counted::Counted;
pub use self::counted::{count, this_month};
use self::months::{month_choices, month_words, range};
pub use self::rows::headline;
use self::rows::{beside, communities, community, dash, finding, on_time_words, patrol, tenths};
use super::Page;
use crate::app::App;
use crate::charts::on_axis;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::words::t;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    month: Option<String>,
}

/// GET `/score`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = chosen(&app, asked);
    let counted = count(&app, &month).await?;
    let (of, to) = (app.of(), month.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<_, StorageError> {
        Ok((score::months(tx, of)?, score::trend(tx, of, &trend::first(&to), &to)?))
    };
    let (months, said) = app.db().read(read).await?;
    let page =
        Page { trend: trend::sparkline(&month, &said), ..page(&app, &office, &month, &months, &counted) };
    draw(StatusCode::OK, &page)
}

/// The month that was asked for, if it is one; else this one.
pub(crate) fn chosen(app: &App, asked: Asked) -> String {
    let is_month = |text: &String| text.len() == 7 && format!("{text}-01").parse::<Day>().is_ok();
    asked.month.filter(is_month).unwrap_or_else(|| this_month(app))
}

fn page(app: &App, office: &Office, month: &str, months: &[String], counted: &Counted) -> Page {
    let street = counted.street();
    let communities = communities(office, &counted.month);
    let (finding, finding_words) = finding(office, &counted.month);
    let on_time = street.on_time_share();
    Page {
        layout: page::layout(app, office, Area::Public, None),
        month: month_words(month),
        range: range(month, app.now()),
        months: month_choices(month, months),
        headline: headline(counted),
        on_time_percent: on_time.map_or_else(dash, |share| tenths(share.per_mille())),
        on_time_words: on_time_words(&street),
        beside: beside(counted),
        patrol: patrol(&counted.month.patrol),
        finding,
        finding_words,
        mean: street.satisfied_share().map(|share| on_axis(share.per_mille())),
        communities,
        street: Some(community(t("public-whole-street"), &street)),
        trend: None,
        how: format!("/score/how?month={month}"),
        csv: format!("/score.csv?month={month}"),
    }
}

/// GET `/score.csv`: the same figures as a table.
///
/// # Errors
/// Trouble with the store.
pub async fn show_table(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = chosen(&app, asked);
    let counted = count(&app, &month).await?;
    let csv = table::csv(&office, &month, &counted.month, app.of());
    let name = format!("attachment; filename=\"score-{month}.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, csv).into_response())
}

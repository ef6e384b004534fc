//! Answering `/admin`: three doors, and what is missing behind them.

use actions::ActionError;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Moment;
use storage::matters::load;
use storage::office::Office;

use super::Page;
use crate::admin::Administrator;
use crate::admin::people::held::vacant;
use crate::app::App;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::words::t_with;

/// From this month on the next year's calendar is missed.
const MISSED_FROM: i8 = 11;

/// GET `/admin`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Administrator(staff): Administrator) -> Result<Response, Failure> {
    let (office, now) = (app.office().await?, app.now());
    let mut layout = page::layout(&app, &office, Area::Admin, Some(&staff));
    layout.open_door = Some(StaffDoor::Admin);
    let mut warnings: Vec<String> = missing_year(&app, &office, now).await?.into_iter().collect();
    let vacant = vacant(&app, &office).await?;
    if !vacant.is_empty() {
        warnings.push(t_with("admin-home-vacant", &[("n", &vacant.len().to_string())]));
    }
    draw(StatusCode::OK, &Page { layout, warnings })
}

/// "2027 年的日历还没有录入，12 件事的期限定不下来。": from November on, and whenever a promise waits
/// for it.
///
/// # Errors
/// Trouble with the store.
pub async fn missing_year(app: &App, office: &Office, now: Moment) -> Result<Option<String>, Failure> {
    let today = now.day();
    let entered = |year: i16| office.calendar.years().any(|known| known == year);
    let year = if entered(today.year()) { today.year() + 1 } else { today.year() };
    if entered(year) {
        return Ok(None);
    }
    let of = app.of();
    let waiting = app
        .db()
        .read(move |tx| -> Result<i64, ActionError> { Ok(load::waiting_for_a_calendar(tx, of)?) })
        .await?;
    let is_missed = year == today.year() || today.month() >= MISSED_FROM || waiting > 0;
    let gaps = [("year", year.to_string()), ("n", waiting.to_string())];
    let gaps = gaps.each_ref().map(|(name, words)| (*name, words.as_str()));
    let key = if waiting > 0 { "admin-year-missing-waits" } else { "admin-year-missing" };
    Ok(is_missed.then(|| t_with(key, &gaps)))
}

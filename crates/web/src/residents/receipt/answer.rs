//! Answering R2: the receipt, its QR, and the telephone left after all.

use actions::matters::leave_phone::{self, Wish};
use actions::sealing::context;
use actions::{ActionError, By};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use matters::report::Reach;

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::residents::case::{self, Case};
use crate::spoken;
use crate::words::{t, t_with};

/// GET `/t/{token}?new`.
///
/// # Errors
/// The one answer; trouble with the keys.
pub fn show(
    app: &App,
    case: &Case,
    status: StatusCode,
    errors: Errors,
    phone: &str,
) -> Result<Response, Failure> {
    draw(status, &page(app, case, errors, phone)?)
}

/// The receipt of whoever wanted to join a matter that was done or gone meanwhile.
///
/// # Errors
/// As [`show`].
pub fn show_alone(app: &App, case: &Case) -> Result<Response, Failure> {
    let page = page(app, case, Errors::default(), "")?;
    draw(StatusCode::OK, &Page { notice: Some(t("report-alone")), ..page })
}

fn page(app: &App, case: &Case, errors: Errors, phone: &str) -> Result<Page, Failure> {
    let report = case.own()?;
    let first_reply = spoken::due(case.matter.first_reply_due, case.now);
    Ok(Page {
        layout: crate::page::layout(app, &case.office, Area::Resident, None),
        errors,
        notice: None,
        token: case.token.clone(),
        number: report.number.to_string(),
        what: t_with("track-what-where", &[("what", &case.what()), ("place", &case.place())]),
        received_at: stamp(report.reported_at),
        qr: format!("/t/{}/qr.png", case.token),
        query_code: query_code(app, case)?,
        link: link(app, &case.token),
        reply_promise: t_with("track-at-the-latest", &[("moment", &first_reply)]),
        handle_promise: t_with(
            "track-at-the-latest",
            &[("moment", &spoken::due(report.promise.due, case.now))],
        ),
        asks_phone: report.reach == Reach::Nothing,
        phone: phone.to_owned(),
    })
}

/// The secret link, whole; it begins with the public address, never with the request's host.
#[must_use]
pub fn link(app: &App, token: &str) -> String {
    format!("{}/t/{token}", app.public_url())
}

/// "10月30日 09:12": a stamp has no room for the day of the week.
fn stamp(at: kernel::Moment) -> String {
    t_with("own-stamp", &[("day", &spoken::day(at.day())), ("time", &spoken::time(at))])
}

/// "482 913".
fn query_code(app: &App, case: &Case) -> Result<String, Failure> {
    let Some(sealed) = &case.filed.filing.query_sealed else { return Ok(String::new()) };
    let plain = app.with().keys().open(context::QUERY, sealed).map_err(|trouble| Problem::fault(&trouble))?;
    let digits = String::from_utf8_lossy(&plain).into_owned();
    Ok(match digits.split_at_checked(3) {
        Some((first, second)) => format!("{first} {second}"),
        None => digits,
    })
}

/// GET `/t/{token}/qr.png`: a real image, so that a long press can save it.
///
/// # Errors
/// The one answer.
pub async fn qr(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Failure> {
    let case = case::open(&app, &token).await?;
    let png = crate::qr::png(&link(&app, &case.token)).ok_or_else(Problem::not_found)?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}

/// POST `/t/{token}/phone`.
///
/// # Errors
/// The one answer; a telephone that is none is shown again.
pub async fn leave_phone(
    State(app): State<App>,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let by: By = case::holder(&token)?;
    let (with, act, wish) = (app.with(), app.act(by), Wish { phone: fields.text("phone").to_owned() });
    match app.db().write(move |tx| leave_phone::run(tx, &with, &act, &wish)).await {
        Ok(()) => Ok(see(&format!("/t/{token}?done=phone"))),
        Err(ActionError::Refused(refused)) => {
            let case = case::open(&app, &token).await?;
            let errors = Errors::default().and("phone", problem::sentence(&refused));
            show(&app, &case, StatusCode::UNPROCESSABLE_ENTITY, errors, fields.text("phone"))
        }
        Err(other) => Err(other.into()),
    }
}

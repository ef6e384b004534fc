//! 交小票: a link of its own, printed for somebody without a telephone. The device that prints it is
//! marked, so that a verdict given there is flagged.

use actions::matters::Shown;
use actions::matters::give_slip::{self, Wish};
use actions::sealing::context;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use matters::{Capability, Due, Report, ReportId};

use crate::actor::PRINTED;
use crate::app::App;
use crate::category;
use crate::desk::slip::Page;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::{Failure, Problem};
use crate::qr;
use crate::residents::receipt::answer::link;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::Worker;
use crate::worker::case::{self, Case};

/// How long a device is known to have printed one, in seconds: until the last such link ends.
const MARK_LASTS: i64 = 400 * 24 * 60 * 60;

/// POST `/w/m/{id}/slip`.
///
/// # Errors
/// 404 for a matter that is not theirs; 403 for a duty that takes nothing down; a refusal, on a page of
/// its own.
pub async fn create(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = case::id(&id)?;
    let report: ReportId = fields.text("report").parse().map_err(|_| Problem::not_found())?;
    let (with, act, wish) = (app.with(), app.act(staff.by()), Wish { report });
    let made = app.db().write(move |tx| give_slip::run(tx, &with, &act, Shown::from(id), &wish)).await?;
    let case = case::open(&app, &staff, id).await?;
    print(&app, &case, report, &made)
}

/// The slip of a report, on a device that is marked from now on.
///
/// # Errors
/// Trouble with the keys.
pub fn print(app: &App, case: &Case, report: ReportId, made: &Capability) -> Result<Response, Failure> {
    let report = case.matter.report(report).map_err(|_| Problem::not_found())?;
    let what = category::words(&case.office, &case.matter.category.0);
    let page = Page {
        layout: page::layout(app, &case.office, Area::Worker, Some(&case.staff)),
        number: report.number.to_string(),
        what: t_with("track-what-where", &[("what", &what), ("place", &case.place())]),
        at: spoken::moment(report.reported_at),
        qr: qr::data_url(&link(app, made.as_str())),
        query_code: query_code(app, case, report)?,
        promise: promise(case, report),
    };
    let mut response = draw(StatusCode::OK, &page)?;
    let secure = if app.public_url().starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{PRINTED}=1; Path=/; HttpOnly; SameSite=Lax; Max-Age={MARK_LASTS}{secure}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

fn query_code(app: &App, case: &Case, report: &Report) -> Result<String, Failure> {
    let filed = case.filed.get(&report.id);
    let Some(sealed) = filed.and_then(|filed| filed.filing.query_sealed.as_ref()) else {
        return Ok(String::new());
    };
    let plain = app.with().keys().open(context::QUERY, sealed).map_err(|trouble| Problem::fault(&trouble))?;
    let digits = String::from_utf8_lossy(&plain).into_owned();
    Ok(digits.split_at_checked(3).map_or(digits.clone(), |(one, other)| format!("{one} {other}")))
}

/// Until when; once it was handled, that it waits for the resident's word.
fn promise(case: &Case, report: &Report) -> String {
    if report.first_handled_at.is_some() && !case.matter.stage.is_in_hand() {
        return t("worker-slip-handled");
    }
    let due = spoken::due(case.matter.clock.due, case.now);
    match case.matter.clock.due {
        Due::At { .. } => t_with("worker-slip-promise", &[("due", &due)]),
        Due::Unknown { .. } => due,
    }
}

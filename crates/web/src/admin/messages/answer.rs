//! Answering A6: each of the three forms is read, asks one action, and leads back.

use actions::notices::{send_test, set_quiet_hours, set_template};
use actions::{ActionError, Refused};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Day;
use notices::Kind;

use super::drawing::{Opening, page};
use crate::actor::Staff;
use crate::admin::Administrator;
use crate::app::App;
use crate::fields::Fields;
use crate::page::{draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::words::t;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    kind: Option<String>,
    done: Option<String>,
}

/// GET `/admin/messages`; `?kind=` opens the form of one.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = match asked.done.as_deref() {
        Some("template") => Some(t("messages-done-template")),
        Some("test") => Some(t("messages-done-test")),
        Some("quiet") => Some(t("messages-done-quiet")),
        _ => None,
    };
    let kind = asked.kind.and_then(|word| word.parse().ok());
    let opening = Opening { kind, done, ..Opening::default() };
    draw(StatusCode::OK, &page(&app, &staff, opening).await?)
}

/// POST `/admin/messages/template`: `do=preview` shows what comes out, anything else saves it.
///
/// # Errors
/// 404 for a kind that is none; what cannot be taken is shown again.
pub async fn save(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let kind: Kind = fields.text("kind").parse().map_err(|_| Problem::not_found())?;
    let Some(from) = day(&fields, "from") else {
        let errors = Errors::default().and("from", t("admin-day-missing"));
        return again(&app, &staff, Some(kind), fields, errors).await;
    };
    let text = fields.text("text").trim().to_owned();
    let wish = set_template::Wish { kind, text, from, source: fields.text("source").to_owned() };
    if fields.text("do") == "preview" {
        let errors = match wish.template() {
            Ok(_) => Errors::default(),
            Err(refused) => Errors::default().and("text", problem::sentence(&refused)),
        };
        return again(&app, &staff, Some(kind), fields, errors).await;
    }
    let act = app.act(staff.by());
    match app.db().write(move |tx| set_template::run(tx, &act, &wish)).await {
        Ok(()) => Ok(see("/admin/messages?done=template")),
        Err(ActionError::Refused(refused)) => {
            let field = match &refused {
                Refused::Notice(_) | Refused::Field { field: "text", .. } => "text",
                Refused::DayPassed => "from",
                _ => "source",
            };
            let errors = Errors::default().and(field, problem::sentence(&refused));
            again(&app, &staff, Some(kind), fields, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST `/admin/messages/test`.
///
/// # Errors
/// As [`save`].
pub async fn test(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let kind: Kind = fields.text("test_kind").parse().map_err(|_| Problem::not_found())?;
    let (once, phone) = (fields.text("once").to_owned(), fields.text("phone").to_owned());
    let (with, act) = (app.with(), app.act(staff.by()));
    let wish = send_test::Wish { once, kind, phone };
    match app.db().write(move |tx| send_test::run(tx, &with, &act, &wish)).await {
        Ok(_) => Ok(see("/admin/messages?done=test")),
        Err(ActionError::Refused(refused)) => {
            let errors = Errors::default().and("phone", problem::sentence(&refused));
            again(&app, &staff, None, fields, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST `/admin/messages/quiet-hours`.
///
/// # Errors
/// As [`save`].
pub async fn quiet(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let hour = |name| fields.text(name).trim().parse::<i8>().unwrap_or(-1);
    let (begins, ends) = (hour("quiet_begins"), hour("quiet_ends"));
    let Some(from) = day(&fields, "quiet_from") else {
        let errors = Errors::default().and("quiet_from", t("admin-day-missing"));
        return again(&app, &staff, None, fields, errors).await;
    };
    let source = fields.text("quiet_source").to_owned();
    let (act, wish) = (app.act(staff.by()), set_quiet_hours::Wish { begins, ends, from, source });
    match app.db().write(move |tx| set_quiet_hours::run(tx, &act, &wish)).await {
        Ok(()) => Ok(see("/admin/messages?done=quiet")),
        Err(ActionError::Refused(refused)) => {
            let field = match refused {
                Refused::Hours(_) => "quiet_begins",
                Refused::DayPassed => "quiet_from",
                _ => "quiet_source",
            };
            let errors = Errors::default().and(field, problem::sentence(&refused));
            again(&app, &staff, None, fields, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

fn day(fields: &Fields, name: &str) -> Option<Day> {
    fields.text(name).trim().parse().ok()
}

/// The page again with what was typed: 422 where something has to be changed, 200 for a preview.
async fn again(
    app: &App,
    staff: &Staff,
    kind: Option<Kind>,
    typed: Fields,
    errors: Errors,
) -> Result<Response, Failure> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    draw(status, &page(app, staff, Opening { kind, typed, errors, done: None }).await?)
}

//! Answering D2: the matter with every verb that is possible now, its pictures, its reporters' contact.

pub mod contact;
pub mod drawing;
pub mod plan;
pub mod slip;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::app::App;
use crate::desk::{Desk, back};
use crate::fields::Fields;
use crate::problem::{Failure, Problem};
use crate::verbs::{Home, Opening};
use crate::words::t;
use crate::worker::case;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(rename = "do")]
    verb: Option<String>,
    into: Option<String>,
    from: Option<String>,
    done: Option<String>,
}

/// GET `/d/m/{id}`; `?do=` opens a form.
///
/// # Errors
/// 404 for a matter that is not theirs.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let case = case::open_at(&app, &staff, case::id(&id)?, "/d/m").await?;
    let possible = drawing::verbs(&case);
    let named = asked.verb.as_deref().and_then(|key| possible.iter().find(|verb| verb.key() == key));
    let usual = drawing::usual(&possible).filter(|_| asked.verb.is_none() && asked.done.is_none());
    let verb = named.copied().or(usual);
    let fields = asked.into.as_deref().map_or_else(Fields::default, |into| Fields::of("into", into));
    let done = asked.done.as_deref().map(|_| t("desk-done"));
    let from = back::of(asked.from.as_deref(), &headers);
    let opening = Opening { verb, fields, done, from, ..Opening::default() };
    Home::Desk.draw(&app, &case, StatusCode::OK, opening).await
}

/// GET `/d/m/{id}/photos/{digest}`.
///
/// # Errors
/// 404 for a matter that is not theirs, or a picture that is not the matter's.
pub async fn photo(
    State(app): State<App>,
    Desk(staff): Desk,
    Path((id, digest)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let case = case::open_at(&app, &staff, case::id(&id)?, "/d/m").await?;
    let photo = case.photos.iter().find(|photo| photo.digest == digest).ok_or_else(Problem::not_found)?;
    crate::pictures::answer(&app, &photo.digest).await
}

//! Answering W2: the matter as it stands, and its pictures. The verbs stand in the child files.

pub mod contact;
pub mod drawing;
pub mod slip;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::desk::composer::Verb;
use crate::page::draw;
use crate::problem::{Failure, Problem};
use crate::verbs::Opening;
use crate::words::{t, t_with};
use crate::worker::{Worker, case};

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(rename = "do")]
    verb: Option<String>,
    done: Option<String>,
}

/// GET `/w/m/{id}`; `?do=` opens another form.
///
/// # Errors
/// 404 for a matter that is not theirs.
pub async fn show(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let case = case::open(&app, &staff, case::id(&id)?).await?;
    let opening = Opening {
        verb: asked.verb.as_deref().and_then(|key| verb_of(&case, key)),
        done: asked.done.as_deref().and_then(|what| done(&case, what)),
        ..Opening::default()
    };
    draw(StatusCode::OK, &drawing::page(&app, &case, opening))
}

/// The verb of an address, where it is possible now.
fn verb_of(case: &case::Case, key: &str) -> Option<Verb> {
    drawing::verbs(case).into_iter().find(|verb| verb.key() == key)
}

/// GET `/w/m/{id}/photos/{digest}`.
///
/// # Errors
/// 404 for a matter that is not theirs, or a picture that is not the matter's.
pub async fn photo(
    State(app): State<App>,
    Worker(staff): Worker,
    Path((id, digest)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let case = case::open(&app, &staff, case::id(&id)?).await?;
    let photo = case.photos.iter().find(|photo| photo.digest == digest).ok_or_else(Problem::not_found)?;
    crate::pictures::answer(&app, &photo.digest).await
}

/// What was just done; a new one is called by its number.
fn done(case: &case::Case, what: &str) -> Option<String> {
    match what {
        "new" => Some(t_with("worker-done-new", &[("number", &case.number())])),
        _ => done_words(what),
    }
}

/// What was just done.
#[must_use]
pub fn done_words(what: &str) -> Option<String> {
    let key = match what {
        "settled" => "phone-done-settled",
        "accept" => "worker-done-accept",
        "contact" => "worker-done-contact",
        "handle" => "worker-done-handle",
        "answer" => "worker-done-answer",
        "return" => "worker-done-return",
        "extend" => "worker-done-extend",
        "park" => "worker-done-park",
        "decline" => "worker-done-decline",
        _ => return None,
    };
    Some(t(key))
}

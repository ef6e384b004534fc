//! Answering R9: what was chosen is kept in a cookie; what was not asked stays as it was.

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::Response;

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::looks::{self, Language, Looks, Motion, TextSize, Theme};
use crate::page::{self, draw, see};
use crate::problem::Failure;

/// Longest path that is gone back to, in bytes.
const PATH_MOST: usize = 300;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    back: Option<String>,
}

/// GET `/settings`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let mut layout = page::layout(&app, &office, Area::Resident, None);
    let back = own_path(asked.back.as_deref().unwrap_or("/")).to_owned();
    // Switching the language here stays here, and knows still where one came from.
    back.clone_into(&mut layout.here);
    layout.here = layout.settings();
    draw(StatusCode::OK, &Page { layout, back })
}

/// POST `/settings`.
///
/// # Errors
/// A form from elsewhere.
pub async fn create(State(app): State<App>, fields: Fields) -> Result<Response, Failure> {
    let chosen = chosen(&fields, looks::current());
    let mut answer = see(own_path(fields.text("back")));
    let cookie = looks::kept(chosen, &app.public_url());
    answer.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(answer)
}

fn chosen(fields: &Fields, before: Looks) -> Looks {
    let asked = |name: &str, word: &str| fields.text(name) == word;
    Looks {
        language: Language::ALL
            .into_iter()
            .find(|it| asked("language", it.code()))
            .unwrap_or(before.language),
        text: TextSize::ALL.into_iter().find(|it| asked("text", it.attribute())).unwrap_or(before.text),
        theme: Theme::ALL.into_iter().find(|it| asked("theme", it.attribute())).unwrap_or(before.theme),
        motion: Motion::ALL.into_iter().find(|it| asked("motion", it.attribute())).unwrap_or(before.motion),
    }
}

/// The path, if it is one of ours; else home. Nobody is sent anywhere else by us.
fn own_path(path: &str) -> &str {
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\<>\"".contains(&byte));
    let is_ours = path.starts_with('/') && !path.starts_with("//");
    if is_plain && is_ours && path.len() <= PATH_MOST { path } else { "/" }
}

#[cfg(test)]
mod tests;

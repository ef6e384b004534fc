//! Going back after sending and sending again: the browser draws the form anew and puts back what was typed.
//! For a while the new page carries the key of the report or the note just told, so that the same words are
//! the same one; other words are another, as ever.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use crate::actor;
use crate::app::App;

/// The cookie's name.
const TOLD: &str = "huakai_told";
/// How long it lasts (local setting), in seconds.
const SECONDS: u32 = 600;

/// The key of what this phone has just told.
#[must_use]
pub fn key(headers: &HeaderMap) -> Option<&str> {
    actor::cookie(headers, TOLD).filter(is_key)
}

/// Whether it can be a key of a form of ours.
#[must_use]
pub fn is_key(key: &&str) -> bool {
    (16..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// An answer that keeps the key of what was told.
#[must_use]
pub fn remember(app: &App, once: &str, mut answer: Response) -> Response {
    let secure = if app.public_url().starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{TOLD}={once}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SECONDS}{secure}");
    let value =
        HeaderValue::from_str(&cookie).ok().filter(|_| once.bytes().all(|it| it.is_ascii_alphanumeric()));
    if let Some(value) = value {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    answer
}

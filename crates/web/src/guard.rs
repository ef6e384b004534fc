//! Whether a form came from our own pages.
//!
//! New browsers say so in `Sec-Fetch-Site` or `Origin`; old WebViews send neither, so every form
//! carries a signed token that ends after a while. Nothing is decided by the request's own host alone
//! but the comparison of an `Origin` with it.

use axum::http::{HeaderMap, header};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Moment, Span};
use sha2::Sha256;

use crate::app::App;
use crate::problem::{Failure, Problem};

/// How long a page may stay open before its forms are too old (local setting): two days and a bit.
const TOKEN_LASTS: Span = Span::from_hours(72);

/// Whether a page of ours was drawn lately, where only its token says that it is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Drawn lately, or the browser itself says where the form comes from.
    Fresh,
    /// Ours, but left open for too long.
    Old,
}

/// Checks a form that is about to change something.
///
/// # Errors
/// A problem 403 where it did not come from our pages.
pub fn check(app: &App, headers: &HeaderMap, token: &str) -> Result<Age, Failure> {
    let ours = match (word(headers, "sec-fetch-site"), word(headers, header::ORIGIN.as_str())) {
        (Some("same-origin" | "none"), _) => Some(Age::Fresh),
        (Some(_), _) => None,
        (None, Some(origin)) if origin != "null" => is_ours(app, headers, origin).then_some(Age::Fresh),
        (None, _) => age_of(app, token),
    };
    ours.ok_or_else(|| Problem::forged().into())
}

fn word<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The origin is that of the public address, or of the address the browser itself used.
fn is_ours(app: &App, headers: &HeaderMap, origin: &str) -> bool {
    let bare = |url: &str| url.split("://").nth(1).and_then(|rest| rest.split('/').next()).map(str::to_owned);
    let origin = bare(origin);
    origin.is_some()
        && (origin == bare(&app.public_url()) || origin.as_deref() == word(headers, header::HOST.as_str()))
}

/// A token for the forms of a page drawn now.
#[must_use]
pub fn token(app: &App) -> String {
    let ends = (app.wall() + TOKEN_LASTS).as_micros();
    format!("{ends}.{}", sign(app, ends))
}

/// The age of a page by its token; nothing where the token is not ours.
fn age_of(app: &App, token: &str) -> Option<Age> {
    let (ends, signature) = token.split_once('.')?;
    let ends = ends.parse::<i64>().ok()?;
    if !constant_time_eq(&sign(app, ends), signature) {
        return None;
    }
    Some(if app.wall() <= Moment::from_micros(ends) { Age::Fresh } else { Age::Old })
}

fn sign(app: &App, ends: i64) -> String {
    mac_hex(app.form_key(), &format!("form:{ends}"))
}

/// HMAC-SHA256 in hexadecimal.
pub(crate) fn mac_hex(key: &[u8; 32], text: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Compares without stopping at the first difference.
pub(crate) fn constant_time_eq(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).fold(0, |differences, (a, b)| differences | (a ^ b)) == 0
}

//! What was reported from this phone: a list of links in a sealed cookie, newest first.
//!
//! There is no account; the phone itself remembers. The cookie is sealed with the office's keys, so that
//! nobody reads a link out of it or writes one in, and no script sees it. Twenty links fit; the oldest
//! drop out. A device of staff keeps no list: what they type is for somebody else.

use actions::sealing::context;
use actions::{ActionError, With};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use kernel::{Draw, Moment, SubdistrictId};
use matters::Capability;
use storage::Tx;

use super::case::{self, Case};
use super::track;
use crate::actor::{self, PRINTED, SESSION};
use crate::app::App;
use crate::page::hex;
use crate::parts::Pill;
use crate::problem::Failure;
use crate::spoken;

/// The cookie of the list.
pub const KEPT: &str = "huakai_kept";
/// Links a phone keeps.
pub const MOST: usize = 20;
/// How long it keeps them, in seconds: a year after the last report.
const SECONDS: i64 = 365 * 24 * 60 * 60;

/// One of them, as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it stands: `/t/{token}`.
    pub href: String,
    /// "2610-482913".
    pub number: String,
    /// "灯不亮".
    pub what: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// The official word.
    pub pill: Pill,
    /// The plain sentence.
    pub sentence: String,
    /// "10月28日（周三）19:52".
    pub reported_at: String,
    /// Whether the resident's word is awaited.
    pub waits_for_word: bool,
}

/// The links this phone keeps, newest first; none where the cookie is not ours.
#[must_use]
pub fn of(app: &App, headers: &HeaderMap) -> Vec<Capability> {
    let sealed = actor::cookie(headers, KEPT).filter(|text| text.len() <= 4096).and_then(unhex);
    let plain = sealed.and_then(|sealed| app.with().keys().open(context::KEPT_LIST, &sealed).ok());
    plain.map(|plain| read(&plain)).unwrap_or_default()
}

/// Links as they are written one after the other.
#[must_use]
pub fn read(plain: &[u8]) -> Vec<Capability> {
    let text = String::from_utf8_lossy(plain);
    text.split('.').filter_map(|link| link.parse().ok()).take(MOST).collect()
}

/// Writes links one after the other.
#[must_use]
pub fn written(links: &[Capability]) -> String {
    links.iter().take(MOST).map(Capability::as_str).collect::<Vec<_>>().join(".")
}

/// An answer that makes this phone remember one more link, the newest first.
#[must_use]
pub fn remember(app: &App, headers: &HeaderMap, link: &Capability, answer: Response) -> Response {
    let is_staffs = [SESSION, PRINTED].iter().any(|name| actor::cookie(headers, name).is_some());
    if is_staffs {
        return answer;
    }
    let before = of(app, headers).into_iter().filter(|known| known != link);
    let links: Vec<_> = std::iter::once(link.clone()).chain(before).take(MOST).collect();
    keep(app, &links, answer)
}

/// An answer that makes this phone keep exactly these; none forgets.
#[must_use]
pub fn keep(app: &App, links: &[Capability], mut answer: Response) -> Response {
    let mut draw = Draw::from_seed(app.seed());
    let (value, seconds) =
        match app.with().keys().seal(context::KEPT_LIST, written(links).as_bytes(), &mut draw) {
            Ok(sealed) if !links.is_empty() => (hex(&sealed), SECONDS),
            _ => (String::new(), 0),
        };
    let secure = if app.public_url().starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{KEPT}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    answer.headers_mut().extend(HeaderValue::from_str(&cookie).ok().map(|value| (header::SET_COOKIE, value)));
    answer
}

/// What stands behind the links; a link that has ended is left out.
///
/// # Errors
/// Trouble with the store.
pub async fn rows(app: &App, headers: &HeaderMap) -> Result<Vec<Row>, Failure> {
    let links = of(app, headers);
    if links.is_empty() {
        return Ok(Vec::new());
    }
    let (with, of, now) = (app.with(), app.of(), app.now());
    let cases = app.db().read(move |tx| -> Result<Vec<Case>, ActionError> {
        links.iter().filter_map(|link| found(tx, &with, of, now, link).transpose()).collect()
    });
    cases.await?.iter().map(row).collect()
}

fn found(
    tx: &mut Tx<'_>,
    with: &With,
    of: SubdistrictId,
    now: Moment,
    link: &Capability,
) -> Result<Option<Case>, ActionError> {
    match case::load(tx, with, of, now, link) {
        Ok(case) => Ok(Some(case)),
        Err(ActionError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

fn row(case: &Case) -> Result<Row, Failure> {
    let report = case.own()?;
    let sentence = track::standing::sentence(case, report);
    Ok(Row {
        href: format!("/t/{}", case.token),
        number: report.number.to_string(),
        what: case.what(),
        place: case.place(),
        pill: track::standing::pill(case, report, &sentence),
        sentence: sentence.words(),
        reported_at: spoken::moment(report.reported_at),
        waits_for_word: case.matter.is_asking(report),
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    Some(digits?.chunks_exact(2).map(|two| two[0] << 4 | two[1]).collect())
}

#[cfg(test)]
mod tests;

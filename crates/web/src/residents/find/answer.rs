//! Answering R4: any mismatch gets the same sentence; five tries in ten minutes.

use std::net::SocketAddr;

use actions::matters::report::{link_of, query_lookup};
use actions::sealing::{context, tail_of};
use actions::{ActionError, By};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::Span;
use matters::{Capability, QueryCode, ReportNumber};
use storage::matters::{contacts, filing, load};

use super::Page;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{Failure, Problem};
use crate::residents::kept;
use crate::words::t;

/// Tries one address has …
const TRIES: usize = 5;
/// … within so long.
const WITHIN: Span = Span::from_minutes(10);

/// GET `/t`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failure> {
    let office = app.office().await?;
    let layout = page::layout(&app, &office, Area::Resident, None);
    let kept = kept::rows(&app, &headers).await?;
    draw(StatusCode::OK, &Page { layout, errors: Errors::default(), number: String::new(), kept })
}

/// POST `/t`: leads to the matter.
///
/// # Errors
/// 429 after too many tries; any mismatch is shown again with one sentence.
pub async fn find(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    if !app.throttle().allows(&format!("find:{}", from.ip()), TRIES, WITHIN, app.wall()) {
        return Err(Problem::too_often().into());
    }
    let (number, secret) = (fields.text("number").to_owned(), fields.text("secret").to_owned());
    if let Some(capability) = matching(&app, &number, &secret).await? {
        return Ok(see(&format!("/t/{}", capability.as_str())));
    }
    let office = app.office().await?;
    let layout = page::layout(&app, &office, Area::Resident, None);
    let errors = Errors::default().and("number", t("track-find-mismatch"));
    draw(
        StatusCode::UNPROCESSABLE_ENTITY,
        &Page { layout, errors, number, kept: kept::rows(&app, &headers).await? },
    )
}

async fn matching(app: &App, number: &str, secret: &str) -> Result<Option<Capability>, Failure> {
    let Ok(number) = number.parse::<ReportNumber>() else { return Ok(None) };
    let digits: String = secret.chars().filter(char::is_ascii_digit).collect();
    let (with, of, act) = (app.with(), app.of(), app.act(By::Anybody));
    let found = app.db().read(move |tx| -> Result<Option<Capability>, ActionError> {
        let Some((report, _)) = load::by_number(tx, of, &number)? else { return Ok(None) };
        let matches = match digits.len() {
            4 => {
                let lookup = with.keys().lookup(context::PHONE_TAIL, tail_of(&digits));
                contacts::tail_matches(tx, of, report, &lookup)?
            }
            6 => match digits.parse::<QueryCode>() {
                Ok(code) => {
                    let filed = filing::find(tx, of, report)?;
                    filed.and_then(|filed| filed.filing.query_lookup)
                        == Some(query_lookup(&with, report, &code))
                }
                Err(_) => false,
            },
            _ => false,
        };
        if !matches {
            return Ok(None);
        }
        match link_of(tx, &with, &act, report) {
            Ok(link) => Ok(Some(link)),
            Err(ActionError::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    });
    Ok(found.await?)
}

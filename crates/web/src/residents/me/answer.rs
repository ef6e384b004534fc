//! Answering R6: the list, its way to another phone, and forgetting.

use actions::people::{hand_list, take_list};
use actions::sealing::context;
use actions::{ActionError, By};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Draw;
use matters::Capability;
use storage::people::moving;

use super::{From, Move, Page};
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::problem::{Failure, Problem};
use crate::residents::kept;
use crate::words::t;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET `/me`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let office = app.office().await?;
    let done = match asked.done.as_deref() {
        Some("moved") => Some(t("own-me-moved")),
        Some("forgotten") => Some(t("own-me-forgotten")),
        _ => None,
    };
    let page = Page {
        layout: page::layout(&app, &office, Area::Resident, None),
        kept: kept::rows(&app, &headers).await?,
        most: kept::MOST,
        done,
    };
    draw(StatusCode::OK, &page)
}

/// POST `/me/forget`.
///
/// # Errors
/// A form from elsewhere.
pub async fn forget(State(app): State<App>, _: Fields) -> Result<Response, Failure> {
    Ok(kept::keep(&app, &[], see("/me?done=forgotten")))
}

/// POST `/me/move`: the old phone. The picture is on this page alone, and leads to a page with a button.
///
/// # Errors
/// Trouble with the store or the keys.
pub async fn hand(State(app): State<App>, headers: HeaderMap, _: Fields) -> Result<Response, Failure> {
    let links = kept::of(&app, &headers);
    if links.is_empty() {
        return Ok(see("/me"));
    }
    let office = app.office().await?;
    let mut chance = Draw::from_seed(app.seed());
    let code = Capability::draw(office.identity.tag, &mut chance);
    let sealed = app.with().keys().seal(context::MOVING_LIST, kept::written(&links).as_bytes(), &mut chance);
    let sealed = sealed.map_err(|trouble| Problem::fault(&trouble))?;
    let wish = hand_list::Wish { lookup: lookup(&app, &code), sealed, now: app.wall() };
    let act = app.act(By::Anybody);
    app.db().write(move |tx| hand_list::run(tx, &act, &wish)).await?;
    let page = Move {
        layout: page::layout(&app, &office, Area::Resident, None),
        qr: format!("/me/from/{}/qr.png", code.as_str()),
        link: link(&app, &code),
        count: links.len(),
        minutes: hand_list::WAITS.whole_minutes(),
    };
    draw(StatusCode::OK, &page)
}

fn lookup(app: &App, code: &Capability) -> String {
    app.with().keys().lookup(context::MOVING_LIST, code.as_str())
}

fn link(app: &App, code: &Capability) -> String {
    format!("{}/me/from/{}", app.public_url(), code.as_str())
}

fn code_in(text: &str) -> Result<Capability, Failure> {
    text.parse().map_err(|_| Problem::not_found().into())
}

/// GET `/me/from/{code}/qr.png`: the address of the page, as a picture.
///
/// # Errors
/// 404 for what is no code.
pub async fn qr(State(app): State<App>, Path(code): Path<String>) -> Result<Response, Failure> {
    let png = crate::qr::png(&link(&app, &code_in(&code)?)).ok_or_else(Problem::not_found)?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}

/// GET `/me/from/{code}`: the new phone. Previews open links, so that nothing is taken here.
///
/// # Errors
/// Trouble with the store.
pub async fn offer(State(app): State<App>, Path(code): Path<String>) -> Result<Response, Failure> {
    let code = code_in(&code)?;
    let (of, found, now) = (app.of(), lookup(&app, &code), app.wall());
    let sealed = app.db().read(move |tx| moving::find(tx, of, &found, now)).await?;
    let count = sealed.and_then(|sealed| opened(&app, &sealed)).map(|links| links.len());
    from(&app, &code, count).await
}

async fn from(app: &App, code: &Capability, count: Option<usize>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let layout = page::layout(app, &office, Area::Resident, None);
    let status = if count.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    draw(status, &From { layout, code: code.as_str().to_owned(), count })
}

fn opened(app: &App, sealed: &[u8]) -> Option<Vec<Capability>> {
    app.with().keys().open(context::MOVING_LIST, sealed).ok().map(|plain| kept::read(&plain))
}

/// POST `/me/from/{code}`: the new phone takes the list, beside what it has.
///
/// # Errors
/// Trouble with the store.
pub async fn take(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
    _: Fields,
) -> Result<Response, Failure> {
    let code = code_in(&code)?;
    let (act, found, now) = (app.act(By::Anybody), lookup(&app, &code), app.wall());
    let taken = match app.db().write(move |tx| take_list::run(tx, &act, &found, now)).await {
        Ok(sealed) => opened(&app, &sealed).unwrap_or_default(),
        Err(ActionError::NotFound) => return from(&app, &code, None).await,
        Err(other) => return Err(other.into()),
    };
    let own = kept::of(&app, &headers).into_iter().filter(|link| !taken.contains(link)).collect::<Vec<_>>();
    let links: Vec<_> = taken.iter().cloned().chain(own).collect();
    Ok(kept::keep(&app, &links, see("/me?done=moved")))
}

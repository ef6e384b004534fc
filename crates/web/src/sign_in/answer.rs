//! Answering S1: the password is compared here, on a thread that may take its time; what follows from
//! it is decided by the action.

use std::net::SocketAddr;

use actions::people::sign_in::{self, Answer, Compared, LONGEST, Wish};
use actions::people::sign_out;
use actions::{ActionError, By};
use argon2::{Argon2, PasswordHash, PasswordVerifier};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use kernel::Span;
use storage::people::sessions;

use super::Page;
use crate::actor::{self, Anyone, SESSION};
use crate::app::App;
use crate::fields::Fields;
use crate::layout::Area;
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};

/// Tries one address has …
const TRIES: usize = 30;
/// … within so long; a single name is locked much earlier.
const WITHIN: Span = Span::from_minutes(10);
/// Compared with for an unknown name, so that it takes as long as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$aHVha2FpaHVha2FpaHVhaw$Y4xKMmKB1TqFq9MckC/rtX1zJw6z4J7dJ1pYJ0bXb7M";

/// GET `/sign-in`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, who: Anyone) -> Result<Response, Failure> {
    if let Some(staff) = who.staff {
        return Ok(see(actor::first_page(staff.signed.duty)));
    }
    again(&app, StatusCode::OK, Errors::default(), "").await
}

async fn again(app: &App, status: StatusCode, errors: Errors, typed: &str) -> Result<Response, Failure> {
    let office = app.office().await?;
    let page = Page {
        layout: page::layout(app, &office, Area::Public, None),
        errors,
        sign_in: typed.to_owned(),
        next: String::new(),
        notice: None,
    };
    draw(status, &page)
}

/// POST `/sign-in`: a new session each time, whatever cookie came along.
///
/// # Errors
/// 429 after too many tries; a mismatch is shown again with one sentence.
pub async fn create(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    if !app.throttle().allows(&format!("sign-in:{}", from.ip()), TRIES, WITHIN, app.wall()) {
        return Err(Problem::too_often().into());
    }
    let name = fields.text("sign_in").trim().to_owned();
    let compared = compare(&app, &name, fields.text("password")).await?;
    let tag = app.office().await?.identity.tag;
    let id = format!("{tag}{}", page::hex(&app.seed()));
    let wish =
        Wish { sign_in: name.clone(), compared, session: actor::session_lookup(&app, &id), now: app.wall() };
    let (act, of) = (app.act(By::Anybody), app.of());
    let old = actor::cookie(&headers, SESSION).map(|old| actor::session_lookup(&app, old));
    let answer = app.db().write(move |tx| -> Result<Answer, ActionError> {
        if let Some(old) = &old {
            sessions::end(tx, of, old)?;
        }
        sign_in::run(tx, &act, &wish)
    });
    match answer.await? {
        Answer::SignedIn(_) => Ok(signed_in(&app, &id)),
        Answer::Refused(refused) => {
            let errors = Errors::default().and("sign_in", problem::sentence(&refused));
            again(&app, problem::status_of(&refused), errors, &name).await
        }
    }
}

async fn compare(app: &App, name: &str, password: &str) -> Result<Compared, Failure> {
    let (of, key) = (app.of(), name.to_owned());
    let known = app.db().read(move |tx| sessions::credentials(tx, of, &key)).await?;
    let hash = known.map_or_else(|| NOBODY.to_owned(), |known| known.password_hash);
    let password = password.to_owned();
    let matches = tokio::task::spawn_blocking(move || {
        let parsed = PasswordHash::new(&hash).ok()?;
        Argon2::default().verify_password(password.as_bytes(), &parsed).ok()
    });
    let matches = matches.await.map_err(|trouble| Problem::fault(&trouble))?;
    Ok(if matches.is_some() { Compared::Matches } else { Compared::Differs })
}

fn signed_in(app: &App, id: &str) -> Response {
    with_cookie(app, see("/sign-in"), id, LONGEST.whole_minutes() * 60)
}

fn with_cookie(app: &App, mut response: Response, id: &str, seconds: i64) -> Response {
    let secure = if app.public_url().starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{SESSION}={id}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// POST `/sign-out`.
///
/// # Errors
/// Trouble with the store.
pub async fn end(State(app): State<App>, headers: HeaderMap, _: Fields) -> Result<Response, Failure> {
    if let Some(id) = actor::cookie(&headers, SESSION) {
        let (act, lookup) = (app.act(By::Anybody), actor::session_lookup(&app, id));
        app.db().write(move |tx| sign_out::run(tx, &act, &lookup)).await?;
    }
    Ok(with_cookie(&app, see("/"), "", 0))
}

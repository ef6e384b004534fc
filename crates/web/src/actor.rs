//! Who is asking: a member of staff by their session, or nobody we know.
//!
//! A session's id is a secret in a cookie; only its keyed hash is stored. It ends when it was idle for
//! half an hour, after twelve hours, or when the post is no longer held on the product's day. A screen that
//! draws itself anew is nobody at work: it keeps no session from being idle, and an idle session opens it and
//! nothing else, until the twelve hours are over ([`Watching`]).

use actions::people::sign_in::IDLE;
use actions::people::use_session;
use actions::sealing::context;
use actions::{Act, ActionError, By, Signed};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use people::{Duty, Post};
use storage::people::{self as stored, sessions};

use crate::app::App;
use crate::problem::Failure;

/// The cookie of a session.
pub const SESSION: &str = "huakai_session";
/// The cookie of a device that printed a slip.
pub const PRINTED: &str = "huakai_printed";

/// A member of staff who is signed in.
#[derive(Debug, Clone)]
pub struct Staff {
    /// As actions know them.
    pub signed: Signed,
    /// Their name.
    pub name: String,
}

impl Staff {
    /// As the actor of an act.
    #[must_use]
    pub const fn by(&self) -> By {
        By::Staff(self.signed)
    }
}

/// Whose session a screen in the hall was opened with. That page shows counts only.
#[derive(Debug, Clone)]
pub struct Watching(pub Staff);

/// What a session is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    /// A page somebody works with: it counts as use.
    Work,
    /// The screen in the hall: it does not.
    Screen,
}

/// Whoever asks.
#[derive(Debug, Clone, Default)]
pub struct Anyone {
    /// The member of staff, where one is signed in.
    pub staff: Option<Staff>,
    /// Whether this device printed a slip before.
    pub printed: bool,
}

impl FromRequestParts<App> for Staff {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        find(app, &parts.headers, For::Work).await?.ok_or(Failure::SignIn)
    }
}

impl FromRequestParts<App> for Watching {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        find(app, &parts.headers, For::Screen).await?.map(Self).ok_or(Failure::SignIn)
    }
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = find(app, &parts.headers, For::Work).await?;
        Ok(Self { staff, printed: cookie(&parts.headers, PRINTED).is_some() })
    }
}

/// The value of a cookie.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(named, _)| *named == name)
        .map(|(_, value)| value)
}

/// The keyed hash of a session id.
#[must_use]
pub fn session_lookup(app: &App, id: &str) -> String {
    app.with().keys().lookup(context::SESSION, id)
}

async fn find(app: &App, headers: &HeaderMap, what: For) -> Result<Option<Staff>, Failure> {
    let Some(id) = cookie(headers, SESSION).filter(|id| id.len() <= 128) else { return Ok(None) };
    let lookup = session_lookup(app, id);
    let (of, wall, today) = (app.of(), app.wall(), app.now().day());
    let key = lookup.clone();
    let found = app
        .db()
        .read(move |tx| -> Result<_, ActionError> {
            let Some(session) = sessions::find(tx, of, &key)? else { return Ok(None) };
            let is_used = what == For::Screen || wall.since(session.seen_at) < IDLE;
            let alive = wall < session.ends_at && is_used;
            let post: Option<Post> = stored::find_post(tx, of, session.post)?;
            let held = post.filter(|post| alive && post.is_held_on(today));
            let name = stored::name_of(tx, of, session.person)?;
            Ok(held.zip(name).map(|(post, name)| (session, post, name)))
        })
        .await?;
    let Some((session, post, name)) = found else { return Ok(None) };
    if what == For::Work && wall.since(session.seen_at) >= use_session::NOTED_EVERY {
        let act: Act = app.act(By::Anybody);
        // A reader who cannot be noted is still a reader: the note is a courtesy to the idle clock.
        let _ = app.db().write(move |tx| use_session::run(tx, &act, &lookup, wall)).await;
    }
    Ok(Some(Staff { signed: signed(&post), name }))
}

const fn signed(post: &Post) -> Signed {
    Signed { person: post.person, post: post.id, unit: post.unit, duty: post.duty, scope: post.scope }
}

/// Where somebody with this duty begins.
#[must_use]
pub const fn first_page(duty: Duty) -> &'static str {
    match duty {
        Duty::GridWorker => "/w",
        Duty::Dispatcher | Duty::Handler => "/d",
        Duty::Reviewer => "/d/review",
        Duty::Leader => "/d/board",
        Duty::Administrator => "/admin",
    }
}

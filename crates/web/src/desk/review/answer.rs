//! Answering the review lists: what waits for a second person, each with its own two decisions.
//!
//! A list holds what its reader may see, by promise, a page at a time; its count is of the same matters.

pub mod alarm;
mod deciding;
mod items;
pub mod levels;

use actions::matters::{Decided, Sentence, Shown};
use actions::{ActionError, Refused};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Cursor, Page as Listed};
use matters::MatterId;
use matters::request::Decision;
use storage::StorageError;
use storage::matters::reviews::{self, Desk as Waiting};
use storage::matters::{Actor, Part};
use storage::office::Office;

use self::deciding::Word;
use self::items::Again;
use super::{List, Page, Tab};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::Desk;
use crate::desk::matter::Fact;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};
use crate::words::t;
use crate::worker::case;

/// Matters on one page.
const MOST: usize = 20;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
    after: Option<String>,
}

/// GET `/d/review`: the first list of whoever asks.
///
/// # Errors
/// 403 for a duty that decides nothing.
pub async fn first(Desk(staff): Desk) -> Result<Response, Failure> {
    let lists = levels::lists(staff.signed.duty);
    let (list, _) = lists.first().ok_or_else(Problem::not_allowed)?;
    Ok(see(&format!("/d/review/{}", list.noun())))
}

/// GET `/d/review/{list}`.
///
/// # Errors
/// 403 for a duty that decides nothing there; 404 for no such list.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(list): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (list, desk) = theirs(&list, &staff)?;
    let done = asked.done.map(|_| t("desk-done"));
    let after = asked.after.as_deref().and_then(|after| after.parse::<Cursor>().ok());
    let page = page(&app, &staff, (list, desk), after, None).await?;
    draw(StatusCode::OK, &Page { done, ..page })
}

/// The list of an address, and where in the store it waits for this member of staff.
fn theirs(noun: &str, staff: &Staff) -> Result<(List, Waiting), Failure> {
    let list = List::ALL.into_iter().find(|list| list.noun() == noun).ok_or_else(Problem::not_found)?;
    let desk = levels::desk(list, staff.signed.duty).ok_or_else(Problem::not_allowed)?;
    Ok((list, desk))
}

/// What one list is drawn from.
struct Held {
    listed: Listed<MatterId>,
    counts: Vec<i64>,
    alarms: Vec<String>,
}

async fn hold(
    app: &App,
    staff: &Staff,
    office: &Office,
    desk: Waiting,
    after: Option<Cursor>,
) -> Result<Held, Failure> {
    let (of, now, lists) = (app.of(), app.now(), levels::lists(staff.signed.duty));
    let part = Part::of(&office.tree, staff.signed.scope, staff.signed.unit);
    let read = app.db().read(move |tx| -> Result<_, StorageError> {
        let counts = lists.iter().map(|(_, desk)| reviews::count(tx, of, *desk, &part));
        let counts = counts.collect::<Result<Vec<i64>, _>>()?;
        let listed = reviews::page(tx, of, desk, &part, after.as_ref(), MOST)?;
        let declines = if desk == Waiting::Declines { alarm::declines(tx, of, now)? } else { Vec::new() };
        Ok((listed, counts, declines))
    });
    let (listed, counts, declines) = read.await?;
    Ok(Held { listed, counts, alarms: alarm::sentences(office, &declines) })
}

async fn page(
    app: &App,
    staff: &Staff,
    (list, desk): (List, Waiting),
    after: Option<Cursor>,
    again: Option<&Again>,
) -> Result<Page, Failure> {
    let office = app.office().await?;
    let is_first = after.is_none();
    let held = hold(app, staff, &office, desk, after).await?;
    let mut items = Vec::new();
    for id in held.listed.items {
        // What moved away while the list was drawn is no longer on it.
        if let Ok(case) = case::open_at(app, staff, id, "/d/m").await {
            items.extend(items::of(&case, list, desk, again));
        }
    }
    let mut layout = page::layout(app, &office, Area::Desk, Some(staff));
    layout.open_door = Some(StaffDoor::Review);
    let tabs = levels::lists(staff.signed.duty).into_iter().zip(held.counts).map(|((known, _), count)| Tab {
        list: known,
        count: u64::try_from(count).unwrap_or(0),
        is_current: known == list,
    });
    let address = format!("/d/review/{}", list.noun());
    Ok(Page {
        layout,
        list,
        tabs: tabs.collect(),
        done: None,
        missed: None,
        alarms: held.alarms,
        items,
        first: (!is_first).then(|| address.clone()),
        older: held.listed.next.map(|next| format!("{address}?after={next}")),
    })
}

/// POST `/d/review/{list}/{id}`.
///
/// # Errors
/// 403 for another duty; a refusal is said on the list.
pub async fn decide(
    State(app): State<App>,
    Desk(staff): Desk,
    Path((list, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (list, desk) = theirs(&list, &staff)?;
    let matter = case::id(&id)?;
    let decided = match decided(desk, &fields) {
        Ok(decided) => decided,
        Err(errors) => {
            let again = Again { matter, errors, fields };
            return refused(&app, &staff, list, desk, StatusCode::UNPROCESSABLE_ENTITY, again).await;
        }
    };
    let shown = Shown { matter, version: Some(fields.text("version").parse().unwrap_or(-1)) };
    let word = Word { desk, shown, report: fields.text("report").parse().ok(), decided };
    let (with, act) = (app.with(), app.act(staff.by()));
    match app.db().write(move |tx| deciding::run(tx, &with, &act, &word)).await {
        Ok(()) => Ok(done(list)),
        Err(ActionError::Refused(why)) if is_done(&app, &staff, matter, &why, &fields).await => {
            Ok(done(list))
        }
        Err(ActionError::Refused(why)) => {
            let errors = Errors::default().and("sentence", problem::sentence(&why));
            let again = Again { matter, errors, fields };
            refused(&app, &staff, list, desk, problem::status_of(&why), again).await
        }
        Err(other) => Err(other.into()),
    }
}

fn done(list: List) -> Response {
    see(&format!("/d/review/{}?done=yes", list.noun()))
}

/// What the form says, or everything that is missing in it.
fn decided(desk: Waiting, fields: &Fields) -> Result<Decided, Errors> {
    let mut errors = Errors::default();
    let decision = match fields.text("decision") {
        "approve" => Some(Decision::Approve),
        "reject" => Some(Decision::Reject),
        _ => None,
    };
    if decision.is_none() {
        errors = errors.and("decision", t("desk-outcome-choose"));
    }
    if fields.is_garbled() {
        errors = errors.and("sentence", t("refusal-not-text"));
    }
    let sentence = Sentence::reply("reply", fields.text("sentence"));
    match (decision, sentence) {
        (Some(decision), Ok(sentence)) if errors.is_empty() => {
            let audience = levels::reader(desk, decision);
            Ok(Decided { decision, sentence: Sentence { audience, ..sentence } })
        }
        (_, Err(refused)) => Err(errors.and("sentence", problem::sentence(&refused))),
        (_, Ok(_)) => Err(errors),
    }
}

/// A form sent twice: the newest thing that happened was said by this person in these words.
async fn is_done(app: &App, staff: &Staff, matter: MatterId, why: &Refused, fields: &Fields) -> bool {
    if !matches!(why, Refused::Matter(matters::Refusal::ChangedMeanwhile { .. })) {
        return false;
    }
    let Ok(case) = case::open_at(app, staff, matter, "/d/m").await else { return false };
    let latest = case.history.last().map(|entry| entry.at);
    case.history.iter().rev().take_while(|entry| Some(entry.at) == latest).any(|entry| {
        matches!(entry.actor, Actor::Staff { person, .. } if person == staff.signed.person)
            && entry.text.as_deref() == Some(fields.text("sentence").trim())
    })
}

/// The list again, with what was typed; where the thing itself is gone from it, above the list.
async fn refused(
    app: &App,
    staff: &Staff,
    list: List,
    desk: Waiting,
    status: StatusCode,
    again: Again,
) -> Result<Response, Failure> {
    let mut page = page(app, staff, (list, desk), None, Some(&again)).await?;
    if page.items.iter().all(|item| item.errors.is_empty()) {
        let why = again.errors.0.first().map(|error| error.sentence.clone()).unwrap_or_default();
        page.missed = Some(Fact { label: why, words: again.fields.text("sentence").to_owned() });
    }
    draw(status, &page)
}

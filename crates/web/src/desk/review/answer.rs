//! Answering the review lists: what waits for a second person, each with its own two decisions.

mod deciding;
mod items;
mod levels;

use actions::matters::{Decided, Sentence, Shown};
use actions::{ActionError, Refused};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::MatterId;
use matters::request::Decision;
use storage::StorageError;
use storage::matters::Actor;
use storage::matters::reviews::{self, Desk as Waiting};

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

/// Things to decide on one page; those decided make room for the next.
const MOST: i64 = 40;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
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
    let page = page(&app, &staff, list, desk, None).await?;
    draw(StatusCode::OK, &Page { done, ..page })
}

/// The list of an address, and where in the store it waits for this member of staff.
fn theirs(noun: &str, staff: &Staff) -> Result<(List, Waiting), Failure> {
    let list = List::ALL.into_iter().find(|list| list.noun() == noun).ok_or_else(Problem::not_found)?;
    let desk = levels::desk(list, staff.signed.duty).ok_or_else(Problem::not_allowed)?;
    Ok((list, desk))
}

async fn page(
    app: &App,
    staff: &Staff,
    list: List,
    desk: Waiting,
    again: Option<&Again>,
) -> Result<Page, Failure> {
    let (of, lists) = (app.of(), levels::lists(staff.signed.duty));
    let waiting = lists.clone();
    let read = app.db().read(move |tx| -> Result<(Vec<MatterId>, Vec<i64>), StorageError> {
        let counts =
            waiting.iter().map(|(_, desk)| reviews::count(tx, of, *desk)).collect::<Result<_, _>>()?;
        Ok((reviews::on_desk(tx, of, desk, MOST)?, counts))
    });
    let (ids, counts) = read.await?;
    let mut items = Vec::new();
    for id in ids {
        // What moved away while the list was drawn is no longer on it.
        if let Ok(case) = case::open_at(app, staff, id, "/d/m").await {
            items.extend(items::of(&case, list, desk, again));
        }
    }
    let office = app.office().await?;
    let mut layout = page::layout(app, &office, Area::Desk, Some(staff));
    layout.open_door = Some(StaffDoor::Review);
    let tabs = lists.into_iter().zip(counts).map(|((known, _), count)| Tab {
        list: known,
        count: u64::try_from(count).unwrap_or(0),
        is_current: known == list,
    });
    Ok(Page { layout, list, tabs: tabs.collect(), done: None, missed: None, items })
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
    let mut page = page(app, staff, list, desk, Some(&again)).await?;
    if page.items.iter().all(|item| item.errors.is_empty()) {
        let why = again.errors.0.first().map(|error| error.sentence.clone()).unwrap_or_default();
        page.missed = Some(Fact { label: why, words: again.fields.text("sentence").to_owned() });
    }
    draw(status, &page)
}

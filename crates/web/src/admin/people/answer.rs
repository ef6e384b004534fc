//! Answering A2: the posts of today, and handing one over.

use std::collections::HashMap;

use ::people::post::Refusal as Ended;
use ::people::{Person, PersonId, Post, PostId, UnitId};
use actions::people::hand_over::{self, Wish};
use actions::{ActionError, Refused};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Day;

use super::groups::{Drawn, Search, fold};
use super::held::{held, held_words, scope_words, without_worker};
use super::phone::{NotTaken, rows};
use super::{Page, PostRow};
use crate::actor::Staff;
use crate::admin::Administrator;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, duty_word, see};
use crate::parts::{Choice, Errors};
use crate::problem::{self, Failure, Problem};
use crate::words::{t, t_with};

/// Where a hand-over ends.
const DONE: &str = "/admin/people?done=handover";

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    post: Option<String>,
    done: Option<String>,
    /// Looked for.
    q: Option<String>,
    /// The unit something was done at: its fold is open.
    at: Option<String>,
}

/// GET `/admin/people`; `?post=` opens the form of one, `?q=` looks for somebody.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let opening = Opening {
        post: asked.post.and_then(|id| id.parse().ok()),
        on: app.now().day().to_string(),
        search: asked.q.unwrap_or_default(),
        at: asked.at.and_then(|id| id.parse().ok()),
        done: asked
            .done
            .map(|what| t(if what == "phone" { "admin-phone-done" } else { "admin-handover-done" })),
        ..Opening::default()
    };
    draw(StatusCode::OK, &page(&app, &staff, opening).await?)
}

/// POST `/admin/people/handover`.
///
/// # Errors
/// 404 for a post that is none; what cannot be taken is shown again at its row.
pub async fn hand_over(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let post: PostId = fields.text("post").parse().map_err(|_| Problem::not_found())?;
    let (to, on) = (fields.text("to").parse::<PersonId>().ok(), fields.text("on").trim().parse::<Day>().ok());
    let mut errors = Errors::default();
    if to.is_none() {
        errors = errors.and("to", t("admin-handover-to-missing"));
    }
    if on.is_none() {
        errors = errors.and("on", t("admin-day-missing"));
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some((to, on)) = to.zip(on) {
        let (act, wish) = (app.act(staff.by()), Wish { post, to, on });
        match app.db().write(move |tx| hand_over::run(tx, &act, &wish)).await {
            Ok(_) => return Ok(see(DONE)),
            // Sent twice it is done; with another day the row it would be said at is gone.
            Err(ActionError::Refused(Refused::Post(Ended::AlreadyEnded(until)))) if until == on => {
                return Ok(see(DONE));
            }
            Err(ActionError::Refused(refused @ Refused::Post(Ended::AlreadyEnded(_)))) => {
                return Err(Problem::refused(&refused).into());
            }
            Err(ActionError::Refused(refused)) => {
                status = problem::status_of(&refused);
                errors = errors.and(field_of(&refused), problem::sentence(&refused));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let opening = Opening {
        post: Some(post),
        to: fields.text("to").to_owned(),
        on: fields.text("on").to_owned(),
        errors,
        ..Opening::default()
    };
    draw(status, &page(&app, &staff, opening).await?)
}

const fn field_of(refused: &Refused) -> &'static str {
    match refused {
        Refused::Post(Ended::SamePerson) | Refused::Unknown(_) => "to",
        _ => "on",
    }
}

/// With what the page opens.
#[derive(Default)]
pub(super) struct Opening {
    pub(super) post: Option<PostId>,
    pub(super) to: String,
    pub(super) on: String,
    pub(super) errors: Errors,
    pub(super) done: Option<String>,
    pub(super) search: String,
    pub(super) at: Option<UnitId>,
    pub(super) not_taken: Option<NotTaken>,
}

pub(super) async fn page(app: &App, staff: &Staff, opening: Opening) -> Result<Page, Failure> {
    let office = app.office().await?;
    let held = held(app).await?;
    let names: HashMap<PersonId, &str> =
        held.people.iter().map(|person| (person.id, person.name.as_str())).collect();
    let mut layout = page::layout(app, &office, Area::Admin, Some(staff));
    layout.open_door = Some(StaffDoor::Admin);
    let row = |post: &Post| {
        let is_open = opening.post == Some(post.id);
        let is_of_unit = office.units.get(&post.unit).is_some_and(|unit| unit.place == post.scope);
        let row = PostRow {
            id: post.id.to_string(),
            person: names.get(&post.person).copied().unwrap_or_default().to_owned(),
            duty: duty_word(post.duty),
            unit: office.unit_name(post.unit).to_owned(),
            scope: if is_of_unit { String::new() } else { scope_words(&office, post) },
            held: held_words(post),
            open: held.open.get(&post.unit).and_then(|open| u64::try_from(*open).ok()).unwrap_or(0),
            can_hand_over: post.until.is_none(),
            is_open,
            errors: if is_open { opening.errors.clone() } else { Errors::default() },
        };
        (post.unit, row)
    };
    let search = Search::new(&opening.search, &held.people);
    let is_found = |post: &&Post| opening.post == Some(post.id) || search.finds_post(&office, post);
    let mut posts: Vec<&Post> = held.posts.iter().filter(is_found).collect();
    let code = |post: &Post| office.tree.get(post.scope).map(|place| place.code.clone());
    posts.sort_by_key(|post| (post.duty, code(post), office.unit_name(post.unit), post.id));
    let posts: Vec<_> = posts.into_iter().map(row).collect();
    let mut units = rows(&office, opening.not_taken.as_ref());
    units.retain(|(id, unit)| search.finds_unit(&unit.name) || posts.iter().any(|(of, _)| of == id));
    let drawn = Drawn { posts, units, at: opening.at };
    Ok(Page {
        done: opening.done,
        vacant: without_worker(&office, &held.posts),
        people: choices(&held.people, &opening.to),
        groups: fold(&office, drawn, !opening.search.trim().is_empty()),
        search: opening.search,
        on: opening.on,
        layout,
    })
}

fn choices(people: &[Person], chosen: &str) -> Vec<Choice> {
    let first = Choice { value: String::new(), label: t("admin-choose"), is_chosen: chosen.is_empty() };
    let all = people.iter().map(|person| {
        let value = person.id.to_string();
        let gaps = [("name", person.name.as_str()), ("sign_in", person.sign_in.as_str())];
        Choice { is_chosen: value == chosen, label: t_with("admin-person", &gaps), value }
    });
    std::iter::once(first).chain(all).collect()
}

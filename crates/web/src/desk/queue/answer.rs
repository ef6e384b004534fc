//! Answering D1: a view of matters by promise, and the chosen one beside it.

mod asked;
mod held;
mod last;
mod meanwhile;
mod menu;
mod preview;
mod rows;

pub use preview::{Around, around, door, near, title};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use storage::matters::list::{Alike, View};
use storage::office::Office;

use self::asked::Asked;
use self::held::Held;
use super::{Fragment, Last, Page, Preview, Row};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::Desk;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::problem::{Failure, Problem};
use crate::verbs::by_number;
use crate::words::{t, t_with};

/// Rows of a screen.
const ROWS: usize = 26;

/// How long ago a matter may have come that a new one is the same as, in days.
const ALIKE_DAYS: i64 = 7;

/// What may be the same as a matter: at its place, or of its category in the same building.
fn alike(office: &Office, matter: &matters::Matter, place: place::PlaceId, now: kernel::Moment) -> Alike {
    let building = office.tree.within(place, place::PlaceKind::Building).map_or(place, |found| found.id);
    let below = office.tree.below(building).into_iter().map(|place| place.id);
    let mut around: Vec<_> = below.take(60).collect();
    around.extend([building, place]);
    Alike {
        matter: matter.id,
        place,
        around,
        category: matter.category.0.clone(),
        since: now - kernel::Span::from_days(ALIKE_DAYS),
    }
}

/// GET `/d`. With `since` it answers 204 while the list is the same.
///
/// # Errors
/// 403 for a duty without matters; trouble with the store.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let office = app.office().await?;
    if let Some(found) = by_number(&app, &staff, asked.search()).await? {
        return Ok(see(&format!("/d/m/{found}")));
    }
    let view = asked.view(&staff);
    if let Some(since) = &asked.since
        && *since == held::version(&app, &office, &staff, view, &asked).await?
    {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let held = held::of(&app, &office, &staff, view, &asked).await?;
    let rows = rows::of(&office, &held, view, &asked, app.now());
    let chosen = chosen(&asked, &rows);
    let preview = match &chosen {
        Some(id) => preview::of(&app, &office, &staff, id).await?,
        None => None,
    };
    let last = last::of(&app, &office, &staff, view, &asked, held.count(view)).await?;
    let drawn = Drawn { rows, last, preview };
    draw(StatusCode::OK, &page(&app, &office, &staff, view, &asked, &held, drawn))
}

/// GET `/d/m/{id}/preview`: the preview alone, with the list it is chosen in after `?`.
///
/// # Errors
/// 404 for a matter that is not theirs; trouble with the store.
pub async fn fragment(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let office = app.office().await?;
    let preview = preview::of(&app, &office, &staff, &id).await?.ok_or_else(Problem::not_found)?;
    let view = asked.view(&staff);
    let layout = page::layout(&app, &office, Area::Desk, Some(&staff));
    let back = asked.href(view, asked.next.as_deref(), asked.after.as_deref());
    draw(StatusCode::OK, &Fragment { layout, back, preview })
}

/// What was drawn up before the page is.
struct Drawn {
    rows: Vec<Row>,
    last: Option<Last>,
    preview: Option<Preview>,
}

/// The first of the list is chosen where nobody chose; after a decision also where the next row is gone.
fn chosen(asked: &Asked, rows: &[Row]) -> Option<String> {
    let stands = |id: &String| asked.last.is_none() || rows.iter().any(|row| row.id == *id);
    asked
        .m
        .clone()
        .filter(stands)
        .or_else(|| rows.iter().find(|row| row.gone.is_none()).map(|row| row.id.clone()))
}

/// The row after the chosen one, the one before where it is the last.
fn next(rows: &[Row], chosen: Option<&str>) -> Option<String> {
    let stands = |row: &&Row| row.gone.is_none() && Some(row.id.as_str()) != chosen;
    let at = rows.iter().position(|row| Some(row.id.as_str()) == chosen)?;
    let after = rows[at..].iter().find(stands);
    after.or_else(|| rows[..at].iter().rev().find(stands)).map(|row| row.id.clone())
}

fn page(
    app: &App,
    office: &Office,
    staff: &Staff,
    view: View,
    asked: &Asked,
    held: &Held,
    drawn: Drawn,
) -> Page {
    let mut layout = page::layout(app, office, Area::Desk, Some(staff));
    layout.open_door = Some(StaffDoor::Queue);
    let Drawn { mut rows, last, preview } = drawn;
    let chosen = preview.as_ref().map(|preview| preview.id.clone());
    for row in &mut rows {
        row.is_current = chosen.as_deref() == Some(row.id.as_str());
    }
    let after = asked.after.as_deref();
    Page {
        layout,
        views: menu::views(held, view, asked),
        assigned_today: (!asked::sees_units_work_only(staff)).then(|| unsigned(held.assigned_today)),
        empty: empty(view, asked, held),
        heads: menu::heads(view),
        view: view.as_str().to_owned(),
        title: menu::word(view),
        count: menu::said(held.count(view)),
        back: asked.href(view, next(&rows, chosen.as_deref()).as_deref(), after),
        list: asked.list(view, after),
        version: held.version.clone(),
        units: menu::units(office, staff, held),
        search: asked.search().to_owned(),
        communities: menu::communities(office, staff, asked.community.as_deref().unwrap_or_default()),
        categories: menu::categories(office, app.now(), asked.category.as_deref().unwrap_or_default()),
        rows,
        newer: asked.after.as_ref().map(|_| asked.href(view, None, None)),
        older: held.listed.next.as_ref().map(|next| asked.href(view, None, Some(&next.to_string()))),
        last,
        preview,
    }
}

/// What an empty list says.
fn empty(view: View, asked: &Asked, held: &Held) -> String {
    match view {
        _ if asked.is_number() => t("desk-no-such-number"),
        _ if !asked.search().is_empty() => t("queue-nothing-found"),
        View::Waiting => t_with("desk-queue-empty", &[("n", &held.assigned_today.to_string())]),
        _ => t("desk-queue-none"),
    }
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

//! Answering P4: finding the grid, its people, its day and its last days.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Moment, Span};
use people::UnitId;
use people::ties::TieKind;
use place::{Place, PlaceKind};
use scores::{Apart, Share};
use storage::boards::grids::{self, Day, OfCategory};
use storage::office::Office;
use storage::people::{grid_worker, ties_of};
use storage::{StorageError, Tx};

use super::{Neighbour, Page, Phone};
use crate::app::App;
use crate::category;
use crate::layout::{Area, tel};
use crate::page::{self, draw};
use crate::problem::{Failure, Problem};
use crate::public::score::Beside;
use crate::public::score::answer::rows::{interval, percent};
use crate::words::{t, t_with};

/// So many days are looked back.
const DAYS: i64 = 30;

/// What the store knows of a grid.
struct Found {
    worker: Option<(String, UnitId)>,
    groups: Vec<String>,
    day: Day,
    lately: Vec<OfCategory>,
    codes: usize,
}

/// GET `/g/{grid}`: by the grid's code.
///
/// # Errors
/// Not found where no grid has that code now; trouble with the store.
pub async fn show(State(app): State<App>, Path(code): Path<String>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let now = app.now();
    let grid = office.tree.by_code(PlaceKind::Grid, &code).filter(|place| place.stands_on(now.day()));
    let grid = grid.ok_or_else(Problem::not_found)?.clone();
    let community = office.tree.within(grid.id, PlaceKind::Community).ok_or_else(Problem::not_found)?.clone();
    let (of, reader) = (app.of(), office.clone());
    let (asked, within) = (grid.clone(), community.clone());
    let read = move |tx: &mut Tx<'_>| find(tx, of, &reader, (&within, &asked), now);
    let found = app.db().read(read).await?;
    let layout = page::layout(&app, &office, Area::Public, None);
    draw(StatusCode::OK, &page(layout, &office, (&community, &grid), found))
}

fn find(
    tx: &mut Tx<'_>,
    of: kernel::SubdistrictId,
    office: &Office,
    (community, grid): (&Place, &Place),
    now: Moment,
) -> Result<Found, StorageError> {
    let today = now.day();
    let span = (Moment::start_of(today), Moment::start_of(today.tomorrow().unwrap_or(today)));
    let ties = ties_of(tx, of, grid.id)?;
    let groups = ties.into_iter().filter(|tie| tie.kind == TieKind::GridBranch).map(|tie| tie.name).collect();
    let coded = storage::place::coded_places(tx, of)?;
    Ok(Found {
        worker: grid_worker(tx, of, grid.id, today)?,
        groups,
        day: grids::day(tx, of, (community.id, grid.id), span, now)?,
        lately: grids::lately(tx, of, grid.id, now - Span::from_minutes(DAYS * 24 * 60))?,
        codes: coded.into_iter().filter(|place| office.tree.lies_within(*place, grid.id)).count(),
    })
}

fn page(
    layout: crate::layout::Layout,
    office: &Office,
    (community, grid): (&Place, &Place),
    found: Found,
) -> Page {
    let below = |place: &Place, kind| {
        let kept = move |place: &&Place| place.kind == kind;
        office.tree.below(place.id).into_iter().filter(kept).collect::<Vec<_>>()
    };
    let phone = found.worker.as_ref().and_then(|(_, unit)| office.public_phone(*unit));
    let neighbour =
        |place: &Place| Neighbour { name: place.name.clone(), href: format!("/g/{}", place.code) };
    let others = below(community, PlaceKind::Grid).into_iter().filter(|place| place.id != grid.id);
    Page {
        layout,
        community: community.name.clone(),
        name: grid.name.clone(),
        report: format!("/report?place={}", grid.id),
        compounds: below(grid, PlaceKind::Compound).into_iter().map(|place| place.name.clone()).collect(),
        phone: phone.map(|number| Phone { number: number.to_owned(), href: tel(number) }),
        worker: found.worker.map(|(name, _)| name),
        groups: found.groups,
        today: today(found.day),
        lately: lately(&found.lately),
        share: share(&found.lately),
        kinds: kinds(office, &found.lately),
        codes: t_with("grid-codes", &[("n", &found.codes.to_string())]),
        neighbours: others.map(neighbour).collect(),
    }
}

fn beside(key: &'static str, n: i64) -> Beside {
    Beside { label: t(key), words: t_with("public-pieces", &[("n", &n.to_string())]) }
}

fn today(day: Day) -> Vec<Beside> {
    vec![
        beside("grid-open", day.open),
        beside("grid-due", day.due),
        beside("grid-overdue", day.overdue),
        beside("grid-handled-today", day.handled),
    ]
}

fn lately(rows: &[OfCategory]) -> Vec<Beside> {
    if rows.is_empty() {
        return Vec::new();
    }
    let sum = |of: fn(&OfCategory) -> i64| rows.iter().map(of).sum();
    vec![
        beside("grid-reported", sum(|row| row.all)),
        beside("grid-handled", sum(|row| row.handled)),
        beside("grid-rated", sum(|row| row.rated)),
    ]
}

/// A rate only where enough was said.
fn share(rows: &[OfCategory]) -> String {
    let (rated, satisfied) =
        rows.iter().fold((0, 0), |(rated, satisfied), row| (rated + row.rated, satisfied + row.satisfied));
    match Share::of(satisfied, rated) {
        None => String::new(),
        Some(share) if share.is_few() => t("grid-share-few"),
        Some(share) => t_with(
            "grid-share",
            &[
                ("rated", &rated.to_string()),
                ("satisfied", &satisfied.to_string()),
                ("percent", &percent(share)),
                ("interval", &interval(share)),
            ],
        ),
    }
}

/// Kinds of three and more by name; the others, and what may hold anything, together.
fn kinds(office: &Office, rows: &[OfCategory]) -> Vec<Beside> {
    let named = |row: &&OfCategory| {
        matters::CategoryCode(row.category.clone()).stands_apart()
            && matches!(Apart::of(row.all), Apart::Exactly(_))
    };
    let (named, others): (Vec<&OfCategory>, Vec<&OfCategory>) = rows.iter().partition(named);
    let words = |n: i64| t_with("public-pieces", &[("n", &n.to_string())]);
    let mut kinds: Vec<Beside> = named
        .into_iter()
        .map(|row| Beside { label: category::words(office, &row.category), words: words(row.all) })
        .collect();
    let others = match Apart::of(others.into_iter().map(|row| row.all).sum()) {
        Apart::Nobody => None,
        Apart::Few => Some(t_with("public-pieces", &[("n", &t("map-few"))])),
        Apart::Exactly(n) => Some(words(n)),
    };
    kinds.extend(others.map(|words| Beside { label: t("grid-other-kinds"), words }));
    kinds
}

#[cfg(test)]
mod tests;

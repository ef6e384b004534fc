//! The plan of D2: where a matter is, and what else is open in the compound, building by building.
//!
//! It is counted only for a post whose part of the street holds the whole compound: nobody learns here
//! of matters that their queue would not show.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use place::{PlaceId, PlaceKind};
use storage::boards::grids;

use crate::app::App;
use crate::desk::Desk;
use crate::parts::PlanPicture;
use crate::parts::plan::letters;
use crate::plan::around::{Around, around};
use crate::plan::{Plan, Purpose};
use crate::problem::{Failure, Problem};
use crate::residents::report::picture::svg;
use crate::worker::case::{self, Case};

/// GET `/d/m/{id}/plan.svg`.
///
/// # Errors
/// 404 for a matter that is not theirs, or that lies nowhere.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let case = case::open_at(&app, &staff, case::id(&id)?, "/d/m").await?;
    let around = counted(&app, &case).await?.ok_or_else(Problem::not_found)?;
    let plan = Plan::of(&around.houses, around.marked, Purpose::Look, letters());
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg(&plan)?).into_response())
}

/// The same as an image of the page; nothing where the matter lies nowhere.
///
/// # Errors
/// Trouble with the store.
pub async fn picture(app: &App, case: &Case) -> Result<Option<PlanPicture>, Failure> {
    let src = format!("/d/m/{}/plan.svg", case.matter.id);
    let around = counted(app, case).await?;
    Ok(around.map(|around| PlanPicture::counted(&case.office.tree, &around, src)))
}

/// What lies around a matter, with what is open in each house.
///
/// # Errors
/// Trouble with the store.
async fn counted(app: &App, case: &Case) -> Result<Option<Around>, Failure> {
    let tree = &case.office.tree;
    let found = case.matter.place.and_then(|place| around(tree, case.now.day(), place));
    let Some(mut around) = found else { return Ok(None) };
    if !tree.lies_within(around.outer, case.staff.signed.scope) {
        return Ok(Some(around));
    }
    let (of, grid) = (app.of(), tree.within(around.outer, PlaceKind::Grid).map(|grid| grid.id));
    let open = app.db().read(move |tx| grids::open_by_place(tx, of, grid)).await?;
    for house in &mut around.houses {
        let within = |place: PlaceId| tree.lies_within(place, house.id);
        house.open = open.iter().filter(|(place, _)| within(*place)).map(|(_, n)| n).sum();
    }
    Ok(Some(around))
}

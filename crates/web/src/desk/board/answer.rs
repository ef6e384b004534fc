//! Answering D5: counted now and for the weeks before, for the part of the street of whoever looks.

pub mod blocks;
mod figures;
mod todo;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use people::Permission;

use super::Page;
use crate::actor::Staff;
use crate::app::App;
use crate::desk::Desk;
use crate::desk::review::answer::alarm;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw};
use crate::problem::{Failure, Problem};

/// GET `/d/board`.
///
/// # Errors
/// 403 for a duty that neither leads nor reviews; trouble with the store.
pub async fn show(State(app): State<App>, Desk(staff): Desk) -> Result<Response, Failure> {
    leads(&staff)?;
    let office = app.office().await?;
    let blocks = blocks::of(&app, &office, &staff).await?;
    let todo = todo::of(&app, &office, &staff).await?;
    let (of, now) = (app.of(), app.now());
    let declines = app.db().read(move |tx| alarm::declines(tx, of, now)).await?;
    let mut layout = page::layout(&app, &office, Area::Desk, Some(&staff));
    layout.open_door = Some(StaffDoor::Board);
    let alarms = alarm::sentences(&office, &declines);
    draw(StatusCode::OK, &Page { layout, blocks, todo, alarms })
}

/// The board is for those who lead and those who review.
///
/// # Errors
/// 403 for everybody else.
pub fn leads(staff: &Staff) -> Result<(), Failure> {
    let duty = staff.signed.duty;
    if duty.may(Permission::Lead) || duty.may(Permission::Review) {
        Ok(())
    } else {
        Err(Problem::not_allowed().into())
    }
}

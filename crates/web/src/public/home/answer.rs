//! Answering P1.

pub mod lately;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use place::PlaceKind;
use storage::boards::lately as stored;
use storage::boards::score;
use storage::office::Office;
use storage::{StorageError, Tx};

use super::{Page, Written};
use crate::actor::Anyone;
use crate::app::App;
use crate::category;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::parts::Status;
use crate::parts::report_form::neighbours_photo;
use crate::problem::Failure;
use crate::public::map::answer::asked::Filter;
use crate::public::map::answer::{counted, picture};
use crate::public::score::answer;
use crate::public::score::answer::trend::before;
use crate::spoken;
use crate::words::t_with;

/// So many matters are shown.
const NEWEST: i64 = 4;

/// GET `/`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, who: Anyone) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = answer::this_month(&app);
    let counted = answer::count(&app, &month).await?;
    let open = counted::count(&app, &office, &Filter::default()).await?;
    let (of, now, last) = (app.of(), app.now(), before(&month, 1));
    let read = move |tx: &mut Tx<'_>| -> Result<_, StorageError> {
        Ok((
            lately::read(tx, of, now)?,
            score::trend(tx, of, &last, &month)?,
            stored::written(tx, of, NEWEST)?,
        ))
    };
    let (weeks, months, written) = app.db().read(read).await?;
    let page = Page {
        layout: page::layout(&app, &office, Area::Public, who.staff.as_ref()),
        headline: answer::headline(&counted),
        open: t_with("map-open-now", &[("n", &open.total.to_string())]),
        picture: picture(&open, &Filter::default(), counted::approval(&app).await?),
        lately: lately::sentences(weeks, &months),
        written: written.into_iter().map(|row| public_row(&office, row)).collect(),
    };
    draw(StatusCode::OK, &page)
}

/// A neighbour learns the compound at most.
fn public_row(office: &Office, row: stored::Written) -> Written {
    let within = |kind| row.place.and_then(|place| office.tree.within(place, kind));
    let place = within(PlaceKind::Compound).or_else(|| within(PlaceKind::Community));
    Written {
        status: status(&row.stage, row.closing.as_deref()).into(),
        words: row.words,
        photo: row.photo.as_deref().map(neighbours_photo),
        place: place.map(|place| place.name.clone()).unwrap_or_default(),
        category: category::words(office, &row.category),
        on: spoken::day(row.at.day()),
    }
}

fn status(stage: &str, closing: Option<&str>) -> Status {
    match (stage, closing) {
        (_, Some("well")) => Status::Well,
        (_, Some("no_answer")) => Status::NoAnswer,
        (_, Some("declined")) => Status::NotHandled,
        (_, Some("merged")) => Status::Merged,
        (_, Some(_)) | ("disputed", None) => Status::Unresolved,
        ("handled", None) => Status::Handled,
        ("received", None) => Status::Received,
        ("assigned", None) => Status::Assigned,
        _ => Status::Working,
    }
}

#[cfg(test)]
mod tests;

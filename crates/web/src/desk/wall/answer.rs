//! Answering the wall: the board's blocks, and counts in place of matters.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Span;
use place::PlaceKind;
use storage::StorageError;
use storage::matters::{Queue, View, list};

use super::{Page, Today};
use crate::actor::Watching;
use crate::app::App;
use crate::desk::board::answer::{blocks, leads};
use crate::desk::board::{Blocks, Recurring};
use crate::layout::Area;
use crate::page::{self, draw};
use crate::parts::Status;
use crate::problem::Failure;
use crate::words::t;
use crate::worker::standing;

/// GET `/d/wall`.
///
/// # Errors
/// 403 for a duty that neither leads nor reviews; trouble with the store.
pub async fn show(State(app): State<App>, Watching(staff): Watching) -> Result<Response, Failure> {
    leads(&staff)?;
    let office = app.office().await?;
    let blocks = blocks::of(&app, &office, &staff).await?;
    let community = office.tree.within(staff.signed.scope, PlaceKind::Community).map(|place| place.id);
    let (of, now) = (app.of(), app.now());
    let counts = app.db().read(move |tx| -> Result<[i64; 5], StorageError> {
        let queue = Queue { community, ..Queue::default() };
        let mut count = |view, at| list::count(tx, of, view, &queue, at);
        let tonight = standing::end_of_day(now) + Span::from_seconds(1);
        let late = count(View::Overdue, now)?;
        Ok([
            count(View::Waiting, now)?,
            late,
            count(View::Overdue, tonight)? - late,
            count(View::Rework, now)?,
            count(View::AwaitingVerdict, now)?,
        ])
    });
    let layout = page::layout(&app, &office, Area::Desk, Some(&staff));
    draw(StatusCode::OK, &Page { layout, blocks: for_everybody(blocks), today: today(counts.await?) })
}

/// Without what happened at one building.
fn for_everybody(blocks: Blocks) -> Blocks {
    Blocks { recurring: Vec::<Recurring>::new(), ..blocks }
}

fn today(counts: [i64; 5]) -> Vec<Today> {
    let kinds = [
        (t("desk-view-waiting"), Status::Received),
        (Status::Overdue.word(), Status::Overdue),
        (Status::DueToday.word(), Status::DueToday),
        (Status::Rework.word(), Status::Rework),
        (t("desk-view-awaiting"), Status::Handled),
    ];
    let one = |((label, status), n): ((String, Status), i64)| Today {
        label,
        n: u64::try_from(n).unwrap_or(0),
        icon: status.icon(),
        colour: status.colour(),
    };
    kinds.into_iter().zip(counts).map(one).collect()
}

//! Answering S3: the case sheet on paper.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::matter::Kind;

use super::{Page, Row};
use crate::app::App;
use crate::desk::Desk;
use crate::desk::matter::Fact;
use crate::desk::queue::answer::{door, title};
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::qr;
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::{self, Case};
use crate::worker::standing;

/// GET `/d/m/{id}/print`.
///
/// # Errors
/// 404 for a matter that is not theirs.
pub async fn show(
    State(app): State<App>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let case = case::open_at(&app, &staff, case::id(&id)?, "/d/m").await?;
    let mut lines = case.timeline();
    lines.reverse();
    let page = Page {
        layout: page::layout(&app, &case.office, Area::Desk, Some(&case.staff)),
        number: case.number(),
        title: title(&case.office, &case),
        pill: standing::pill(&case.matter, case.now),
        qr: qr::data_url(&format!("{}/d/m/{}", app.public_url(), case.matter.id)),
        rows: rows(&case),
        words: case.words().unwrap_or_default().to_owned(),
        lines,
        photos: case
            .pictures("before")
            .into_iter()
            .take(1)
            .chain(case.pictures("after").into_iter().rev().take(1))
            .collect(),
        is_patrol: case.matter.kind == Kind::Patrol,
        printed: [case.staff.name.clone(), case.now.to_local_text().replace('T', " ")]
            .join(&t("common-comma")),
    };
    draw(StatusCode::OK, &page)
}

fn rows(case: &Case) -> Vec<Row> {
    let matter = &case.matter;
    let fact = |key: &'static str, words: String| Fact { label: t(key), words };
    let assignment = matter.stage.assignment();
    let lead = assignment.map(|held| case.office.unit_name(held.lead).to_owned()).unwrap_or_default();
    let assisting = assignment.map(|held| {
        held.assisting
            .iter()
            .map(|unit| case.office.unit_name(*unit))
            .collect::<Vec<_>>()
            .join(&t("common-comma"))
    });
    let first = matter.reports.first();
    vec![
        Row {
            left: fact("desk-sheet-place", case.place()),
            right: fact("desk-sheet-door", first.map(|first| door(first.door)).unwrap_or_default()),
        },
        Row {
            left: fact("desk-sheet-received", spoken::moment(matter.received_at)),
            right: fact(
                "desk-sheet-people",
                t_with("worker-people", &[("n", &matter.reports.len().to_string())]),
            ),
        },
        Row {
            left: fact("desk-sheet-lead", lead),
            right: fact("desk-sheet-assisting", assisting.unwrap_or_default()),
        },
        Row {
            left: fact("desk-fact-standard", matter.standard.clone()),
            right: fact("desk-fact-due", spoken::due(matter.clock.due, case.now)),
        },
    ]
}

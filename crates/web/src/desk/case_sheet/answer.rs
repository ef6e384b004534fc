//! Answering S3: the case sheet on paper.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Moment;
use matters::matter::Kind;
use matters::{Due, Event};
use people::UnitId;
use place::PlaceKind;
use storage::matters::Recorded;
use storage::matters::photos::Photo as Kept;

use super::{Page, Row};
use crate::app::App;
use crate::desk::Desk;
use crate::desk::matter::Fact;
use crate::desk::queue::answer::{door, title};
use crate::layout::Area;
use crate::page::{self, draw};
use crate::parts::{Line, Photo};
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
    let page = Page {
        layout: page::layout(&app, &case.office, Area::Desk, Some(&case.staff)),
        number: case.number(),
        title: title(&case.office, &case),
        pill: standing::pill(&case.matter, case.now),
        qr: qr::data_url(&format!("{}/d/m/{}", app.public_url(), case.matter.id)),
        rows: rows(&case),
        words: words(&case),
        lines: lines(&case),
        photos: photos(&case),
        is_patrol: case.matter.kind == Kind::Patrol,
        printed: [case.staff.name.clone(), written(case.now)].join(&t("common-comma")),
    };
    draw(StatusCode::OK, &page)
}

/// The first picture from before and the last from after, with the moment and whoever took it.
fn photos(case: &Case) -> Vec<Photo> {
    let of = |part: &'static str| case.photos.iter().filter(move |photo| photo.part == part);
    let with_who = |photo: &Kept| {
        let at = photo.at.local().strftime("%m-%d %H:%M").to_string();
        let came = |entry: &&Recorded| entry.text_id.is_some() && entry.text_id == photo.text_id;
        let who = case.history.iter().find(came).map(|entry| case.who(entry)).filter(|who| !who.is_empty());
        let key = if photo.part == "after" { "composer-sheet-after" } else { "composer-sheet-before" };
        let words = std::iter::once(t_with(key, &[("at", &at)])).chain(who);
        Photo { caption: words.collect::<Vec<_>>().join(&t("common-comma")), ..case.picture(photo) }
    };
    of("before").take(1).chain(of("after").next_back()).map(with_who).collect()
}

/// What each reporter said.
fn words(case: &Case) -> String {
    let filed = case.matter.reports.iter().filter_map(|report| case.filed.get(&report.id)?.words.as_deref());
    filed.collect::<Vec<_>>().join("\n")
}

/// Everything that happened, oldest first, by dates that still say something when the paper is read.
fn lines(case: &Case) -> Vec<Line> {
    let mut lines = case.timeline();
    lines.reverse();
    for (line, entry) in lines.iter_mut().zip(&case.history) {
        line.at = entry.at.local().strftime("%m-%d %H:%M").to_string();
    }
    lines
}

fn rows(case: &Case) -> Vec<Row> {
    let matter = &case.matter;
    let join = |parts: Vec<String>| parts.join(&t("common-comma"));
    let people = t_with("worker-people", &[("n", &matter.reports.len().to_string())]);
    let place = std::iter::once(case.place()).chain(case.details().into_iter().map(str::to_owned));
    let source = matter.reports.first().map(|first| door(first.door)).into_iter().chain([people]);
    let assignment = matter.stage.assignment();
    let assisting = assignment.map(|held| held.assisting.clone()).unwrap_or_default();
    let assisting: Vec<String> = assisting.into_iter().map(|unit| with_person(case, unit)).collect();
    let assisting = if assisting.is_empty() { t("composer-sheet-nobody") } else { join(assisting) };
    let row = |left: (&'static str, String), right: (&'static str, String)| Row {
        left: Fact { label: t(left.0), words: left.1 },
        right: Fact { label: t(right.0), words: right.1 },
    };
    vec![
        row(("desk-sheet-place", join(place.collect())), ("desk-sheet-grid", community_and_grid(case))),
        row(
            ("desk-sheet-door", join(source.collect())),
            ("desk-sheet-received", written(matter.received_at)),
        ),
        row(
            ("desk-sheet-lead", assignment.map(|held| with_person(case, held.lead)).unwrap_or_default()),
            ("desk-fact-due", due(case)),
        ),
        row(("desk-sheet-assisting", assisting), ("desk-sheet-standard", matter.standard.clone())),
    ]
}

/// "2026-10-30 17:00".
fn written(at: Moment) -> String {
    at.to_local_text().replace('T', " ")
}

fn due(case: &Case) -> String {
    match case.matter.clock.due {
        Due::At { at } => t_with("spoken-before", &[("moment", &written(at))]),
        unknown @ Due::Unknown { .. } => spoken::due(unknown, case.now),
    }
}

fn community_and_grid(case: &Case) -> String {
    let tree = &case.office.tree;
    let name =
        |kind| case.matter.place.and_then(|place| tree.within(place, kind)).map(|place| place.name.clone());
    let names = [name(PlaceKind::Community), name(PlaceKind::Grid)];
    names.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// "西苑3网格（苗青禾）": a unit leads, and whoever of it did the last of it.
fn with_person(case: &Case, unit: UnitId) -> String {
    let name = case.office.unit_name(unit).to_owned();
    let of_unit = |entry: &&Recorded| match entry.event {
        Event::Accepted { unit: by } | Event::Contacted { unit: by } | Event::Handled { unit: by, .. } => {
            by == unit
        }
        _ => false,
    };
    match case.history.iter().rev().find(of_unit).map(|entry| case.who(entry)) {
        Some(person) => t_with("desk-sheet-unit-and-person", &[("unit", &name), ("person", &person)]),
        None => name,
    }
}

//! Answering A5: which code hangs where, one hung, one retired.

use std::collections::HashMap;

use actions::place::{hang_codes, retire_code};
use actions::{ActionError, With};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Day;
use place::{Place, PlaceId, PlaceKind, WallCode};
use storage::office::Office;
use storage::place::Hung;

use super::{Page, Row};
use crate::admin::Administrator;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::Choice;
use crate::problem::{Failure, Problem};
use crate::spoken;
use crate::words::t_with;

/// Codes of a whole street.
const ALL: i64 = 100_000;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    place: Option<String>,
    hung: Option<String>,
    retired: Option<String>,
}

/// GET `/admin/codes`; `?place=` another part of the street.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (office, today) = (app.office().await?, app.now().day());
    let part = part(&office, asked.place.as_deref());
    let codes = by_place(hung(&app).await?);
    let mut layout = page::layout(&app, &office, Area::Admin, Some(&staff));
    layout.open_door = Some(StaffDoor::Admin);
    let is_code = |text: &String| text.parse::<WallCode>().is_ok();
    let hung_words = asked.hung.filter(is_code).map(|code| t_with("admin-code-hung", &[("code", &code)]));
    let retired = asked.retired.filter(is_code).map(|code| t_with("admin-code-retired", &[("code", &code)]));
    let page = Page {
        layout,
        done: hung_words.or(retired),
        places: parts(&office, part),
        part: part.map(|place| place.to_string()).unwrap_or_default(),
        rows: part.map(|part| rows(&office, part, today, &codes)).unwrap_or_default(),
    };
    draw(StatusCode::OK, &page)
}

fn rows(office: &Office, part: PlaceId, today: Day, codes: &HashMap<PlaceId, Hung>) -> Vec<Row> {
    let row = |place: &Place| {
        let hung = codes.get(&place.id);
        Row {
            place: place.id.to_string(),
            name: office.tree.spoken_name(place.id),
            code: hung.map(|hung| hung.code.to_string()),
            since: hung.map(|hung| spoken::day(hung.issued_at.day())).unwrap_or_default(),
        }
    };
    doors(office, part).into_iter().filter(|place| place.stands_on(today)).map(row).collect()
}

/// The places below a part that may carry a code, in the order of the walk: a building before its
/// staircases, points where they stand.
#[must_use]
pub fn doors(office: &Office, part: PlaceId) -> Vec<&Place> {
    let mut doors = Vec::new();
    let mut walk: Vec<&Place> = office.tree.get(part).into_iter().collect();
    while let Some(place) = walk.pop() {
        if place.kind >= PlaceKind::Building {
            doors.push(place);
        }
        walk.extend(office.tree.below(place.id).into_iter().rev());
    }
    doors
}

/// The codes that hang.
///
/// # Errors
/// Trouble with the store.
pub async fn hung(app: &App) -> Result<Vec<Hung>, Failure> {
    let of = app.of();
    let hung = app
        .db()
        .read(move |tx| -> Result<Vec<Hung>, ActionError> { Ok(storage::place::codes(tx, of, ALL)?) })
        .await?;
    Ok(hung)
}

/// By place; the newest where several hang.
#[must_use]
pub fn by_place(hung: Vec<Hung>) -> HashMap<PlaceId, Hung> {
    hung.into_iter().map(|hung| (hung.place, hung)).collect()
}

/// The part of an address; the first compound where it says none.
#[must_use]
pub fn part(office: &Office, asked: Option<&str>) -> Option<PlaceId> {
    let asked = asked.and_then(|text| text.parse().ok()).filter(|id| office.tree.get(*id).is_some());
    let first = || office.tree.of_kind(PlaceKind::Compound).first().map(|place| place.id);
    asked.or_else(first)
}

/// The compounds, each behind its community, and a part that is none of them.
#[must_use]
pub fn parts(office: &Office, chosen: Option<PlaceId>) -> Vec<Choice> {
    let label = |place: &Place| {
        let community = office.tree.within(place.id, PlaceKind::Community);
        let community = community.filter(|community| community.id != place.id);
        community.map_or_else(|| place.name.clone(), |community| format!("{} {}", community.name, place.name))
    };
    let mut places = office.tree.of_kind(PlaceKind::Compound);
    let other = chosen.and_then(|id| office.tree.get(id)).filter(|place| place.kind != PlaceKind::Compound);
    places.extend(other);
    let one = |place: &Place| Choice {
        value: place.id.to_string(),
        label: label(place),
        is_chosen: chosen == Some(place.id),
    };
    places.into_iter().map(one).collect()
}

/// POST `/admin/codes`: draws a code for a place that has none. Sent twice, one hangs.
///
/// # Errors
/// 404 for a place that is none.
pub async fn hang(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let place: PlaceId = fields.text("place").parse().map_err(|_| Problem::not_found())?;
    let (with, act): (With, _) = (app.with(), app.act(staff.by()));
    let code = app
        .db()
        .write(move |tx| -> Result<Option<WallCode>, ActionError> {
            match storage::place::code_at(tx, act.of, place)? {
                Some(code) => Ok(Some(code)),
                None => Ok(hang_codes::run(tx, &with, &act, &[place])?.first().copied()),
            }
        })
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(back(fields.text("part"), &format!("hung={code}")))
}

/// POST `/admin/codes/retirement`: takes a code off the wall.
///
/// # Errors
/// 404 for a code that does not hang.
pub async fn retire(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let code: WallCode = fields.text("code").parse().map_err(|_| Problem::not_found())?;
    let act = app.act(staff.by());
    app.db().write(move |tx| retire_code::run(tx, &act, code)).await?;
    Ok(back(fields.text("part"), &format!("retired={code}")))
}

/// Back to the part it was done in.
fn back(part: &str, done: &str) -> Response {
    match part.parse::<PlaceId>() {
        Ok(part) => see(&format!("/admin/codes?place={part}&{done}")),
        Err(_) => see(&format!("/admin/codes?{done}")),
    }
}

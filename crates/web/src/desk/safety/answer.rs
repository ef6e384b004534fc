//! Answering the safety notes of an address.

use actions::place::{lift_safety_note, place_safety_note};
use actions::{ActionError, Refused};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::{Day, Moment, Span};
use people::safety::{CAUTIONS, Refusal, latest_end};
use people::{Permission, SafetyNoteId};

use super::Page;
use crate::actor::Staff;
use crate::app::App;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page::{self, draw, see};
use crate::parts::{Choice, Errors, caution};
use crate::problem::{self, Failure, Problem};
use crate::words::t;
use crate::worker::case::{self, Case};

/// Days that the form offers.
const OFFERED: i64 = 30;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET `/d/m/{id}/safety`.
///
/// # Errors
/// 403 for a duty that places none; 404 for a matter that is not theirs.
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let case = open(&app, &staff, &id).await?;
    let done = asked.done.map(|what| t(if what == "lifted" { "safety-lifted" } else { "safety-placed" }));
    let until = (Moment::start_of(app.now().day()) + Span::from_days(OFFERED)).day().to_string();
    draw(StatusCode::OK, &Page { done, until, ..page(&app, &case) })
}

/// POST `/d/m/{id}/safety`.
///
/// # Errors
/// As [`show`]; what cannot be taken is shown again.
pub async fn place(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let case = open(&app, &staff, &id).await?;
    let caution = fields.text("caution").parse::<people::Caution>().ok();
    let until = fields.text("until").trim().parse::<Day>().ok();
    let mut errors = Errors::default();
    if caution.is_none() {
        errors = errors.and("caution", t("safety-caution-missing"));
    }
    if until.is_none() {
        errors = errors.and("until", t("worker-day-missing"));
    }
    if let Some((caution, until)) = caution.zip(until) {
        match write(&app, &staff, &case, caution, until).await {
            Ok(()) => return Ok(see(&format!("/d/m/{}/safety?done=placed", case.matter.id))),
            Err(ActionError::Refused(refused)) => {
                errors = errors.and(field_of(&refused), problem::sentence(&refused));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let choices = choices(fields.text("caution"));
    let until = fields.text("until").to_owned();
    draw(StatusCode::UNPROCESSABLE_ENTITY, &Page { errors, choices, until, ..page(&app, &case) })
}

async fn write(
    app: &App,
    staff: &Staff,
    case: &Case,
    caution: people::Caution,
    until: Day,
) -> Result<(), ActionError> {
    let Some(place) = case.matter.place else { return Err(Refused::from(Refusal::NotAnAddress).into()) };
    let wish = place_safety_note::Wish { place, caution, until };
    let (with, act) = (app.with(), app.act(staff.by()));
    app.db().write(move |tx| place_safety_note::run(tx, &with, &act, &wish).map(drop)).await
}

const fn field_of(refused: &Refused) -> &'static str {
    match refused {
        Refused::Safety(Refusal::End { .. }) => "until",
        _ => "caution",
    }
}

/// POST `/d/m/{id}/safety/end`.
///
/// # Errors
/// As [`show`]; 404 for a note that no longer stands.
pub async fn lift(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let case = open(&app, &staff, &id).await?;
    let note: SafetyNoteId = fields.text("note").parse().map_err(|_| Problem::not_found())?;
    let (with, act) = (app.with(), app.act(staff.by()));
    app.db().write(move |tx| lift_safety_note::run(tx, &with, &act, note)).await?;
    Ok(see(&format!("/d/m/{}/safety?done=lifted", case.matter.id)))
}

/// The matter, for somebody who may place a note.
async fn open(app: &App, staff: &Staff, id: &str) -> Result<Case, Failure> {
    if !staff.signed.duty.may(Permission::Caution) {
        return Err(Problem::not_allowed().into());
    }
    case::open_at(app, staff, case::id(id)?, "/d/m").await
}

fn page(app: &App, case: &Case) -> Page {
    let mut layout = page::layout(app, &case.office, Area::Desk, Some(&case.staff));
    layout.open_door = Some(StaffDoor::Queue);
    Page {
        layout,
        errors: Errors::default(),
        id: case.matter.id.to_string(),
        number: case.number(),
        place: case.place(),
        done: None,
        cautions: case.cautions(),
        choices: choices(""),
        until: String::new(),
        latest: latest_end(case.now.day()).to_string(),
    }
}

fn choices(chosen: &str) -> Vec<Choice> {
    let one = |of: people::Caution| Choice {
        value: of.as_str().to_owned(),
        label: caution::word(of),
        is_chosen: of.as_str() == chosen,
    };
    CAUTIONS.into_iter().map(one).collect()
}

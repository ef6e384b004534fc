//! The plan of R1: the picture by itself, and a place that was chosen on it.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::fields::Fields;
use crate::plan::around::around;
use crate::plan::{Letters, Plan, Purpose};
use crate::problem::{Failure, Problem};

/// What the address of a plan says.
#[derive(Debug, serde::Deserialize)]
pub struct Asked {
    place: String,
    choose: Option<String>,
    large: Option<String>,
}

impl Asked {
    const fn purpose(&self) -> Purpose {
        if self.choose.is_some() { Purpose::Choose } else { Purpose::Look }
    }

    const fn letters(&self) -> Letters {
        if self.large.is_some() { Letters::Large } else { Letters::Usual }
    }
}

/// GET `/report/plan.svg?place=`: the plan around a place. It tells names of places, and nothing else.
///
/// # Errors
/// 404 for a place that is none, or stands no more.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let (office, today) = (app.office().await?, app.now().day());
    let place = asked.place.parse().map_err(|_| Problem::not_found())?;
    let around = around(&office.tree, today, place).ok_or_else(Problem::not_found)?;
    let plan = Plan::of(&around.houses, around.marked, asked.purpose(), asked.letters());
    Ok((KEPT, svg(&plan)?).into_response())
}

/// Names of places change seldom; a phone may keep the picture for an hour.
const KEPT: [(header::HeaderName, &str); 2] =
    [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "private, max-age=3600")];

/// The drawing as it is sent.
///
/// # Errors
/// Trouble with drawing.
pub fn svg(plan: &Plan) -> Result<String, Failure> {
    Ok(plan.render().map_err(|trouble| Problem::fault(&trouble))?)
}

/// A form whose `spot` says which house was pressed: as if it had been chosen from the list, and the
/// form is shown again. What the wall says is not the place then.
#[must_use]
pub fn chosen_on(fields: Fields) -> Fields {
    let spot = fields.text("spot").to_owned();
    if spot.is_empty() {
        return fields;
    }
    let found = [("do", "find"), ("find", ""), ("place", spot.as_str()), ("here", "no")];
    found.into_iter().fold(fields, |fields, (name, text)| fields.instead(name, text))
}

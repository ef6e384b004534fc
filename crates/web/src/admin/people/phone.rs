//! Publishing the number of a unit: residents read it beside the words of who has their matter.

use ::people::UnitId;
use actions::ActionError;
use actions::people::publish_phone::{self, Wish};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use storage::office::Office;

use super::UnitRow;
use super::answer::{Opening, page};
use crate::admin::Administrator;
use crate::app::App;
use crate::fields::Fields;
use crate::page::{draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure, Problem};

/// A number that could not be taken.
pub(super) struct NotTaken {
    /// Whose.
    unit: UnitId,
    /// As typed.
    phone: String,
    /// Why not.
    errors: Errors,
}

/// POST `/admin/people/phone`.
///
/// # Errors
/// 404 for a unit that is none; what cannot be taken is shown again at its row.
pub async fn publish(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let unit: UnitId = fields.text("unit").parse().map_err(|_| Problem::not_found())?;
    let phone = fields.text("phone").to_owned();
    let (with, act, wish) = (app.with(), app.act(staff.by()), Wish { unit, phone: phone.clone() });
    match app.db().write(move |tx| publish_phone::run(tx, &with, &act, &wish)).await {
        Ok(()) => Ok(see(&format!("/admin/people?done=phone&at={unit}#unit-{unit}"))),
        Err(ActionError::Refused(refused)) => {
            let errors = Errors::default().and("phone", problem::sentence(&refused));
            let not_taken = Some(NotTaken { unit, phone, errors });
            let opening = Opening { not_taken, on: app.now().day().to_string(), ..Opening::default() };
            draw(StatusCode::UNPROCESSABLE_ENTITY, &page(&app, &staff, opening).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The units by name, with what was typed at the one that could not be taken.
pub(super) fn rows(office: &Office, not_taken: Option<&NotTaken>) -> Vec<(UnitId, UnitRow)> {
    let mut units: Vec<_> = office.units.values().collect();
    units.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    let row = |unit: &::people::Unit| {
        let published = office.public_phone(unit.id).unwrap_or_default();
        let typed = not_taken.filter(|not| not.unit == unit.id);
        let row = UnitRow {
            id: unit.id.to_string(),
            name: unit.name.clone(),
            phone: typed.map_or(published, |not| &not.phone).to_owned(),
            errors: typed.map(|not| not.errors.clone()).unwrap_or_default(),
        };
        (unit.id, row)
    };
    units.into_iter().map(row).collect()
}

//! Beside where it stands: who has it, who looked at the telephone, what neighbours read.

use super::{Neighbours, Who};
use crate::residents::case::Case;
use crate::spoken;
use crate::words::t_with;

/// What neighbours read, where the reporter agreed.
#[must_use]
pub fn neighbours(case: &Case) -> Option<Neighbours> {
    if !case.filed.filing.open_to_public {
        return None;
    }
    let published = case.published.as_ref();
    let shown = published.and_then(|published| published.photo.as_deref());
    let photo = shown.and_then(|digest| case.photos.iter().find(|photo| photo.digest == digest));
    Some(Neighbours {
        words: published.map(|published| published.words.clone()),
        photo: photo.map(|photo| case.picture(photo, "own-neighbours-photo")),
    })
}

/// Who looked at the telephone, when and why; newest first.
#[must_use]
pub fn looks(case: &Case) -> Vec<String> {
    let look = |(at, why): &(kernel::Moment, String)| {
        t_with("own-look", &[("at", &spoken::moment(*at)), ("why", why)])
    };
    case.looks.iter().rev().map(look).collect()
}

/// Role and how they are called; the unit alone where nobody holds a post in it.
#[must_use]
pub fn who(case: &Case) -> Option<Who> {
    let lead = case.matter.lead().filter(|_| !case.matter.stage.is_closed())?;
    let unit = case.office.unit_name(lead).to_owned();
    let name = case.names.first().cloned().unwrap_or_else(|| unit.clone());
    let surname = name.chars().next().map(String::from).unwrap_or_default();
    Some(Who {
        sign: surname.clone(),
        name: t_with(called(case, lead), &[("surname", &surname)]),
        role: unit,
        phone: case.office.public_phone(lead).map(str::to_owned),
    })
}

/// A grid worker is called by the role, everybody else politely.
fn called(case: &Case, lead: people::UnitId) -> &'static str {
    match case.office.units.get(&lead).map(|unit| unit.kind) {
        Some(people::UnitKind::Grid) => "own-called-grid-worker",
        _ => "track-who-called",
    }
}

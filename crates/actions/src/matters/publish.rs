//! A clerk writes what neighbours read of a report, and chooses a photo; the reporter's own words are
//! never shown to neighbours, and nothing is where the reporter did not agree.

use ::matters::{Event, ReportId};
use ::people::Permission;
use storage::Tx;
use storage::matters::{filing, photos, published};

use super::carrying::{self, Along};
use super::said::{Sentence, Shown};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// About whose report.
    pub report: ReportId,
    /// What neighbours read: [`Sentence::public`].
    pub sentence: Sentence,
    /// The digest of one of the reporter's photos, to be shown with it.
    pub photo: Option<String>,
}

/// Writes it, in the place of the one before.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: [`Refused::NotForNeighbours`], a photo
/// that is not the reporter's.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    let report = opened.matter.report(wish.report)?.id;
    let filed = filing::find(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    if !filed.filing.open_to_public {
        return Err(Refused::NotForNeighbours.into());
    }
    let photo = photo_id(tx, act, wish)?;
    let along = Along { sentence: Some(&wish.sentence), report: Some(report), ..Along::default() };
    let events = [Event::Published { report }];
    let text = carrying::keep_with_words(tx, act, &mut opened, &events, &along, &mut act.draw())?;
    let text = text.ok_or(ActionError::NotFound)?;
    Ok(published::put(tx, act.of, report, &text, photo.as_deref(), act.at)?)
}

fn photo_id(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<Option<String>, ActionError> {
    let Some(digest) = &wish.photo else { return Ok(None) };
    let of_report = photos::of_report(tx, act.of, wish.report)?;
    let photo = of_report.into_iter().find(|photo| photo.digest == *digest);
    Ok(Some(photo.ok_or(Refused::Unknown("photo"))?.id))
}

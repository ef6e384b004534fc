//! The resident adds a sentence or a photo, whatever the stage.

use ::matters::numbers::PHOTOS;
use ::matters::{Event, Refusal};
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The words.
    pub words: Option<Sentence>,
    /// Photos.
    pub photos: Vec<PhotoKept>,
}

/// Adds it.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// refused: [`Refusal::NothingSaid`], too many photos.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    if wish.words.is_none() && wish.photos.is_empty() {
        return Err(Refusal::NothingSaid.into());
    }
    if wish.photos.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let along = Along {
        sentence: wish.words.as_ref(),
        report: Some(report),
        photos: &wish.photos,
        part: "added",
        ..Along::default()
    };
    let events = [Event::Noted { report: Some(report) }];
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

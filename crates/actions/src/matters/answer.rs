//! 答复: staff write a sentence to the resident, or a note for colleagues; it changes no stage.

use ::matters::Event;
use ::matters::numbers::PHOTOS;
use ::people::Permission;
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence, Shown};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The words, and who may read them.
    pub sentence: Sentence,
    /// Photos that go with them; only words for the resident carry any to the resident.
    pub photos: Vec<PhotoKept>,
}

/// Writes it down.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: too many photos.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Look)?;
    if wish.photos.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let along =
        Along { sentence: Some(&wish.sentence), photos: &wish.photos, part: "added", ..Along::default() };
    let events = [Event::Noted { report: None }];
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

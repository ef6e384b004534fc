//! 已处理: the most staff can say, with a reply and evidence, or a stated reason for none.

use ::matters::event::Evidence;
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
    /// What was done, in the words the resident reads.
    pub reply: Sentence,
    /// Photos of it done.
    pub photos: Vec<PhotoKept>,
    /// Why there are none, where there are none.
    pub no_photo_because: Option<Sentence>,
}

/// Says *handled*; whoever is not satisfied yet is asked.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: too many photos, those of
/// [`::matters::Matter::handle`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    if wish.photos.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let evidence = match (&wish.photos[..], &wish.no_photo_because) {
        ([_, ..], _) => Some(Evidence::Photos),
        ([], Some(_)) => Some(Evidence::StatedReason),
        ([], None) => None,
    };
    let events = opened.matter.handle(signed.staff(), evidence, act.at)?;
    let along = Along {
        sentence: Some(&wish.reply),
        second: wish.no_photo_because.as_ref(),
        photos: &wish.photos,
        part: "after",
        ..Along::default()
    };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

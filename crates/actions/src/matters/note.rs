//! The resident adds a sentence or a photo, whatever the stage.

use ::matters::numbers::PHOTOS;
use ::matters::{Event, Refusal, ReportId};
use storage::{Tx, once};

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The form's own key: the same words and photos under it again are the same note.
    pub once: Option<String>,
    /// The words.
    pub words: Option<Sentence>,
    /// Photos.
    pub photos: Vec<PhotoKept>,
}

/// Adds it; sent twice it stands once.
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
    if let Some(key) = once_key(report, wish)
        && once::claim(tx, act.of, &key, "", act.at)?.is_some()
    {
        return Ok(());
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

/// The form's key with everything on it: going back to the same page and saying something else adds that.
fn once_key(report: ReportId, wish: &Wish) -> Option<String> {
    let once = wish.once.as_ref()?;
    let words = wish.words.as_ref().map_or("", |sentence| &sentence.words);
    let photos = wish.photos.iter().map(|photo| photo.digest.as_str());
    let said: Vec<&str> = [once.as_str(), words].into_iter().chain(photos).collect();
    Some(format!("note:{report}:{}", carrying::hash(&said.join("\u{0}"))))
}

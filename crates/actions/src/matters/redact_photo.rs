//! The reporter takes a photo of their own out: from their page, from the unit's, from the neighbours'.

use ::matters::Event;
use storage::Tx;
use storage::matters::photos;

use super::carrying::{self, Along};
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// SHA-256 of the photo.
    pub digest: String,
}

/// What is left to be done outside the transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// No page shows the file any more: whoever keeps files may remove it.
    Nowhere,
    /// The same picture still belongs to something else.
    Elsewhere,
}

/// Takes it out, whatever the stage. The door removes the file once this has happened.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, and for a photo that is not
/// the reporter's, one answer for all.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<Left, ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let own = photos::of_report(tx, act.of, report)?;
    let own: Vec<_> = own.into_iter().filter(|photo| photo.digest == wish.digest).collect();
    if own.is_empty() {
        return Err(ActionError::NotFound);
    }
    for photo in own {
        photos::redact(tx, act.of, &photo.id, act.at)?;
    }
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &[Event::PhotoRedacted { report }], &along, &mut act.draw())?;
    Ok(if photos::is_shown(tx, act.of, &wish.digest)? { Left::Elsewhere } else { Left::Nowhere })
}

//! 申请不予受理, 申请不予办理: a dispatcher before it is assigned, afterwards the lead unit; with evidence.

use ::matters::numbers::PHOTOS;
use ::matters::request::DeclineReason;
use ::people::Permission;
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence, Shown};
use crate::act::{Act, By};
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Why.
    pub reason: DeclineReason,
    /// The evidence and the clause, for the second person.
    pub evidence: Sentence,
    /// Photos of it, for the second person.
    pub photos: Vec<PhotoKept>,
}

/// Asks for it; nothing changes for the resident until a second person agrees.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: too many photos, those of
/// [`::matters::Matter::request_decline`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    // Two duties may ask, each at its time; the matter itself says whose time it is.
    let dispatches = matches!(&act.by, By::Staff(signed) if signed.duty.may(Permission::Dispatch));
    let permission = if dispatches { Permission::Dispatch } else { Permission::Handle };
    let (mut opened, signed) = carrying::open(tx, with, act, shown, permission)?;
    if !dispatches && opened.matter.stage.assignment().is_none() {
        return Err(ActionError::NotAllowed);
    }
    if wish.photos.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let events = opened.matter.request_decline(signed.staff(), wish.reason, act.at)?;
    let along =
        Along { sentence: Some(&wish.evidence), photos: &wish.photos, part: "added", ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

//! 随手办: somebody on patrol finds something and settles it at once, with a photo before and one after.
//!
//! It runs the same path as every finding: taken in, in the finder's own unit, handled with evidence. It
//! is as open to a check by another person as any other.

use ::matters::event::Evidence;
use ::matters::numbers::PHOTOS;
use ::matters::report::Door;
use ::people::Permission;
use storage::Tx;

use super::carrying::{self, Along};
use super::report::{self, Made, Receipt, Wish as Found};
use super::said::{PhotoKept, Sentence};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What was found; its photos are those of before.
    pub found: Found,
    /// What was done.
    pub reply: Sentence,
    /// Photos of it done.
    pub after: Vec<PhotoKept>,
}

/// Takes it in and says *handled*, in one transaction. The same key again answers with the same receipt.
///
/// # Errors
/// [`ActionError::NotAllowed`] unless the post allows intake and handling; refused: a photo before or
/// after is missing, too many photos, those of [`super::report_for::run`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<Receipt, ActionError> {
    let signed = *act.staff_with(Permission::Intake)?;
    act.staff_with(Permission::Handle)?;
    if wish.found.photos.is_empty() || wish.after.is_empty() {
        return Err(Refused::BeforeAndAfter.into());
    }
    if wish.after.len() > PHOTOS {
        return Err(Refused::TooManyPhotos(PHOTOS).into());
    }
    let (mut draw, by) = (act.draw(), Some(signed.person));
    let (receipt, made) = report::take_in_once(tx, with, act, &wish.found, Door::Patrol, by, &mut draw)?;
    if made == Made::Before {
        return Ok(receipt);
    }
    let mut opened = carrying::find(tx, with, act, receipt.matter)?;
    let given = opened.matter.assign(signed.unit, Vec::new(), act.at)?;
    carrying::keep(tx, act, &mut opened, &given, &Along::default(), &mut draw)?;
    let mut opened = carrying::find(tx, with, act, receipt.matter)?;
    let done = opened.matter.handle(signed.staff(), Some(Evidence::Photos), act.at)?;
    let along = Along { sentence: Some(&wish.reply), photos: &wish.after, part: "after", ..Along::default() };
    carrying::keep(tx, act, &mut opened, &done, &along, &mut draw)?;
    Ok(receipt)
}

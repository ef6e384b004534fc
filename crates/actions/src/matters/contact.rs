//! 到场: somebody came or called first; accepts the matter where nobody has yet.

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence, Shown};
use ::people::Permission;
use storage::Tx;

use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What was found, for the resident.
    pub sentence: Option<Sentence>,
    /// Photos of it as found.
    pub photos: Vec<PhotoKept>,
}

/// 到场: somebody came or called first; accepts the matter where nobody has yet.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: [`::matters::Refusal::WrongStage`], [`::matters::Refusal::NotTheLead`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, signed) = carrying::open(tx, with, act, shown, Permission::Handle)?;
    let events = opened.matter.contact(signed.staff(), act.at)?;
    carrying::keep(
        tx,
        act,
        &mut opened,
        &events,
        &Along { sentence: wish.sentence.as_ref(), photos: &wish.photos, part: "before", ..Along::default() },
        &mut act.draw(),
    )
}

//! A dispatcher says where a matter lies, when the reporter could not.

use ::matters::{Event, Refusal};
use ::people::Permission;
use ::place::PlaceId;
use storage::Tx;

use super::carrying::{self, Along};
use super::report::located;
use super::said::Shown;
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Where.
    pub place: PlaceId,
}

/// Puts it there; the promise is not touched.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: an unknown place,
/// [`Refusal::WrongStage`] once it is closed.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    if opened.today.office.tree.get(wish.place).is_none() {
        return Err(Refused::Unknown("place").into());
    }
    if opened.matter.stage.is_closed() {
        return Err(Refusal::WrongStage { verb: "locate", stage: opened.matter.stage.as_str() }.into());
    }
    opened.matter.place = Some(wish.place);
    opened.located = located(&opened.today.office, opened.matter.place);
    let events = [Event::Located { place: wish.place }];
    carrying::keep(tx, act, &mut opened, &events, &Along::default(), &mut act.draw())
}

//! An administrator changes what a day is, without a release.
//!
//! Open promises are computed again afterwards, in pieces, by [`crate::matters::recompute`].

use ::matters::numbers::SHORT_TEXT;
use kernel::Day;
use kernel::calendar::DayKind;
use kernel::text::Text;
use storage::Tx;
use storage::office::{self, calendar};

use super::set_up::may_administer;
use crate::act::Act;
use crate::error::{ActionError, Refused};

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The day.
    pub day: Day,
    /// What it is; nothing lets the weekday decide.
    pub kind: Option<DayKind>,
    /// By which notice.
    pub source: String,
}

/// Changes it.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: no source.
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let source =
        Text::<SHORT_TEXT>::new(&wish.source).map_err(|why| Refused::Field { field: "source", why })?;
    calendar::set_day(tx, act.of, wish.day, wish.kind, source.as_str(), act.at)?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

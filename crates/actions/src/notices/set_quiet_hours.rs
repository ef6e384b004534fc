//! An administrator says in which hours nothing goes out, from a day on; they hold for what waits
//! already, because whoever carries it asks them again.

use ::matters::numbers::SHORT_TEXT;
use kernel::Day;
use kernel::text::Text;
use notices::QuietHours;
use storage::Tx;
use storage::notices::words::QUIET_HOURS;
use storage::office::{self, settings};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The hour in which it becomes quiet.
    pub begins: i8,
    /// The hour in which it ends; the same hour means that it is never quiet.
    pub ends: i8,
    /// The first day it holds.
    pub from: Day,
    /// Why, or by whose decision.
    pub source: String,
}

/// Sets them.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: [`Refused::Hours`], no source, [`Refused::DayPassed`].
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let hours = QuietHours::new(wish.begins, wish.ends).map_err(Refused::Hours)?;
    let source =
        Text::<SHORT_TEXT>::new(&wish.source).map_err(|why| Refused::Field { field: "source", why })?;
    if wish.from < act.at.day() {
        return Err(Refused::DayPassed.into());
    }
    settings::set(tx, act.of, QUIET_HOURS, wish.from, &hours, source.as_str())?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

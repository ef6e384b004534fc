//! The numbers of the lifecycle and the table of standards are set from a day on, without a release.
//!
//! A matter that was taken in before keeps the rule it was taken under.

use ::matters::numbers::SHORT_TEXT;
use ::matters::{Numbers, Standard};
use kernel::Day;
use kernel::text::Text;
use storage::Tx;
use storage::office::{self, settings};

use super::set_up::may_administer;
use crate::act::Act;
use crate::error::{ActionError, Refused};

/// What is to hold.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The first day of the numbers.
    pub from: Day,
    /// The numbers.
    pub numbers: Numbers,
    /// The whole table of standards; each row says itself from when until when it holds.
    pub standards: Vec<Standard>,
    /// By which rule or decision.
    pub source: String,
}

/// Sets them.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: no source, no standard at all.
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let source =
        Text::<SHORT_TEXT>::new(&wish.source).map_err(|why| Refused::Field { field: "source", why })?;
    if wish.standards.is_empty() {
        return Err(Refused::Unknown("standard").into());
    }
    settings::set(tx, act.of, "numbers", wish.from, &wish.numbers, source.as_str())?;
    settings::set(tx, act.of, "standards", wish.from, &wish.standards, source.as_str())?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

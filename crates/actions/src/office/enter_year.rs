//! An administrator enters the published calendar of a year; until then its days are unknown.

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
    /// The year.
    pub year: i16,
    /// Its exception days.
    pub days: Vec<(Day, DayKind)>,
    /// By which notice.
    pub source: String,
}

/// Enters it.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: no source, no days, or a day of another year.
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let source =
        Text::<SHORT_TEXT>::new(&wish.source).map_err(|why| Refused::Field { field: "source", why })?;
    if wish.days.is_empty() || wish.days.iter().any(|(day, _)| day.year() != wish.year) {
        return Err(Refused::NotACalendar(wish.year).into());
    }
    calendar::publish_year(tx, act.of, wish.year, source.as_str(), act.at)?;
    for (day, kind) in &wish.days {
        calendar::set_day(tx, act.of, *day, Some(*kind), source.as_str(), act.at)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

//! The working calendar as entered: years, exception days, office hours.

use kernel::calendar::{DayKind, HoursFrom, OfficeHours};
use kernel::{Day, Moment, SubdistrictId, WorkingCalendar};

use crate::{StorageError, Tx, params};

/// Enters what a day is; nothing lets the weekday decide.
///
/// # Errors
/// [`StorageError`].
pub fn set_day(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    day: Day,
    kind: Option<DayKind>,
    source: &str,
    at: Moment,
) -> Result<(), StorageError> {
    let word = kind.map_or(ORDINARY, DayKind::as_str);
    tx.execute(
        "INSERT INTO calendar_days (subdistrict_id, day, kind, source, entered_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (subdistrict_id, day) DO UPDATE SET kind = $3, source = $4, entered_at = $5",
        params![of, day, word, source, at],
    )?;
    Ok(())
}

/// Enters a year.
///
/// # Errors
/// [`StorageError`].
pub fn publish_year(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    year: i16,
    source: &str,
    at: Moment,
) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO calendar_years (subdistrict_id, year, source, entered_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (subdistrict_id, year) DO NOTHING",
        params![of, i64::from(year), source, at],
    )?;
    Ok(())
}

/// A day as it was entered, and by which notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// The day.
    pub day: Day,
    /// What it is; nothing where it was put back to what its weekday says.
    pub kind: Option<DayKind>,
    /// The notice.
    pub source: String,
}

/// The days entered for a year, in order.
///
/// # Errors
/// [`StorageError`].
pub fn days_of(tx: &mut Tx<'_>, of: SubdistrictId, year: i16) -> Result<Vec<Entered>, StorageError> {
    let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    tx.query(
        "SELECT day, kind, source FROM calendar_days WHERE subdistrict_id = $1 AND day >= $2 AND day <= $3 \
         ORDER BY day",
        params![of, first, last],
    )?
    .iter()
    .map(|row| {
        let kind = if row.text("kind")? == ORDINARY { None } else { Some(row.parse("kind")?) };
        Ok(Entered { day: row.day("day")?, kind, source: row.text("source")?.to_owned() })
    })
    .collect()
}

/// The word of a day put back to what its weekday says.
const ORDINARY: &str = "ordinary";

pub(super) fn load(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<WorkingCalendar, StorageError> {
    let hours: Option<Vec<HoursFrom>> = super::settings::latest(tx, of, "office_hours")?;
    let hours = match hours.map(OfficeHours::new) {
        None => OfficeHours::usual(),
        Some(Ok(hours)) => hours,
        Some(Err(why)) => {
            return Err(StorageError::Unreadable {
                table: "settings".into(),
                column: "body".into(),
                id: "office_hours".into(),
                why: why.to_string(),
            });
        }
    };
    let mut calendar = WorkingCalendar::new(Default::default(), Default::default(), hours);
    for row in
        tx.query("SELECT year FROM calendar_years WHERE subdistrict_id = $1 ORDER BY year", params![of])?
    {
        calendar.publish(row.number("year")?);
    }
    for row in
        tx.query("SELECT day, kind FROM calendar_days WHERE subdistrict_id = $1 ORDER BY day", params![of])?
    {
        let kind = if row.text("kind")? == ORDINARY { None } else { Some(row.parse("kind")?) };
        calendar.amend(row.day("day")?, kind);
    }
    Ok(calendar)
}

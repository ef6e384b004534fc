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
    let word = kind.map_or("ordinary", DayKind::as_str);
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
        let kind = if row.text("kind")? == "ordinary" { None } else { Some(row.parse("kind")?) };
        calendar.amend(row.day("day")?, kind);
    }
    Ok(calendar)
}

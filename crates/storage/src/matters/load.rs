//! Reading a matter back, whole.

use kernel::SubdistrictId;
use matters::matter::{Kind, Round};
use matters::{Matter, MatterId, ReportId, ReportNumber};

use super::save::Located;
use crate::{Row, StorageError, Tx, params};

/// The matter with this id, and where it lies.
///
/// # Errors
/// [`StorageError`], also for a row that cannot be understood.
pub fn find(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: MatterId,
) -> Result<Option<(Matter, Located)>, StorageError> {
    let row = tx.query_opt(
        "SELECT matter_id, version, kind, community_id, grid_id, facts FROM matters \
         WHERE subdistrict_id = $1 AND matter_id = $2",
        params![of, id],
    )?;
    let Some(row) = row else { return Ok(None) };
    let mut matter: Matter = row.json("facts")?;
    matter.version = row.int("version")?;
    debug_assert_eq!(super::save::kind_word(matter.kind), row.text("kind").unwrap_or_default());
    matter.reports = reports(tx, of, id)?;
    matter.rounds = rounds(tx, of, id)?;
    let located = Located { community: row.opt_parse("community_id")?, grid: row.opt_parse("grid_id")? };
    Ok(Some((matter, located)))
}

fn reports(tx: &mut Tx<'_>, of: SubdistrictId, id: MatterId) -> Result<Vec<matters::Report>, StorageError> {
    tx.query(
        "SELECT report_id, facts FROM reports WHERE subdistrict_id = $1 AND matter_id = $2 ORDER BY position",
        params![of, id],
    )?
    .iter()
    .map(|row| row.json("facts"))
    .collect()
}

fn rounds(tx: &mut Tx<'_>, of: SubdistrictId, id: MatterId) -> Result<Vec<Round>, StorageError> {
    tx.query(
        "SELECT matter_id, number, handled_at, unit_id, ended_at, unresolved_at FROM rounds \
         WHERE subdistrict_id = $1 AND matter_id = $2 ORDER BY number",
        params![of, id],
    )?
    .iter()
    .map(round)
    .collect()
}

fn round(row: &Row) -> Result<Round, StorageError> {
    Ok(Round {
        number: row.number("number")?,
        handled_at: row.moment("handled_at")?,
        unit: row.parse("unit_id")?,
        ended_at: row.opt_moment("ended_at")?,
        unresolved_at: row.opt_moment("unresolved_at")?,
    })
}

/// In which matter a report is now.
///
/// # Errors
/// [`StorageError`].
pub fn matter_of(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
) -> Result<Option<MatterId>, StorageError> {
    tx.query_opt(
        "SELECT report_id, matter_id FROM reports WHERE subdistrict_id = $1 AND report_id = $2",
        params![of, report],
    )?
    .map(|row| row.parse("matter_id"))
    .transpose()
}

/// The report with this number, and the matter it is in.
///
/// # Errors
/// [`StorageError`].
pub fn by_number(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    number: &ReportNumber,
) -> Result<Option<(ReportId, MatterId)>, StorageError> {
    tx.query_opt(
        "SELECT report_id, matter_id FROM reports WHERE subdistrict_id = $1 AND number = $2",
        params![of, number.as_str()],
    )?
    .map(|row| Ok((row.parse("report_id")?, row.parse("matter_id")?)))
    .transpose()
}

/// Matters whose due moment waits for a calendar, or that are still in hand: what an amendment of the
/// calendar has to compute again. In order of id, after the one given, so that it goes in pieces.
///
/// # Errors
/// [`StorageError`].
pub fn with_open_promises(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    after: &str,
    most: i64,
) -> Result<Vec<MatterId>, StorageError> {
    tx.query(
        "SELECT matter_id FROM matters WHERE subdistrict_id = $1 AND matter_id > $2 \
         AND (waits_for_calendar = 1 OR stage IN ('received', 'assigned', 'working')) \
         ORDER BY matter_id LIMIT $3",
        params![of, after, most],
    )?
    .iter()
    .map(|row| row.parse("matter_id"))
    .collect()
}

/// How many matters have a promise that waits for the calendar of a year.
///
/// # Errors
/// [`StorageError`].
pub fn waiting_for_a_calendar(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<i64, StorageError> {
    tx.query_one(
        "SELECT COUNT(*) AS n FROM matters WHERE subdistrict_id = $1 AND waits_for_calendar = 1",
        params![of],
    )?
    .int("n")
}

/// Whether a kind word is a patrol's.
#[must_use]
pub fn is_patrol(kind: Kind) -> bool {
    kind == Kind::Patrol
}

//! What the duties ask: whose reminder is due, whose silence is reached.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{StorageError, Tx, params};

/// Reports whose next reminder is due, the longest waiting first.
///
/// # Errors
/// [`StorageError`].
pub fn to_remind(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    at: Moment,
    most: i64,
) -> Result<Vec<(ReportId, MatterId)>, StorageError> {
    pairs(
        tx,
        "SELECT report_id, matter_id FROM reports WHERE subdistrict_id = $1 AND next_reminder_at <= $2 \
         ORDER BY next_reminder_at, report_id LIMIT $3",
        params![of, at, most],
    )
}

/// Reports whose silence is reached, the longest waiting first.
///
/// # Errors
/// [`StorageError`].
pub fn to_fall_silent(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    at: Moment,
    most: i64,
) -> Result<Vec<(ReportId, MatterId)>, StorageError> {
    pairs(
        tx,
        "SELECT report_id, matter_id FROM reports WHERE subdistrict_id = $1 AND silent_from <= $2 \
         ORDER BY silent_from, report_id LIMIT $3",
        params![of, at, most],
    )
}

fn pairs(
    tx: &mut Tx<'_>,
    sql: &str,
    values: &[crate::Value],
) -> Result<Vec<(ReportId, MatterId)>, StorageError> {
    tx.query(sql, values)?.iter().map(|row| Ok((row.parse("report_id")?, row.parse("matter_id")?))).collect()
}

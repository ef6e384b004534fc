//! How long the first reply of a unit took, in elapsed days of 24 hours.

use kernel::{Span, SubdistrictId};

use crate::{StorageError, Tx, params};

/// How many reports there are, how many were first handled within a span, and how many after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed {
    /// All reports.
    pub reports: i64,
    /// First handled within the short span.
    pub within: i64,
    /// First handled after more than the long span.
    pub after: i64,
}

/// Counts by elapsed time from the report to the first *handled*.
///
/// # Errors
/// [`StorageError`].
pub fn elapsed(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    within: Span,
    after: Span,
) -> Result<Elapsed, StorageError> {
    let row = tx.query_one(
        "SELECT CAST(COUNT(*) AS BIGINT) AS reports, \
         CAST(COALESCE(SUM(CASE WHEN first_handled_at - reported_at <= $2 THEN 1 ELSE 0 END), 0) AS BIGINT) AS within_n, \
         CAST(COALESCE(SUM(CASE WHEN first_handled_at - reported_at > $3 THEN 1 ELSE 0 END), 0) AS BIGINT) AS after_n \
         FROM reports WHERE subdistrict_id = $1",
        params![of, within, after],
    )?;
    Ok(Elapsed { reports: row.int("reports")?, within: row.int("within_n")?, after: row.int("after_n")? })
}

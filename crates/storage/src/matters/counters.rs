//! Counted facts as appended deltas: no row that everybody writes.

use kernel::{Day, SubdistrictId};
use people::UnitId;

use crate::{StorageError, Tx, params};

/// Adds a delta.
///
/// # Errors
/// [`StorageError`].
pub fn add(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: &str,
    name: &str,
    unit: Option<UnitId>,
    day: Day,
    delta: i64,
) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO counters (subdistrict_id, counter_id, name, unit_id, day, delta) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![of, id, name, unit.map(|unit| unit.to_string()), day, delta],
    )?;
    Ok(())
}

/// The sum of a counter over days (both included), and by unit.
///
/// # Errors
/// [`StorageError`].
pub fn sums(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    name: &str,
    from: Day,
    to: Day,
) -> Result<Vec<(Option<UnitId>, i64)>, StorageError> {
    tx.query(
        "SELECT unit_id, CAST(SUM(delta) AS BIGINT) AS total FROM counters \
         WHERE subdistrict_id = $1 AND name = $2 AND day >= $3 AND day <= $4 GROUP BY unit_id ORDER BY unit_id NULLS LAST",
        params![of, name, from, to],
    )?
    .iter()
    .map(|row| Ok((row.opt_parse("unit_id")?, row.int("total")?)))
    .collect()
}

/// The sum of a counter over all time.
///
/// # Errors
/// [`StorageError`].
pub fn total(tx: &mut Tx<'_>, of: SubdistrictId, name: &str) -> Result<i64, StorageError> {
    tx.query_one(
        "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) AS total FROM counters \
         WHERE subdistrict_id = $1 AND name = $2",
        params![of, name],
    )?
    .int("total")
}

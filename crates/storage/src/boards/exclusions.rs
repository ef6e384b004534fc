//! How many of the matters a unit was given ended in a decline.

use kernel::{Moment, SubdistrictId};
use people::UnitId;
use scores::exclusion::Declines;

use crate::{StorageError, Tx, params};

/// Residents' matters received from a moment on, by the unit that leads them: how many, and how many of
/// these stand declined. What was declined before any unit had it is nobody's.
///
/// # Errors
/// [`StorageError`].
pub fn by_unit(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    from: Moment,
) -> Result<Vec<Declines<UnitId>>, StorageError> {
    tx.query(
        "SELECT lead_id, CAST(COUNT(*) AS BIGINT) AS led, \
         CAST(SUM(CASE WHEN closing = 'declined' THEN 1 ELSE 0 END) AS BIGINT) AS declined FROM matters \
         WHERE subdistrict_id = $1 AND received_at >= $2 AND lead_id IS NOT NULL AND kind = 'resident' \
         GROUP BY lead_id ORDER BY lead_id",
        params![of, from],
    )?
    .iter()
    .map(|row| {
        Ok(Declines { unit: row.parse("lead_id")?, declined: row.int("declined")?, of: row.int("led")? })
    })
    .collect()
}

//! Twice is once: what a creating request made, under the key its form carried.

use kernel::{Moment, SubdistrictId};

use crate::{StorageError, Tx, params};

/// Claims a key for what is about to be made, in the transaction that makes it; answers with what the
/// key made before, if it did.
///
/// It writes first and reads only where the key was taken, so that on PostgreSQL two strangers who
/// claim at the same time do not stand in each other's way.
///
/// # Errors
/// [`StorageError`].
pub fn claim(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    once: &str,
    result: &str,
    at: Moment,
) -> Result<Option<String>, StorageError> {
    let claimed = tx.execute(
        "INSERT INTO idempotency (subdistrict_id, once, result, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (subdistrict_id, once) DO NOTHING",
        params![of, once, result, at],
    )?;
    if claimed == 1 {
        return Ok(None);
    }
    let row = tx.query_one(
        "SELECT once, result FROM idempotency WHERE subdistrict_id = $1 AND once = $2",
        params![of, once],
    )?;
    Ok(Some(row.text("result")?.to_owned()))
}

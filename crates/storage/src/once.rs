//! Twice is once: what a creating request made, under the key its form carried.

use kernel::{Moment, SubdistrictId};

use crate::{StorageError, Tx, params};

/// What a key made before.
///
/// # Errors
/// [`StorageError`].
pub fn made_by(tx: &mut Tx<'_>, of: SubdistrictId, once: &str) -> Result<Option<String>, StorageError> {
    tx.query_opt("SELECT once, result FROM idempotency WHERE subdistrict_id = $1 AND once = $2", params![of, once])?
        .map(|row| Ok(row.text("result")?.to_owned()))
        .transpose()
}

/// Notes what a key made, in the transaction that made it.
///
/// # Errors
/// [`StorageError`].
pub fn note(tx: &mut Tx<'_>, of: SubdistrictId, once: &str, result: &str, at: Moment) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO idempotency (subdistrict_id, once, result, at) VALUES ($1, $2, $3, $4)",
        params![of, once, result, at],
    )?;
    Ok(())
}

//! The list of links a phone holds, on its way to another phone: sealed, taken once, and soon. Wall time.

use kernel::{Moment, SubdistrictId};

use crate::{StorageError, Tx, params};

/// Puts a list where its code finds it; those whose time is over go.
///
/// # Errors
/// [`StorageError`].
pub fn put(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    lookup: &str,
    sealed: &[u8],
    now: Moment,
    ends_at: Moment,
) -> Result<(), StorageError> {
    tx.execute("DELETE FROM moving_lists WHERE subdistrict_id = $1 AND ends_at < $2", params![of, now])?;
    tx.execute_one(
        "INSERT INTO moving_lists (subdistrict_id, lookup, sealed, ends_at) VALUES ($1, $2, $3, $4)",
        params![of, lookup, sealed.to_vec(), ends_at],
    )
}

/// The list behind a code, if it still waits.
///
/// # Errors
/// [`StorageError`].
pub fn find(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    lookup: &str,
    now: Moment,
) -> Result<Option<Vec<u8>>, StorageError> {
    tx.query_opt(
        "SELECT lookup, sealed FROM moving_lists WHERE subdistrict_id = $1 AND lookup = $2 AND ends_at >= $3",
        params![of, lookup, now],
    )?
    .map(|row| Ok(row.bytes("sealed")?.to_vec()))
    .transpose()
}

/// Takes it away.
///
/// # Errors
/// [`StorageError`].
pub fn take(tx: &mut Tx<'_>, of: SubdistrictId, lookup: &str) -> Result<(), StorageError> {
    tx.execute("DELETE FROM moving_lists WHERE subdistrict_id = $1 AND lookup = $2", params![of, lookup])?;
    Ok(())
}

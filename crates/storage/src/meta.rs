//! What a data folder says of itself: its clock, what it was filled with.

use crate::{StorageError, Tx, params};

/// What stands under a key.
///
/// # Errors
/// [`StorageError`].
pub fn get(tx: &mut Tx<'_>, key: &str) -> Result<Option<String>, StorageError> {
    tx.query_opt("SELECT key, value FROM meta WHERE key = $1", params![key])?
        .map(|row| Ok(row.text("value")?.to_owned()))
        .transpose()
}

/// Puts something under a key.
///
/// # Errors
/// [`StorageError`].
pub fn put(tx: &mut Tx<'_>, key: &str, value: &str) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2",
        params![key, value],
    )?;
    Ok(())
}

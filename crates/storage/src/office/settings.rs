//! Dated settings as JSON, each with its first day and its source.

use kernel::{Day, SubdistrictId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{StorageError, Tx, params};

/// Sets a setting from a day on.
///
/// # Errors
/// [`StorageError`].
pub fn set<T: Serialize>(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    setting: &str,
    from: Day,
    body: &T,
    source: &str,
) -> Result<(), StorageError> {
    let body = crate::matters::save::json(body)?;
    tx.execute(
        "INSERT INTO settings (subdistrict_id, setting, from_day, body, source) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (subdistrict_id, setting, from_day) DO UPDATE SET body = $4, source = $5",
        params![of, setting, from, body, source],
    )?;
    Ok(())
}

/// Every row of a setting, oldest first: first day, source, body.
///
/// # Errors
/// [`StorageError`].
pub fn dated<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    setting: &str,
) -> Result<Vec<(Day, String, T)>, StorageError> {
    tx.query(
        "SELECT setting, from_day, source, body FROM settings WHERE subdistrict_id = $1 AND setting = $2 \
         ORDER BY from_day",
        params![of, setting],
    )?
    .iter()
    .map(|row| Ok((row.day("from_day")?, row.text("source")?.to_owned(), row.json("body")?)))
    .collect()
}

/// The newest row of a setting whose body carries its own days.
///
/// # Errors
/// [`StorageError`].
pub fn latest<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    setting: &str,
) -> Result<Option<T>, StorageError> {
    Ok(dated(tx, of, setting)?.pop().map(|(_, _, body)| body))
}

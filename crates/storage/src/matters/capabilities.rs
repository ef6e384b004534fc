//! Secret links: looked up by keyed hash, kept encrypted for reminders and reprinted slips.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{StorageError, Tx, params};

/// A link to keep.
#[derive(Debug, Clone)]
pub struct Link {
    /// Keyed hash.
    pub lookup: String,
    /// The secret, sealed.
    pub sealed: Vec<u8>,
    /// Whose.
    pub report: ReportId,
    /// `link` or `slip`.
    pub kind: &'static str,
    /// Who printed the slip.
    pub made_by: Option<String>,
}

/// Keeps a link.
///
/// # Errors
/// [`StorageError`].
pub fn keep(tx: &mut Tx<'_>, of: SubdistrictId, link: &Link, at: Moment) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO capabilities (subdistrict_id, lookup, sealed, report_id, kind, made_by, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![of, link.lookup, link.sealed, link.report, link.kind, link.made_by, at],
    )?;
    Ok(())
}

/// The report behind a link, unless it has expired.
///
/// # Errors
/// [`StorageError`].
pub fn report_behind(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    lookup: &str,
    at: Moment,
) -> Result<Option<ReportId>, StorageError> {
    tx.query_opt(
        "SELECT lookup, report_id FROM capabilities WHERE subdistrict_id = $1 AND lookup = $2 \
         AND (expires_at IS NULL OR expires_at > $3)",
        params![of, lookup, at],
    )?
    .map(|row| row.parse("report_id"))
    .transpose()
}

/// The first link of a report, sealed: for a reminder, or a receipt found again.
///
/// # Errors
/// [`StorageError`].
pub fn sealed_link(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
) -> Result<Option<Vec<u8>>, StorageError> {
    tx.query_opt(
        "SELECT lookup, sealed FROM capabilities WHERE subdistrict_id = $1 AND report_id = $2 \
         ORDER BY kind, made_at LIMIT 1",
        params![of, report],
    )?
    .map(|row| Ok(row.bytes("sealed")?.to_vec()))
    .transpose()
}

/// Lets the links of a matter's reports end at a moment, or (on reopening) run on without an end.
///
/// # Errors
/// [`StorageError`].
pub fn expire(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
    at: Option<Moment>,
) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE capabilities SET expires_at = $3 WHERE subdistrict_id = $1 AND report_id IN \
         (SELECT report_id FROM reports WHERE subdistrict_id = $1 AND matter_id = $2)",
        params![of, matter, at],
    )?;
    Ok(())
}

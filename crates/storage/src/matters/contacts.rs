//! Contacts of residents, encrypted before they come here; what they say is nobody's business below
//! the keys. Every look in clear is recorded.

use kernel::{Moment, SubdistrictId};
use matters::ReportId;
use people::{PersonId, PostId};

use crate::{StorageError, Tx, params};

/// A contact to keep.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// The staircase, for a household.
    pub place: Option<String>,
    /// Name, telephone and flat, sealed.
    pub sealed: Vec<u8>,
    /// Keyed hash of the telephone.
    pub phone_lookup: Option<String>,
    /// Keyed hash of its last four digits.
    pub phone_tail_lookup: Option<String>,
}

/// Keeps a contact.
///
/// # Errors
/// [`StorageError`].
pub fn keep(tx: &mut Tx<'_>, of: SubdistrictId, contact: &Contact, at: Moment) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO contacts (subdistrict_id, contact_id, place_id, sealed, phone_lookup, phone_tail_lookup, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            of,
            contact.id,
            contact.place,
            contact.sealed,
            contact.phone_lookup,
            contact.phone_tail_lookup,
            at
        ],
    )?;
    Ok(())
}

/// The sealed contact; nothing once erased.
///
/// # Errors
/// [`StorageError`].
pub fn sealed(tx: &mut Tx<'_>, of: SubdistrictId, id: &str) -> Result<Option<Vec<u8>>, StorageError> {
    let row = tx.query_opt(
        "SELECT contact_id, sealed FROM contacts WHERE subdistrict_id = $1 AND contact_id = $2",
        params![of, id],
    )?;
    row.map_or(Ok(None), |row| Ok(row.opt_bytes("sealed")?.map(<[u8]>::to_vec)))
}

/// Whether the last four digits of a report's telephone hash to this.
///
/// # Errors
/// [`StorageError`].
pub fn tail_matches(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    lookup: &str,
) -> Result<bool, StorageError> {
    let row = tx.query_opt(
        "SELECT r.report_id FROM reports r JOIN contacts c ON c.subdistrict_id = r.subdistrict_id \
         AND c.contact_id = r.contact_id WHERE r.subdistrict_id = $1 AND r.report_id = $2 \
         AND c.phone_tail_lookup = $3",
        params![of, report, lookup],
    )?;
    Ok(row.is_some())
}

/// One look in clear.
#[derive(Debug, Clone)]
pub struct Reveal {
    /// Its id.
    pub id: String,
    /// Whose contact.
    pub contact: String,
    /// For which report.
    pub report: ReportId,
    /// Who looked.
    pub person: PersonId,
    /// By which post.
    pub post: PostId,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// Records a look.
///
/// # Errors
/// [`StorageError`].
pub fn record_reveal(tx: &mut Tx<'_>, of: SubdistrictId, reveal: &Reveal) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO reveals (subdistrict_id, reveal_id, contact_id, report_id, person_id, post_id, reason, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![of, reveal.id, reveal.contact, reveal.report, reveal.person, reveal.post, reveal.reason, reveal.at],
    )?;
    Ok(())
}

/// Who looked at a report's contact: when, who, why. The resident reads it.
///
/// # Errors
/// [`StorageError`].
pub fn reveals_of(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
) -> Result<Vec<(Moment, PersonId, String)>, StorageError> {
    tx.query(
        "SELECT reveal_id, person_id, reason, at FROM reveals WHERE subdistrict_id = $1 AND report_id = $2 \
         ORDER BY at, reveal_id",
        params![of, report],
    )?
    .iter()
    .map(|row| Ok((row.moment("at")?, row.parse("person_id")?, row.text("reason")?.to_owned())))
    .collect()
}

//! Photos of a matter, by the digest of their content.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{Row, StorageError, Tx, params};

/// A photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Its id.
    pub id: String,
    /// The report it came with.
    pub report: Option<ReportId>,
    /// The sentence it came with.
    pub text_id: Option<String>,
    /// `before`, `after`, `added`.
    pub part: String,
    /// SHA-256 of the re-encoded file.
    pub digest: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// When.
    pub at: Moment,
}

/// Keeps a photo of a matter.
///
/// # Errors
/// [`StorageError`].
pub fn keep(tx: &mut Tx<'_>, of: SubdistrictId, matter: MatterId, photo: &Photo) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO photos (subdistrict_id, photo_id, matter_id, report_id, text_id, part, digest, width, height, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            of,
            photo.id,
            matter,
            photo.report.map(|report| report.to_string()),
            photo.text_id,
            photo.part,
            photo.digest,
            photo.width,
            photo.height,
            photo.at
        ],
    )?;
    Ok(())
}

/// The photos of a matter, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn of_matter(tx: &mut Tx<'_>, of: SubdistrictId, matter: MatterId) -> Result<Vec<Photo>, StorageError> {
    tx.query(
        "SELECT photo_id, report_id, text_id, part, digest, width, height, created_at FROM photos \
         WHERE subdistrict_id = $1 AND matter_id = $2 AND removed_at IS NULL ORDER BY created_at, photo_id",
        params![of, matter],
    )?
    .iter()
    .map(photo)
    .collect()
}

/// The photo of a matter with this digest: whether this matter may show it.
///
/// # Errors
/// [`StorageError`].
pub fn find(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
    digest: &str,
) -> Result<Option<Photo>, StorageError> {
    Ok(of_matter(tx, of, matter)?.into_iter().find(|photo| photo.digest == digest))
}

/// The photos a reporter took, or somebody took for them, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn of_report(tx: &mut Tx<'_>, of: SubdistrictId, report: ReportId) -> Result<Vec<Photo>, StorageError> {
    tx.query(
        "SELECT photo_id, report_id, text_id, part, digest, width, height, created_at FROM photos \
         WHERE subdistrict_id = $1 AND report_id = $2 AND removed_at IS NULL ORDER BY created_at, photo_id",
        params![of, report],
    )?
    .iter()
    .map(photo)
    .collect()
}

/// Takes a photo out of every page.
///
/// # Errors
/// [`StorageError`].
pub fn redact(tx: &mut Tx<'_>, of: SubdistrictId, id: &str, at: Moment) -> Result<(), StorageError> {
    tx.execute_one(
        "UPDATE photos SET removed_at = $3 WHERE subdistrict_id = $1 AND photo_id = $2",
        params![of, id, at],
    )
}

/// Whether some page still shows a file: the same picture may have been sent twice.
///
/// # Errors
/// [`StorageError`].
pub fn is_shown(tx: &mut Tx<'_>, of: SubdistrictId, digest: &str) -> Result<bool, StorageError> {
    let found = tx.query_opt(
        "SELECT photo_id FROM photos WHERE subdistrict_id = $1 AND digest = $2 AND removed_at IS NULL LIMIT 1",
        params![of, digest],
    )?;
    Ok(found.is_some())
}

/// Moves the photos of a report to the matter it is in now.
///
/// # Errors
/// [`StorageError`].
pub fn follow(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    to: MatterId,
) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE photos SET matter_id = $3 WHERE subdistrict_id = $1 AND report_id = $2",
        params![of, report, to],
    )?;
    Ok(())
}

fn photo(row: &Row) -> Result<Photo, StorageError> {
    Ok(Photo {
        id: row.text("photo_id")?.to_owned(),
        report: row.opt_parse("report_id")?,
        text_id: row.opt_text("text_id")?.map(str::to_owned),
        part: row.text("part")?.to_owned(),
        digest: row.text("digest")?.to_owned(),
        width: row.number("width")?,
        height: row.number("height")?,
        at: row.moment("created_at")?,
    })
}

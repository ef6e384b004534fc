//! What neighbours may read of a matter: a sentence a clerk wrote, and at most one photo.
//!
//! Every reading asks again whether the reporter still agrees and has not withdrawn, and whether the
//! photo is still there.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{Row, StorageError, Tx, params};

/// A sentence for neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// About whose report.
    pub report: ReportId,
    /// The sentence.
    pub words: String,
    /// The photo shown with it: SHA-256 of the file.
    pub photo: Option<String>,
    /// When it was written.
    pub at: Moment,
}

/// Puts a sentence in the place of the one before, whose text is erased.
///
/// # Errors
/// [`StorageError`].
pub fn put(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    text: &str,
    photo: Option<&str>,
    at: Moment,
) -> Result<(), StorageError> {
    take_down(tx, of, report, at)?;
    tx.execute_one(
        "INSERT INTO public_sentences (subdistrict_id, report_id, text_id, photo_id, written_at) \
         VALUES ($1, $2, $3, $4, $5)",
        params![of, report, text, photo, at],
    )
}

/// Takes the sentence down and erases it; says whether there was one.
///
/// # Errors
/// [`StorageError`].
pub fn take_down(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    at: Moment,
) -> Result<bool, StorageError> {
    let standing = tx.query_opt(
        "SELECT report_id, text_id FROM public_sentences WHERE subdistrict_id = $1 AND report_id = $2",
        params![of, report],
    )?;
    let Some(row) = standing else { return Ok(false) };
    super::texts::erase(tx, of, row.text("text_id")?, at)?;
    tx.execute_one(
        "DELETE FROM public_sentences WHERE subdistrict_id = $1 AND report_id = $2",
        params![of, report],
    )?;
    Ok(true)
}

/// The sentence about a report, if it stands.
///
/// # Errors
/// [`StorageError`].
pub fn of_report(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
) -> Result<Option<Published>, StorageError> {
    tx.query_opt(
        "SELECT r.report_id, t.body, p.written_at, f.digest FROM public_sentences p \
         JOIN reports r ON r.subdistrict_id = p.subdistrict_id AND r.report_id = p.report_id \
         JOIN texts t ON t.subdistrict_id = p.subdistrict_id AND t.text_id = p.text_id \
         LEFT JOIN photos f ON f.subdistrict_id = p.subdistrict_id AND f.photo_id = p.photo_id \
         AND f.removed_at IS NULL \
         WHERE p.subdistrict_id = $1 AND p.report_id = $2 AND r.open_to_public = 1 \
         AND r.standing <> 'withdrawn' AND t.body IS NOT NULL",
        params![of, report],
    )?
    .as_ref()
    .map(published)
    .transpose()
}

/// The sentences about the reports of a matter, in the order they came in.
///
/// # Errors
/// [`StorageError`].
pub fn of_matter(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    matter: MatterId,
) -> Result<Vec<Published>, StorageError> {
    tx.query(
        "SELECT r.report_id, t.body, p.written_at, f.digest FROM reports r \
         JOIN public_sentences p ON p.subdistrict_id = r.subdistrict_id AND p.report_id = r.report_id \
         JOIN texts t ON t.subdistrict_id = p.subdistrict_id AND t.text_id = p.text_id \
         LEFT JOIN photos f ON f.subdistrict_id = p.subdistrict_id AND f.photo_id = p.photo_id \
         AND f.removed_at IS NULL \
         WHERE r.subdistrict_id = $1 AND r.matter_id = $2 AND r.open_to_public = 1 \
         AND r.standing <> 'withdrawn' AND t.body IS NOT NULL ORDER BY r.position",
        params![of, matter],
    )?
    .iter()
    .map(published)
    .collect()
}

/// Whether neighbours may see a picture: some sentence that stands shows it.
///
/// # Errors
/// [`StorageError`].
pub fn shows(tx: &mut Tx<'_>, of: SubdistrictId, digest: &str) -> Result<bool, StorageError> {
    let found = tx.query_opt(
        "SELECT f.photo_id FROM photos f \
         JOIN public_sentences p ON p.subdistrict_id = f.subdistrict_id AND p.report_id = f.report_id \
         AND p.photo_id = f.photo_id \
         JOIN reports r ON r.subdistrict_id = p.subdistrict_id AND r.report_id = p.report_id \
         WHERE f.subdistrict_id = $1 AND f.digest = $2 AND f.removed_at IS NULL AND r.open_to_public = 1 \
         AND r.standing <> 'withdrawn' LIMIT 1",
        params![of, digest],
    )?;
    Ok(found.is_some())
}

fn published(row: &Row) -> Result<Published, StorageError> {
    Ok(Published {
        report: row.parse("report_id")?,
        words: row.text("body")?.to_owned(),
        photo: row.opt_text("digest")?.map(str::to_owned),
        at: row.moment("written_at")?,
    })
}

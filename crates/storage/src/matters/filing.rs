//! What is filed with a report and never decides a rule: its words, its contact, its receipt code.

use kernel::SubdistrictId;
use matters::ReportId;

use crate::{StorageError, Tx, params};

/// What is filed with a report.
#[derive(Debug, Clone, Default)]
pub struct Filing {
    /// What was said.
    pub text_id: Option<String>,
    /// Whose it is.
    pub contact_id: Option<String>,
    /// Keyed hash of the six digits.
    pub query_lookup: Option<String>,
    /// The six digits, encrypted.
    pub query_sealed: Option<Vec<u8>>,
    /// Whether the reporter agreed to have it shown to neighbours.
    pub open_to_public: bool,
    /// Where exactly, in words.
    pub place_detail: Option<String>,
}

/// A filing as read back, with the words.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The ids and codes.
    pub filing: Filing,
    /// What was said, unless erased.
    pub words: Option<String>,
}

/// Files it, once, right after the report was saved.
///
/// # Errors
/// [`StorageError`].
pub fn file(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    report: ReportId,
    filing: &Filing,
) -> Result<(), StorageError> {
    let changed = tx.execute(
        "UPDATE reports SET text_id = $3, contact_id = $4, query_lookup = $5, query_sealed = $6, \
         open_to_public = $7, place_detail = $8 WHERE subdistrict_id = $1 AND report_id = $2",
        params![
            of,
            report,
            filing.text_id,
            filing.contact_id,
            filing.query_lookup,
            filing.query_sealed,
            filing.open_to_public,
            filing.place_detail
        ],
    )?;
    if changed == 1 { Ok(()) } else { Err(StorageError::LostUpdate { table: "reports".into(), changed }) }
}

/// What was filed with a report.
///
/// # Errors
/// [`StorageError`].
pub fn find(tx: &mut Tx<'_>, of: SubdistrictId, report: ReportId) -> Result<Option<Filed>, StorageError> {
    tx.query_opt(
        "SELECT r.report_id, r.text_id, r.contact_id, r.query_lookup, r.query_sealed, r.open_to_public, \
         r.place_detail, t.body FROM reports r LEFT JOIN texts t \
         ON t.subdistrict_id = r.subdistrict_id AND t.text_id = r.text_id \
         WHERE r.subdistrict_id = $1 AND r.report_id = $2",
        params![of, report],
    )?
    .map(|row| {
        Ok(Filed {
            filing: Filing {
                text_id: row.opt_text("text_id")?.map(str::to_owned),
                contact_id: row.opt_text("contact_id")?.map(str::to_owned),
                query_lookup: row.opt_text("query_lookup")?.map(str::to_owned),
                query_sealed: row.opt_bytes("query_sealed")?.map(<[u8]>::to_vec),
                open_to_public: row.bool("open_to_public")?,
                place_detail: row.opt_text("place_detail")?.map(str::to_owned),
            },
            words: row.opt_text("body")?.map(str::to_owned),
        })
    })
    .transpose()
}

//! Free text beside history: erasable without touching what happened.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{StorageError, Tx, params};

/// Who may read a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The reporter behind the secret link, and staff.
    Resident,
    /// Staff only.
    Staff,
}

impl Audience {
    /// The word stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Staff => "staff",
        }
    }
}

/// Keeps a text under an id.
///
/// # Errors
/// [`StorageError`].
#[expect(clippy::too_many_arguments, reason = "one column each")]
pub fn keep(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    id: &str,
    matter: MatterId,
    report: Option<ReportId>,
    audience: Audience,
    body: &str,
    at: Moment,
) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO texts (subdistrict_id, text_id, matter_id, report_id, audience, body, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![of, id, matter, report.map(|report| report.to_string()), audience.as_str(), body, at],
    )?;
    Ok(())
}

/// A text of a reporter's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its id.
    pub id: String,
    /// The words; nothing once erased.
    pub body: Option<String>,
    /// When they were said.
    pub at: Moment,
    /// With which event they came: `reported`, `noted`, `rated`, `appealed`.
    pub what: String,
}

/// What a reporter said, oldest first: their own words, and those that were typed for them.
///
/// # Errors
/// [`StorageError`].
pub fn own(tx: &mut Tx<'_>, of: SubdistrictId, report: ReportId) -> Result<Vec<Own>, StorageError> {
    tx.query(
        "SELECT t.text_id, t.body, t.created_at, h.what FROM texts t JOIN history h \
         ON h.subdistrict_id = t.subdistrict_id AND h.matter_id = t.matter_id AND h.text_id = t.text_id \
         WHERE t.subdistrict_id = $1 AND t.report_id = $2 AND t.audience = 'resident' \
         AND (h.actor = 'resident' OR h.what = 'reported') \
         ORDER BY t.created_at, t.text_id",
        params![of, report],
    )?
    .iter()
    .map(|row| {
        Ok(Own {
            id: row.text("text_id")?.to_owned(),
            body: row.opt_text("body")?.map(str::to_owned),
            at: row.moment("created_at")?,
            what: row.text("what")?.to_owned(),
        })
    })
    .collect()
}

/// Puts other words in the place of a text's; the old ones are gone.
///
/// # Errors
/// [`StorageError`].
pub fn reword(tx: &mut Tx<'_>, of: SubdistrictId, id: &str, body: &str) -> Result<(), StorageError> {
    tx.execute_one(
        "UPDATE texts SET body = $3, erased_at = NULL WHERE subdistrict_id = $1 AND text_id = $2",
        params![of, id, body],
    )
}

/// Erases a text; that it stood there remains.
///
/// # Errors
/// [`StorageError`].
pub fn erase(tx: &mut Tx<'_>, of: SubdistrictId, id: &str, at: Moment) -> Result<(), StorageError> {
    tx.execute_one(
        "UPDATE texts SET body = NULL, erased_at = $3 WHERE subdistrict_id = $1 AND text_id = $2",
        params![of, id, at],
    )
}

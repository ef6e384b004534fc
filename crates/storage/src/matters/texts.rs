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

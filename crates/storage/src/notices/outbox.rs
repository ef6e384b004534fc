//! What is to be handed over to something that carries it; queued in the transaction that caused it.

use kernel::{Moment, SubdistrictId};
use matters::{MatterId, ReportId};

use crate::{StorageError, Tx, params};

/// A notice to queue.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its id.
    pub id: String,
    /// Which notice: `receipt`, `handled`, `reminder`, `declined`, `closed` …
    pub kind: &'static str,
    /// The matter.
    pub matter: MatterId,
    /// To whose reporter.
    pub report: ReportId,
    /// Not before.
    pub due_at: Moment,
}

/// Queues a notice.
///
/// # Errors
/// [`StorageError`].
pub fn queue(tx: &mut Tx<'_>, of: SubdistrictId, notice: &Notice) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO outbox (subdistrict_id, notice_id, kind, matter_id, report_id, due_at, state, tries) \
         VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0)",
        params![of, notice.id, notice.kind, notice.matter, notice.report, notice.due_at],
    )?;
    Ok(())
}

/// Notices that wait and are due, oldest first.
///
/// # Errors
/// [`StorageError`].
pub fn waiting(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    at: Moment,
    most: i64,
) -> Result<Vec<String>, StorageError> {
    tx.query(
        "SELECT notice_id FROM outbox WHERE subdistrict_id = $1 AND state = 'waiting' AND due_at <= $2 \
         ORDER BY due_at, notice_id LIMIT $3",
        params![of, at, most],
    )?
    .iter()
    .map(|row| Ok(row.text("notice_id")?.to_owned()))
    .collect()
}

/// Notes that a notice was handed over; says whether it was still waiting.
///
/// # Errors
/// [`StorageError`].
pub fn handed_over(tx: &mut Tx<'_>, of: SubdistrictId, id: &str, at: Moment) -> Result<bool, StorageError> {
    let changed = tx.execute(
        "UPDATE outbox SET state = 'handed_over', handed_over_at = $3, tries = tries + 1 \
         WHERE subdistrict_id = $1 AND notice_id = $2 AND state = 'waiting'",
        params![of, id, at],
    )?;
    Ok(changed == 1)
}

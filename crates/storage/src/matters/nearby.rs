//! What neighbours may know of matters in hand: those of which a reporter agreed to have them shown.
//!
//! Only the reports whose reporters agreed are counted, and the age is that of the first of them: of
//! the others nothing is told, not even that there are any.

use kernel::{Moment, SubdistrictId};
use matters::MatterId;
use place::PlaceId;

use crate::{Row, StorageError, Tx, params};

/// A matter that its reporters let neighbours know of.
#[derive(Debug, Clone)]
pub struct Near {
    /// The matter.
    pub matter: MatterId,
    /// The category's code.
    pub category: String,
    /// Where: down to the staircase, which is nobody's business but ours.
    pub place: PlaceId,
    /// The stage's word.
    pub stage: String,
    /// Whether it is being done again.
    pub is_rework: bool,
    /// When the first of those reports came.
    pub told_at: Moment,
    /// How many of them there are.
    pub reports: i64,
}

/// Residents' matters in hand in a community, told from a moment on, newest first; at most so many.
///
/// # Errors
/// [`StorageError`].
pub fn nearby(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: PlaceId,
    since: Moment,
    most: i64,
) -> Result<Vec<Near>, StorageError> {
    tx.query(
        "SELECT m.matter_id, m.category, m.place_id, m.stage, m.is_rework, MIN(r.reported_at) AS told_at, \
         COUNT(*) AS n FROM matters m JOIN reports r ON r.subdistrict_id = m.subdistrict_id \
         AND r.matter_id = m.matter_id WHERE m.subdistrict_id = $1 AND m.community_id = $2 \
         AND m.stage IN ('received', 'assigned', 'working') AND m.kind = 'resident' AND r.open_to_public = 1 \
         AND r.standing NOT IN ('withdrawn', 'declined') AND r.reported_at >= $3 \
         GROUP BY m.matter_id, m.category, m.place_id, m.stage, m.is_rework \
         ORDER BY told_at DESC, m.matter_id LIMIT $4",
        params![of, community, since, most],
    )?
    .iter()
    .map(near)
    .collect()
}

fn near(row: &Row) -> Result<Near, StorageError> {
    Ok(Near {
        matter: row.parse("matter_id")?,
        category: row.text("category")?.to_owned(),
        place: row.parse("place_id")?,
        stage: row.text("stage")?.to_owned(),
        is_rework: row.bool("is_rework")?,
        told_at: row.moment("told_at")?,
        reports: row.int("n")?,
    })
}

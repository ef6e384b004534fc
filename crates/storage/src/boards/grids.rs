//! What residents reported, counted by grid: what is open now, and what a span of days brought.
//!
//! Residents' matters only; patrol findings are counted elsewhere, and a matter that was merged is
//! counted where its reports went.

use kernel::{Moment, SubdistrictId};
use place::PlaceId;

use crate::{Row, StorageError, Tx, params};

/// The matters of one grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InGrid {
    /// The community; nothing where the place is not settled.
    pub community: Option<PlaceId>,
    /// The grid; nothing where it is not settled.
    pub grid: Option<PlaceId>,
    /// Reported.
    pub all: i64,
    /// Of these not handled now.
    pub open: i64,
}

/// The stages in which nobody has said *handled*, or a resident has said that it is not done.
const OPEN: &str = "stage <> 'closed' AND queue_key > 0 AND stage <> 'handled'";

/// What is open now, by grid; of one category only where one is named.
///
/// # Errors
/// [`StorageError`].
pub fn open_now(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    category: Option<&str>,
) -> Result<Vec<InGrid>, StorageError> {
    tx.query(
        &format!(
            "SELECT community_id, grid_id, CAST(COUNT(*) AS BIGINT) AS n, CAST(COUNT(*) AS BIGINT) AS open \
             FROM matters WHERE subdistrict_id = $1 AND {OPEN} AND kind = 'resident' \
             AND ($2 = '' OR category = $2) GROUP BY community_id, grid_id"
        ),
        params![of, category.unwrap_or_default()],
    )?
    .iter()
    .map(in_grid)
    .collect()
}

/// What was reported from one moment to another, by grid, and how much of it is open now.
///
/// # Errors
/// [`StorageError`].
pub fn reported(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    (from, to): (Moment, Moment),
    category: Option<&str>,
) -> Result<Vec<InGrid>, StorageError> {
    tx.query(
        &format!(
            "SELECT community_id, grid_id, CAST(COUNT(*) AS BIGINT) AS n, \
             CAST(SUM(CASE WHEN {OPEN} THEN 1 ELSE 0 END) AS BIGINT) AS open \
             FROM matters WHERE subdistrict_id = $1 AND received_at >= $2 AND received_at < $3 \
             AND kind = 'resident' AND (closing IS NULL OR closing <> 'merged') \
             AND ($4 = '' OR category = $4) GROUP BY community_id, grid_id"
        ),
        params![of, from, to, category.unwrap_or_default()],
    )?
    .iter()
    .map(in_grid)
    .collect()
}

fn in_grid(row: &Row) -> Result<InGrid, StorageError> {
    Ok(InGrid {
        community: row.opt_parse("community_id")?,
        grid: row.opt_parse("grid_id")?,
        all: row.int("n")?,
        open: row.int("open")?,
    })
}

/// How many are open now at each place of a grid; of the whole street where none is named.
///
/// # Errors
/// [`StorageError`].
pub fn open_by_place(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    grid: Option<PlaceId>,
) -> Result<Vec<(PlaceId, i64)>, StorageError> {
    let grid = grid.map(|grid| grid.to_string()).unwrap_or_default();
    tx.query(
        &format!(
            "SELECT place_id, CAST(COUNT(*) AS BIGINT) AS n FROM matters \
             WHERE subdistrict_id = $1 AND {OPEN} AND kind = 'resident' AND place_id IS NOT NULL \
             AND ($2 = '' OR grid_id = $2) GROUP BY place_id"
        ),
        params![of, grid],
    )?
    .iter()
    .map(|row| Ok((row.parse("place_id")?, row.int("n")?)))
    .collect()
}

/// When the first matter was received; nothing while there is none.
///
/// # Errors
/// [`StorageError`].
pub fn first_received(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Option<Moment>, StorageError> {
    tx.query_opt(
        "SELECT received_at FROM matters WHERE subdistrict_id = $1 ORDER BY received_at LIMIT 1",
        params![of],
    )?
    .map(|row| row.moment("received_at"))
    .transpose()
}

/// The day of one grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Open now.
    pub open: i64,
    /// Of these promised until the end of the day.
    pub due: i64,
    /// Of these late already.
    pub overdue: i64,
    /// Handled since the day began.
    pub handled: i64,
}

/// What stands in a grid on the day from one moment to another, as of a moment.
///
/// # Errors
/// [`StorageError`].
pub fn day(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    (community, grid): (PlaceId, PlaceId),
    (from, to): (Moment, Moment),
    at: Moment,
) -> Result<Day, StorageError> {
    let open = tx.query_one(
        &format!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS open, \
             CAST(COALESCE(SUM(CASE WHEN due_at >= $4 AND due_at <= $5 THEN 1 ELSE 0 END), 0) AS BIGINT) AS due, \
             CAST(COALESCE(SUM(CASE WHEN due_at < $4 THEN 1 ELSE 0 END), 0) AS BIGINT) AS overdue \
             FROM matters WHERE subdistrict_id = $1 AND community_id = $2 AND {OPEN} AND grid_id = $3 \
             AND kind = 'resident'"
        ),
        params![of, community, grid, at, to],
    )?;
    let handled = tx.query_one(
        "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM history h \
         JOIN matters m ON m.subdistrict_id = h.subdistrict_id AND m.matter_id = h.matter_id \
         WHERE h.subdistrict_id = $1 AND h.what = 'handled' AND h.at >= $2 AND h.at < $3 AND m.grid_id = $4 \
         AND m.kind = 'resident'",
        params![of, from, to, grid],
    )?;
    Ok(Day {
        open: open.int("open")?,
        due: open.int("due")?,
        overdue: open.int("overdue")?,
        handled: handled.int("n")?,
    })
}

/// What residents reported in a grid, of one category.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfCategory {
    /// The category's code.
    pub category: String,
    /// Reports.
    pub all: i64,
    /// Of these handled at least once.
    pub handled: i64,
    /// Of these with a verdict.
    pub rated: i64,
    /// Of these satisfied or fairly satisfied.
    pub satisfied: i64,
}

/// What residents reported in a grid since a moment, by category, the most first.
///
/// # Errors
/// [`StorageError`].
pub fn lately(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    grid: PlaceId,
    since: Moment,
) -> Result<Vec<OfCategory>, StorageError> {
    tx.query(
        "SELECT r.category, CAST(COUNT(*) AS BIGINT) AS n, \
         CAST(SUM(CASE WHEN r.first_handled_at IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS handled, \
         CAST(SUM(CASE WHEN r.verdict IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS rated, \
         CAST(SUM(CASE WHEN r.verdict = 'satisfied' OR r.verdict = 'fairly_satisfied' THEN 1 ELSE 0 END) AS BIGINT) \
         AS satisfied FROM reports r \
         JOIN matters m ON m.subdistrict_id = r.subdistrict_id AND m.matter_id = r.matter_id \
         WHERE r.subdistrict_id = $1 AND r.reported_at >= $2 AND m.grid_id = $3 AND r.patrol = 0 \
         GROUP BY r.category ORDER BY n DESC, r.category",
        params![of, since, grid],
    )?
    .iter()
    .map(|row| {
        Ok(OfCategory {
            category: row.text("category")?.to_owned(),
            all: row.int("n")?,
            handled: row.int("handled")?,
            rated: row.int("rated")?,
            satisfied: row.int("satisfied")?,
        })
    })
    .collect()
}

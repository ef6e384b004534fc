//! The counts behind a leader's board, as they stood at a moment: the same statements for today and for
//! every week before, so that what is compared was counted alike.

use kernel::{Moment, Span, SubdistrictId};
use place::PlaceId;
use scores::week::Week;

use crate::{Row, StorageError, Tx, Value, params};

/// The statements' first values: `$1` the subdistrict, `$2` the beginning, `$3` the moment.
struct Window {
    values: Vec<Value>,
    in_community: String,
}

impl Window {
    fn new(of: SubdistrictId, from: Moment, to: Moment, community: Option<PlaceId>, of_table: &str) -> Self {
        let mut values = params![of, from, to].to_vec();
        let in_community = community.map_or_else(String::new, |place| {
            values.push(Value::Text(place.to_string()));
            format!(" AND {of_table}.community_id = $4")
        });
        Self { values, in_community }
    }

    fn row(&self, tx: &mut Tx<'_>, sql: &str) -> Result<Row, StorageError> {
        tx.query_one(&sql.replace("{in_community}", &self.in_community), &self.values)
    }
}

/// The five figures as they stood at a moment.
///
/// # Errors
/// [`StorageError`].
pub fn at(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: Option<PlaceId>,
    to: Moment,
) -> Result<Week, StorageError> {
    let (week, month) = (to - Span::from_days(7), to - Span::from_days(28));
    let mut counted = Week::default();
    rated(tx, &Window::new(of, week, to, community, "r"), &mut counted)?;
    due(tx, &Window::new(of, week, to, community, "r"), &mut counted)?;
    handled(tx, &Window::new(of, month, to, community, "r"), &mut counted)?;
    rounds(tx, &Window::new(of, month, to, community, "m"), &mut counted)?;
    old(tx, &Window::new(of, week, to, community, "m"), &mut counted)?;
    Ok(counted)
}

/// Each report once, by its latest word. The later word is looked for by report, not by time: `+ 0` keeps
/// SQLite from walking through every word ever given.
fn rated(tx: &mut Tx<'_>, window: &Window, into: &mut Week) -> Result<(), StorageError> {
    let row = window.row(
        tx,
        "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(CASE WHEN v.verdict <> 'not_satisfied' THEN 1 ELSE 0 END), 0) \
         AS BIGINT) AS satisfied FROM verdicts v JOIN reports r ON r.subdistrict_id = v.subdistrict_id \
         AND r.report_id = v.report_id WHERE v.subdistrict_id = $1 AND v.at > $2 AND v.at <= $3 AND r.patrol = 0 \
         AND NOT EXISTS (SELECT 1 FROM verdicts w WHERE w.subdistrict_id = v.subdistrict_id \
         AND w.report_id = v.report_id AND w.seq > v.seq AND w.at + 0 <= $3){in_community}",
    )?;
    (into.rated, into.satisfied) = (row.int("n")?, row.int("satisfied")?);
    Ok(())
}

/// What fell due; what was not handled by then counts against it. Withdrawn and declined do not count.
fn due(tx: &mut Tx<'_>, window: &Window, into: &mut Week) -> Result<(), StorageError> {
    let row = window.row(
        tx,
        "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(CASE WHEN r.first_handled_at <= r.first_due_at THEN 1 ELSE 0 END), 0) \
         AS BIGINT) AS in_time FROM reports r WHERE r.subdistrict_id = $1 AND r.first_due_at > $2 \
         AND r.first_due_at <= $3 AND r.patrol = 0 AND r.standing NOT IN ('withdrawn', 'declined'){in_community}",
    )?;
    (into.due, into.in_time) = (row.int("n")?, row.int("in_time")?);
    Ok(())
}

/// What was first handled, and the latest word on it by then.
fn handled(tx: &mut Tx<'_>, window: &Window, into: &mut Week) -> Result<(), StorageError> {
    let row = window.row(
        tx,
        "SELECT COUNT(*) AS n, \
         CAST(COALESCE(SUM(CASE WHEN x.verdict IN ('satisfied', 'fairly_satisfied') THEN 1 ELSE 0 END), 0) AS BIGINT) AS well, \
         CAST(COALESCE(SUM(CASE WHEN x.verdict IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS unanswered \
         FROM (SELECT (SELECT v.verdict FROM verdicts v WHERE v.subdistrict_id = r.subdistrict_id \
         AND v.report_id = r.report_id AND v.at <= $3 ORDER BY v.seq DESC LIMIT 1) AS verdict FROM reports r \
         WHERE r.subdistrict_id = $1 AND r.first_handled_at > $2 AND r.first_handled_at <= $3 AND r.patrol = 0 \
         {in_community}) x",
    )?;
    (into.handled, into.well, into.unanswered) = (row.int("n")?, row.int("well")?, row.int("unanswered")?);
    Ok(())
}

/// Rounds, and those that a *not satisfied* had ended by then.
fn rounds(tx: &mut Tx<'_>, window: &Window, into: &mut Week) -> Result<(), StorageError> {
    let row = window.row(
        tx,
        "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(CASE WHEN o.ended_at <= $3 THEN 1 ELSE 0 END), 0) AS BIGINT) \
         AS reworked FROM rounds o JOIN matters m ON m.subdistrict_id = o.subdistrict_id \
         AND m.matter_id = o.matter_id WHERE o.subdistrict_id = $1 AND o.handled_at > $2 AND o.handled_at <= $3 \
         AND m.kind = 'resident'{in_community}",
    )?;
    (into.rounds, into.reworked) = (row.int("n")?, row.int("reworked")?);
    Ok(())
}

/// Received more than a week before, and by the last turn until then neither handled nor closed. Whatever
/// rests now and did not change since was not in hand then either.
fn old(tx: &mut Tx<'_>, window: &Window, into: &mut Week) -> Result<(), StorageError> {
    let row = window.row(
        tx,
        "SELECT COUNT(*) AS n FROM matters m WHERE m.subdistrict_id = $1 AND m.received_at <= $2 \
         AND m.kind = 'resident' AND (m.stage NOT IN ('handled', 'closed') OR m.changed_at > $3) \
         AND COALESCE((SELECT h.what FROM history h WHERE h.subdistrict_id = m.subdistrict_id \
         AND h.matter_id = m.matter_id AND h.at <= $3 AND h.what IN ('handled', 'closed', 'reopened', \
         'rework_started', 'rework_ordered', 'disputed') ORDER BY h.seq DESC LIMIT 1), 'reported') \
         NOT IN ('handled', 'closed'){in_community}",
    )?;
    into.old = row.int("n")?;
    Ok(())
}

/// When the first report came, where one did.
///
/// # Errors
/// [`StorageError`].
pub fn began(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Option<Moment>, StorageError> {
    let sql = "SELECT MIN(reported_at) AS at FROM reports WHERE subdistrict_id = $1";
    tx.query_one(sql, params![of])?.opt_moment("at")
}

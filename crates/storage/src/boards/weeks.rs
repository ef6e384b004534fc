//! The counts behind a leader's board, as they stood now and at the same time of the weeks before: counted
//! alike, so that they can be compared, and each kind in one go for all weeks.
//!
//! A statement groups what it finds by how many whole weeks ago it happened; what had happened at the end
//! of a week then is a sum over groups. No later event changes what was counted of an earlier week.

use kernel::{Moment, Span, SubdistrictId};
use place::PlaceId;
use scores::week::Week;

use crate::{Row, StorageError, Tx, Value, params};

/// What is counted over four weeks.
const LONG: usize = 4;

/// The statements' first values: `$1` the subdistrict, `$2` a week, `$3` now, `$4` the beginning.
struct Window {
    values: Vec<Value>,
    in_community: String,
}

impl Window {
    fn new(of: SubdistrictId, community: Option<PlaceId>, now: Moment, weeks: usize, of_table: &str) -> Self {
        let days = i64::try_from(weeks * 7).unwrap_or(i64::MAX);
        let mut values = params![of, Span::from_days(7), now, now - Span::from_days(days)].to_vec();
        let in_community = community.map_or_else(String::new, |place| {
            values.push(Value::Text(place.to_string()));
            format!(" AND {of_table}.community_id = $5")
        });
        Self { values, in_community }
    }

    fn rows(&self, tx: &mut Tx<'_>, sql: &str) -> Result<Vec<Row>, StorageError> {
        tx.query(&sql.replace("{in_community}", &self.in_community), &self.values)
    }
}

/// The five figures as they stand now, and as they stood at this time of the weeks before, the newest first.
///
/// # Errors
/// [`StorageError`].
pub fn back(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: Option<PlaceId>,
    now: Moment,
    weeks: usize,
) -> Result<Vec<Week>, StorageError> {
    let mut counted = vec![Week::default(); weeks];
    let window = |more, of_table| Window::new(of, community, now, weeks + more, of_table);
    due(tx, &window(0, "r"), &mut counted)?;
    handled(tx, &window(LONG - 1, "r"), &mut counted)?;
    words(tx, &window(LONG - 1, "r"), &mut counted)?;
    rounds(tx, &window(LONG - 1, "m"), &mut counted)?;
    old(tx, &window(0, "m"), &mut counted)?;
    Ok(counted)
}

/// The weeks whose four weeks have something that happened so many whole weeks ago.
fn long(counted: &mut [Week], ago: i64) -> impl Iterator<Item = (i64, &mut Week)> {
    let weeks = (0_i64..).zip(counted);
    weeks.filter(move |(week, _)| (*week..*week + LONG as i64).contains(&ago))
}

/// What fell due; what was not handled by then counts against it. Withdrawn and declined do not count.
fn due(tx: &mut Tx<'_>, window: &Window, into: &mut [Week]) -> Result<(), StorageError> {
    let rows = window.rows(
        tx,
        "SELECT ($3 - r.first_due_at) / $2 AS ago, COUNT(*) AS n, \
         CAST(SUM(CASE WHEN r.first_handled_at <= r.first_due_at THEN 1 ELSE 0 END) AS BIGINT) AS in_time \
         FROM reports r WHERE r.subdistrict_id = $1 AND r.first_due_at > $4 AND r.first_due_at <= $3 \
         AND r.patrol = 0 AND r.standing NOT IN ('withdrawn', 'declined'){in_community} GROUP BY 1",
    )?;
    for row in &rows {
        if let Some(week) = into.get_mut(row.number::<usize>("ago")?) {
            (week.due, week.in_time) = (row.int("n")?, row.int("in_time")?);
        }
    }
    Ok(())
}

/// What was first handled; of these nothing is known yet.
fn handled(tx: &mut Tx<'_>, window: &Window, into: &mut [Week]) -> Result<(), StorageError> {
    let rows = window.rows(
        tx,
        "SELECT ($3 - r.first_handled_at) / $2 AS ago, COUNT(*) AS n FROM reports r WHERE r.subdistrict_id = $1 \
         AND r.first_handled_at > $4 AND r.first_handled_at <= $3 AND r.patrol = 0{in_community} GROUP BY 1",
    )?;
    for row in &rows {
        for (_, week) in long(into, row.int("ago")?) {
            week.handled += row.int("n")?;
            week.unanswered += row.int("n")?;
        }
    }
    Ok(())
}

/// Each report once at the end of a week, by its latest word until then: a word counts until the next one of
/// its report. A word comes after the first *handled*, so that those of the handled are all among these.
fn words(tx: &mut Tx<'_>, window: &Window, into: &mut [Week]) -> Result<(), StorageError> {
    let rows = window.rows(
        tx,
        "SELECT x.handled_ago, x.ago, x.next_ago, x.satisfied, COUNT(*) AS n FROM (SELECT \
         CASE WHEN r.first_handled_at > $4 THEN ($3 - r.first_handled_at) / $2 END AS handled_ago, \
         ($3 - v.at) / $2 AS ago, ($3 - v.next_at) / $2 AS next_ago, \
         CASE WHEN v.verdict = 'not_satisfied' THEN 0 ELSE 1 END AS satisfied FROM (SELECT w.subdistrict_id, \
         w.report_id, w.verdict, w.at, LEAD(w.at) OVER (PARTITION BY w.report_id ORDER BY w.seq) AS next_at \
         FROM verdicts w WHERE w.subdistrict_id = $1 AND w.at > $4 AND w.at <= $3) v \
         JOIN reports r ON r.subdistrict_id = v.subdistrict_id AND r.report_id = v.report_id \
         WHERE r.patrol = 0{in_community}) x GROUP BY 1, 2, 3, 4",
    )?;
    for row in &rows {
        let (ago, next) = (row.int("ago")?, row.opt_int("next_ago")?);
        let (n, satisfied) = (row.int("n")?, row.int("satisfied")?);
        let is_latest = |week: i64| week <= ago && next.is_none_or(|next| next < week);
        if let Some(week) =
            usize::try_from(ago).ok().and_then(|at| into.get_mut(at)).filter(|_| is_latest(ago))
        {
            week.rated += n;
            week.satisfied += n * satisfied;
        }
        let Some(handled) = row.opt_int("handled_ago")? else { continue };
        for (_, week) in long(into, handled).filter(|(week, _)| is_latest(*week)) {
            week.unanswered -= n;
            week.well += n * satisfied;
        }
    }
    Ok(())
}

/// Rounds, and those that a *not satisfied* had ended by then.
fn rounds(tx: &mut Tx<'_>, window: &Window, into: &mut [Week]) -> Result<(), StorageError> {
    let rows = window.rows(
        tx,
        "SELECT ($3 - o.handled_at) / $2 AS ago, CASE WHEN o.ended_at <= $3 THEN ($3 - o.ended_at) / $2 END \
         AS ended_ago, COUNT(*) AS n FROM rounds o JOIN matters m ON m.subdistrict_id = o.subdistrict_id \
         AND m.matter_id = o.matter_id WHERE o.subdistrict_id = $1 AND o.handled_at > $4 AND o.handled_at <= $3 \
         AND m.kind = 'resident'{in_community} GROUP BY 1, 2",
    )?;
    for row in &rows {
        let (n, ended) = (row.int("n")?, row.opt_int("ended_ago")?);
        for (at, week) in long(into, row.int("ago")?) {
            week.rounds += n;
            week.reworked += if ended.is_some_and(|ended| ended >= at) { n } else { 0 };
        }
    }
    Ok(())
}

/// Received more than a week before, and by the last turn until then neither handled nor closed. Whatever
/// rests now was in hand at the end of a week only if it changed after that, and after it was a week old.
/// A turn is looked for by matter, not by time: `+ 0` keeps SQLite from walking through all history.
fn old(tx: &mut Tx<'_>, window: &Window, into: &mut [Week]) -> Result<(), StorageError> {
    let rows = window.rows(
        tx,
        "WITH chosen AS (SELECT m.matter_id, m.received_at FROM matters m WHERE m.subdistrict_id = $1 \
         AND m.stage <> 'closed' AND m.queue_key > 0 AND m.stage <> 'handled' AND m.received_at + $2 <= $3 AND m.kind = 'resident'\
         {in_community} UNION ALL SELECT m.matter_id, m.received_at FROM matters m WHERE m.subdistrict_id = $1 \
         AND m.changed_at > CAST($4 AS BIGINT) + $2 AND m.received_at + $2 <= $3 AND m.changed_at > m.received_at + $2 \
         AND m.stage IN ('handled', 'closed') AND m.kind = 'resident'{in_community}), \
         turns AS (SELECT s.matter_id, s.received_at, -1 AS seq, s.received_at AS at, 1 AS in_hand FROM chosen s \
         UNION ALL SELECT s.matter_id, s.received_at, h.seq, h.at, CASE WHEN h.what IN ('handled', 'closed') \
         THEN 0 ELSE 1 END FROM chosen s CROSS JOIN history h WHERE h.subdistrict_id = $1 AND h.matter_id = s.matter_id \
         AND h.what IN ('handled', 'closed', 'reopened', 'rework_started', 'rework_ordered', 'disputed') \
         AND h.at + 0 <= $3), \
         spans AS (SELECT received_at, at, in_hand, LEAD(at) OVER (PARTITION BY matter_id ORDER BY seq) AS until \
         FROM turns) \
         SELECT CASE WHEN received_at > $4 THEN ($3 - received_at) / $2 ELSE 1000 END AS received_ago, \
         CASE WHEN at > $4 THEN ($3 - at) / $2 ELSE 1000 END AS ago, \
         CASE WHEN until > $4 THEN ($3 - until) / $2 WHEN until IS NULL THEN -1 ELSE 1000 END \
         AS until_ago, COUNT(*) AS n FROM spans WHERE in_hand = 1 GROUP BY 1, 2, 3",
    )?;
    for row in &rows {
        let (received, ago, until) = (row.int("received_ago")?, row.int("ago")?, row.int("until_ago")?);
        for (at, week) in (0_i64..).zip(into.iter_mut()) {
            if until < at && at <= ago && at < received {
                week.old += row.int("n")?;
            }
        }
    }
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

//! What is counted in one go: the weeks of the leader's board, the views of the queue, each counted anew
//! alone.

use ::place::PlaceId;
use kernel::{Moment, Span, SubdistrictId};
use scores::week::Week;
use storage::boards::weeks;
use storage::matters::list::{self, Queue, View};
use storage::{StorageError, Tx, Value, params};
use testkit::Kit;

use super::super::oracle::{Disagreement, agree};

/// Weeks that are looked at.
const WEEKS: usize = 6;

/// Views that are counted at once.
const VIEWS: [View; 9] = [
    View::Waiting,
    View::Overdue,
    View::Returned,
    View::Rework,
    View::InHand,
    View::AwaitingVerdict,
    View::Disputed,
    View::Supervised,
    View::Open,
];

/// Compares what is counted in one go for all weeks with each week alone: of the street and of one part.
pub fn agree_with_each_alone(kit: &Kit) -> Result<(), Disagreement> {
    let (of, now, west) = (kit.town.of, kit.clock.now(), kit.town.places.west);
    for community in [None, Some(west)] {
        let found = kit.read(move |tx| weeks::back(tx, of, community, now, WEEKS));
        let each = kit.read(move |tx| {
            let ends = (0..WEEKS).map(|week| now - Span::from_days(7 * i64::try_from(week).unwrap_or(0)));
            ends.map(|to| alone(tx, of, community, to)).collect::<Result<Vec<_>, _>>()
        });
        agree(&format!("the weeks of {community:?}"), &found, &each)?;
        let queue = Queue { community, ..Queue::default() };
        let (found, each) = kit.read(move |tx| {
            let each = VIEWS.iter().map(|view| Ok((*view, list::count(tx, of, *view, &queue, now)?)));
            let each = each.collect::<Result<Vec<_>, StorageError>>()?;
            Ok((list::counts(tx, of, &VIEWS, &queue, now)?, each))
        });
        agree(&format!("the views of {community:?}"), &found, &each)?;
    }
    Ok(())
}

/// The figures at a moment, as if it were the only one.
fn alone(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: Option<PlaceId>,
    to: Moment,
) -> Result<Week, StorageError> {
    let mut count = |days: i64, table: &str, sql: &str| -> Result<Vec<i64>, StorageError> {
        let mut values = params![of, to - Span::from_days(days), to].to_vec();
        let mut sql = sql.to_owned();
        if let Some(place) = community {
            values.push(Value::Text(place.to_string()));
            sql.push_str(&format!(" AND {table}.community_id = $4"));
        }
        let rows = tx.query(&sql, &values)?;
        let row = rows.first().unwrap();
        ["a", "b", "c"].iter().map(|name| Ok(row.opt_int(name)?.unwrap_or(0))).collect()
    };
    let rated = count(7, "r", RATED)?;
    let due = count(7, "r", DUE)?;
    let handled = count(28, "r", HANDLED)?;
    let rounds = count(28, "m", ROUNDS)?;
    let old = count(7, "m", OLD)?;
    Ok(Week {
        rated: rated[0],
        satisfied: rated[1],
        due: due[0],
        in_time: due[1],
        handled: handled[0],
        well: handled[1],
        unanswered: handled[2],
        rounds: rounds[0],
        reworked: rounds[1],
        old: old[0],
    })
}

const RATED: &str = "SELECT COUNT(*) AS a, \
    CAST(SUM(CASE WHEN v.verdict <> 'not_satisfied' THEN 1 ELSE 0 END) AS BIGINT) AS b, 0 AS c FROM verdicts v \
    JOIN reports r ON r.subdistrict_id = v.subdistrict_id AND r.report_id = v.report_id \
    WHERE v.subdistrict_id = $1 AND v.at > $2 AND v.at <= $3 AND r.patrol = 0 AND NOT EXISTS (SELECT 1 \
    FROM verdicts w WHERE w.subdistrict_id = v.subdistrict_id AND w.report_id = v.report_id AND w.seq > v.seq \
    AND w.at <= $3)";

const DUE: &str = "SELECT COUNT(*) AS a, \
    CAST(SUM(CASE WHEN r.first_handled_at <= r.first_due_at THEN 1 ELSE 0 END) AS BIGINT) AS b, 0 AS c \
    FROM reports r WHERE r.subdistrict_id = $1 AND r.first_due_at > $2 AND r.first_due_at <= $3 \
    AND r.patrol = 0 AND r.standing NOT IN ('withdrawn', 'declined')";

const HANDLED: &str = "SELECT COUNT(*) AS a, \
    CAST(SUM(CASE WHEN r.verdict IN ('satisfied', 'fairly_satisfied') THEN 1 ELSE 0 END) AS BIGINT) AS b, \
    CAST(SUM(CASE WHEN r.verdict IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS c FROM (SELECT q.subdistrict_id, \
    q.community_id, q.patrol, q.first_handled_at, (SELECT v.verdict FROM verdicts v \
    WHERE v.subdistrict_id = q.subdistrict_id AND v.report_id = q.report_id AND v.at <= $3 \
    ORDER BY v.seq DESC LIMIT 1) AS verdict FROM reports q) r WHERE r.subdistrict_id = $1 \
    AND r.first_handled_at > $2 AND r.first_handled_at <= $3 AND r.patrol = 0";

const ROUNDS: &str = "SELECT COUNT(*) AS a, \
    CAST(SUM(CASE WHEN o.ended_at <= $3 THEN 1 ELSE 0 END) AS BIGINT) AS b, 0 AS c FROM rounds o \
    JOIN matters m ON m.subdistrict_id = o.subdistrict_id AND m.matter_id = o.matter_id \
    WHERE o.subdistrict_id = $1 AND o.handled_at > $2 AND o.handled_at <= $3 AND m.kind = 'resident'";

const OLD: &str = "SELECT COUNT(*) AS a, 0 AS b, 0 AS c FROM matters m WHERE m.subdistrict_id = $1 \
    AND m.received_at <= $2 AND m.kind = 'resident' AND COALESCE((SELECT h.what FROM history h \
    WHERE h.subdistrict_id = m.subdistrict_id AND h.matter_id = m.matter_id AND h.at <= $3 \
    AND h.what IN ('handled', 'closed', 'reopened', 'rework_started', 'rework_ordered', 'disputed') \
    ORDER BY h.seq DESC LIMIT 1), 'reported') NOT IN ('handled', 'closed')";

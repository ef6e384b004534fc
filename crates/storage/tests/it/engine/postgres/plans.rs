//! What the desks ask of a server with two years behind it is found by index: no table that grows is gone
//! through, and few pages are read.
//!
//! PostgreSQL plans by what it knows of the rows, so that the tables are filled and analysed here, and its own
//! counters say what was read. SQLite's plans need no rows; they are held in `src/db/sqlite/tests.rs`.

use kernel::{Cursor, Draw, Moment, SubdistrictId};
use matters::MatterId;
use people::UnitId;
use storage::boards::{burdens, weeks};
use storage::matters::list::{self, Queue, View};
use storage::matters::reviews::{self, Desk};
use storage::matters::{Part, Reach};
use storage::{Db, StorageError, Tx, params};
use testkit::postgres::{FreshPostgres, fresh};

/// The tables that grow with history.
const GROWS: &str = "'matters', 'reports', 'history', 'rounds', 'verdicts'";

/// 20 000 matters in two years, one in thirty still open; each one report, one round, mostly one word. `$1` is the subdistrict, `$2` now.
const FILL: [&str; 5] = [
    "INSERT INTO matters (subdistrict_id, matter_id, version, number, kind, stage, closing, category, \
     community_id, lead_id, received_at, due_at, yellow_at, queue_key, is_rework, returned, waits_for_calendar, \
     wants_extension, wants_parking, wants_decline, wants_return, wants_withdrawal, wants_appeal, report_count, \
     facts, changed_at) SELECT $1, CAST(CAST(md5('m' || i) AS uuid) AS text), 1, 'n' || i, \
     CASE WHEN i % 20 = 0 THEN 'patrol' ELSE 'resident' END, CASE WHEN i % 30 = 1 THEN \
     (ARRAY['received', 'assigned', 'working', 'handled', 'disputed'])[1 + i / 30 % 5] ELSE 'closed' END, \
     CASE WHEN i % 30 = 1 THEN NULL ELSE 'well' END, (ARRAY['lamp', 'rubbish', 'water'])[1 + i % 3], \
     CAST(CAST(md5('c' || i % 11) AS uuid) AS text), CAST(CAST(md5('u' || i % 70) AS uuid) AS text), at, at + 172800000000, at + 86400000000, \
     at + 172800000000, 0, 0, 0, CASE WHEN i % 900 = 1 THEN 'first_level' END, 0, \
     CASE WHEN i % 900 = 31 THEN 1 ELSE 0 END, 0, 0, 0, 1, '{}', at + 172800000000 \
     FROM (SELECT i, CAST($2 AS BIGINT) - i * 3153600000 AS at FROM generate_series(1, 20000) AS i) AS told",
    "INSERT INTO reports (subdistrict_id, report_id, position, matter_id, home_id, number, door, category, \
     community_id, patrol, reported_at, first_due_at, first_handled_at, standing, open_to_public, facts) \
     SELECT subdistrict_id, matter_id, 0, matter_id, matter_id, number, 'web', category, community_id, \
     CASE WHEN kind = 'patrol' THEN 1 ELSE 0 END, received_at, due_at, due_at - 3600000000, 'rated', 0, '{}' \
     FROM matters WHERE subdistrict_id = $1",
    "INSERT INTO rounds (subdistrict_id, matter_id, number, handled_at, unit_id) SELECT subdistrict_id, matter_id, \
     1, due_at - 3600000000, lead_id FROM matters WHERE subdistrict_id = $1",
    "INSERT INTO verdicts (subdistrict_id, report_id, seq, matter_id, round, verdict, reasons, device, at) \
     SELECT subdistrict_id, matter_id, 1, matter_id, 1, 'satisfied', '[]', 'own', due_at FROM matters \
     WHERE subdistrict_id = $1 AND closing = 'well'",
    "INSERT INTO history (subdistrict_id, matter_id, seq, at, what, actor, door, facts) SELECT subdistrict_id, \
     matter_id, seq, received_at + seq * 3600000000, (ARRAY['reported', 'assigned', 'handled', 'closed'])[seq], \
     'system', 'web', '{}' FROM matters CROSS JOIN generate_series(1, 4) AS seq \
     WHERE subdistrict_id = $1",
];

fn now() -> Moment {
    Moment::parse_local("2026-10-30T09:00").unwrap()
}

fn of() -> SubdistrictId {
    "110105011".parse().unwrap()
}

fn drawn<T>(new: impl Fn(Moment, &mut Draw) -> T) -> T {
    new(now(), &mut Draw::from_seed([7; 32]))
}

/// A server with two years behind it, which has looked at its rows.
fn two_years() -> Option<FreshPostgres> {
    let fresh = fresh()?;
    for sql in FILL {
        let values = if sql.contains("$2") { params![of(), now()].to_vec() } else { params![of()].to_vec() };
        let filled = fresh.db().write_now(move |tx| tx.execute(sql, &values));
        assert!(filled.unwrap() > 1_000, "{sql}");
    }
    fresh.cluster().run(fresh.name(), "VACUUM ANALYZE");
    Some(fresh)
}

/// What the server has read of the tables that grow: rows one after the other, and pages of tables and indexes.
fn read_so_far(db: &Db) -> (i64, i64) {
    let sql = format!(
        "SELECT CAST(SUM(seq_tup_read) AS BIGINT) AS gone_through, (SELECT CAST(SUM(heap_blks_read + heap_blks_hit \
         + idx_blks_read + idx_blks_hit) AS BIGINT) FROM pg_statio_user_tables WHERE relname IN ({GROWS})) AS pages \
         FROM pg_stat_user_tables WHERE relname IN ({GROWS})"
    );
    let row = db.read_now(move |tx| tx.query_one(&sql, &[])).unwrap();
    (row.int("gone_through").unwrap(), row.int("pages").unwrap())
}

/// Pages for counting what is open: those of its index, not the eight hundred of the table.
const COUNT: i64 = 150;
/// Pages for a screen of it, each row looked at whole.
const SCREEN: i64 = 600;
/// Pages for the weeks of the board: three for each of the some 2 300 reports of its twelve weeks.
const WEEKS: i64 = 7_000;

/// Asks, and says where it took more than so many pages, or a table was gone through.
fn finds(
    db: &Db,
    (what, most): (&str, i64),
    ask: impl Fn(&mut Tx<'_>) -> Result<(), StorageError> + Send + 'static,
) -> Option<String> {
    let before = read_so_far(db);
    let asked = db.read_now(move |tx| {
        ask(tx)?;
        // Or what it read is counted a second later.
        tx.query("SELECT 1 AS one FROM pg_stat_force_next_flush()", &[]).map(drop)
    });
    asked.unwrap();
    let after = read_so_far(db);
    let (gone_through, pages) = (after.0 - before.0, after.1 - before.1);
    let is_fine = gone_through == 0 && (1..=most).contains(&pages);
    (!is_fine).then(|| format!("{what}: {gone_through} rows gone through, {pages} pages read"))
}

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

#[test]
fn the_desks_of_an_old_office_go_through_no_table() {
    let Some(fresh) = two_years() else { return };
    let db = fresh.db();
    let mut wrong = Vec::new();
    let after = Some(Cursor { key: now().as_micros() - 1, id: drawn(MatterId::new).to_string() });
    let some =
        db.read_now(|tx| tx.query_one("SELECT community_id, lead_id FROM matters LIMIT 1", &[])).unwrap();
    let (community, lead) = (some.parse("community_id").unwrap(), some.parse("lead_id").unwrap());
    let queues = [
        ("all", Queue::default()),
        ("of a community", Queue { community: Some(community), ..Queue::default() }),
        ("of a unit", Queue { lead: Some(lead), ..Queue::default() }),
        ("a later page", Queue { after, ..Queue::default() }),
    ];
    for (name, queue) in queues {
        for view in VIEWS {
            let (page, count) = (queue.clone(), queue.clone());
            let word = view.as_str();
            wrong.extend(finds(&db, (&format!("page {word}, {name}"), SCREEN), move |tx| {
                list::page(tx, of(), view, &page, now(), 26).map(drop)
            }));
            wrong.extend(finds(&db, (&format!("count {word}, {name}"), COUNT), move |tx| {
                list::count(tx, of(), view, &count, now()).map(drop)
            }));
        }
        wrong.extend(finds(&db, (&format!("counts, {name}"), COUNT), move |tx| {
            list::counts(tx, of(), &VIEWS, &queue, now()).map(drop)
        }));
    }
    for desk in [Desk::Declines, Desk::ExtensionsFirst, Desk::Supervision, Desk::Checks] {
        let part = Part { reach: Reach::Whole, unit: drawn(UnitId::new) };
        wrong.extend(finds(&db, (&format!("{desk:?}"), SCREEN), move |tx| {
            reviews::count(tx, of(), desk, &part)?;
            reviews::page(tx, of(), desk, &part, None, 26).map(drop)
        }));
    }
    wrong.extend(finds(&db, ("weeks", WEEKS), |tx| weeks::back(tx, of(), None, now(), 8).map(drop)));
    wrong.extend(finds(&db, ("burdens", COUNT), |tx| burdens::open(tx, of()).map(drop)));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

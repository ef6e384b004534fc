//! How the engine finds what the pages ask for: never by going through all that ever was.
//!
//! Without statistics, which no file of ours has, its plans depend on the schema and the statement alone: so
//! they are the same for an empty file and for one with a hundred thousand matters.

use std::time::Duration;

use kernel::{Moment, Span, SubdistrictId};
use matters::MatterId;
use people::UnitId;
use place::PlaceId;

use super::connection::Connection;
use crate::boards::{burdens, exclusions, grids, lately, score, weeks};
use crate::db::tx::{Engine, Tx};
use crate::dialect::Dialect;
use crate::matters::list::{self, Queue, View};
use crate::matters::reviews::{self, Desk};
use crate::matters::{Part, Reach, asking, counters, load};
use crate::{Row, StorageError, Value, migrate};

/// Names under which our statements know what only grows.
const GROWS: [&str; 13] = [
    "matters", "m", "reports", "r", "s", "history", "h", "verdicts", "w", "rounds", "o", "texts", "counters",
];

/// Indexes that hold no more than what is on somebody's desk.
const SMALL: [&str; 3] =
    ["matters_by_queue_key_7", "matters_by_queue_key_8", "matters_by_waits_for_calendar_5"];

/// Answered by one step into an index.
const ONE_STEP: [&str; 4] = [
    "SELECT MIN(",
    "SELECT COALESCE(MAX(changed_at)",
    "SELECT received_at FROM matters WHERE subdistrict_id = $1 ORDER BY received_at LIMIT 1",
    "WITH RECURSIVE months",
];

/// An engine that writes down how it finds what it is asked for.
struct Explaining {
    connection: Connection,
    /// Statements, each with a step that goes through too much.
    long: Vec<(String, String)>,
    heard: usize,
}

impl Engine for Explaining {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, StorageError> {
        self.connection.execute(sql, params)
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StorageError> {
        let steps = self.connection.query(&format!("EXPLAIN QUERY PLAN {sql}"), params)?;
        for step in &steps {
            let step = step.text("detail")?;
            if is_long(step) && !ONE_STEP.iter().any(|known| sql.starts_with(known)) {
                self.long.push((sql.to_owned(), step.to_owned()));
            }
        }
        self.heard += 1;
        self.connection.query(sql, params)
    }
}

/// Whether a step goes through all of something that grows.
fn is_long(step: &str) -> bool {
    let words: Vec<&str> = step.split(' ').collect();
    match words.as_slice() {
        ["SCAN", table, ..] => GROWS.contains(table) && *table != "s",
        ["SEARCH", table, ..] => {
            let all = step.ends_with("(subdistrict_id=?)") || step.contains("AUTOMATIC");
            GROWS.contains(table) && all && !SMALL.iter().any(|small| words.contains(small))
        }
        _ => false,
    }
}

/// What the closure asks is answered on an empty file; says what would go through too much.
fn explained(asks: impl FnOnce(&mut Tx<'_>, SubdistrictId) -> Result<(), StorageError>) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = Connection::writer(&folder.path().join("t.db"), Duration::ZERO).unwrap();
    migrate::sqlite(connection.raw()).unwrap();
    let mut engine = Explaining { connection, long: Vec::new(), heard: 0 };
    asks(&mut Tx::new(&mut engine, None), "110105011".parse().unwrap()).unwrap();
    assert!(engine.heard > 0);
    assert!(engine.long.is_empty(), "{:#?}", engine.long);
}

fn now() -> Moment {
    Moment::parse_local("2026-10-30T09:00").unwrap()
}

fn drawn<T>(new: impl Fn(Moment, &mut kernel::Draw) -> T) -> T {
    new(now(), &mut kernel::Draw::from_seed([7; 32]))
}

/// As somebody may narrow a list, and a later page of it.
fn narrowed() -> Vec<Queue> {
    let plain = Queue::default();
    let after = Some(kernel::Cursor { key: now().as_micros(), id: drawn(MatterId::new).to_string() });
    vec![
        Queue { community: Some(drawn(PlaceId::new)), ..plain.clone() },
        Queue { category: Some("lamp".into()), ..plain.clone() },
        Queue { lead: Some(drawn(UnitId::new)), ..plain.clone() },
        Queue { after, ..plain.clone() },
        plain,
    ]
}

const VIEWS: [View; 10] = [
    View::Waiting,
    View::Overdue,
    View::Returned,
    View::Rework,
    View::InHand,
    View::AwaitingVerdict,
    View::Disputed,
    View::Supervised,
    View::Open,
    View::Closed,
];

#[test]
fn the_queue_looks_at_what_is_open_however_long_history_is() {
    explained(|tx, of| {
        for queue in narrowed() {
            for view in VIEWS {
                list::page(tx, of, view, &queue, now(), 50)?;
                list::count(tx, of, view, &queue, now())?;
                list::version(tx, of, view, &queue, now())?;
            }
            list::counts(tx, of, &VIEWS[..9], &queue, now())?;
        }
        list::happened_since(tx, of, "assigned", now()).map(drop)
    });
}

#[test]
fn what_waits_for_a_second_person_is_found_at_once() {
    let desks = [
        Desk::Declines,
        Desk::Appeals,
        Desk::ExtensionsFirst,
        Desk::ExtensionsSecond,
        Desk::Parkings,
        Desk::Returns,
        Desk::Supervision,
        Desk::Withdrawals,
        Desk::Checks,
    ];
    let unit = drawn(UnitId::new);
    explained(|tx, of| {
        for reach in [Reach::Whole, Reach::Community(drawn(PlaceId::new)), Reach::Grid(drawn(PlaceId::new))] {
            let part = Part { reach, unit };
            for desk in desks {
                reviews::page(tx, of, desk, &part, None, 26)?;
                reviews::count(tx, of, desk, &part)?;
            }
        }
        load::waiting_for_a_calendar(tx, of)?;
        asking::to_remind(tx, of, now(), 20)?;
        asking::to_fall_silent(tx, of, now(), 20).map(drop)
    });
}

#[test]
fn the_board_looks_at_its_weeks_and_at_what_is_open() {
    explained(|tx, of| {
        weeks::began(tx, of)?;
        for community in [None, Some(drawn(PlaceId::new))] {
            weeks::back(tx, of, community, now(), 8)?;
            burdens::again(tx, of, community, now() - Span::from_days(30), 3)?;
            burdens::parked(tx, of, community, now())?;
        }
        exclusions::by_unit(tx, of, now())?;
        burdens::open(tx, of).map(drop)
    });
}

#[test]
fn public_pages_look_at_their_month_and_at_what_is_open() {
    let (place, week) = (drawn(PlaceId::new), (now() - Span::from_days(7), now()));
    let month = ("2026-10-01".parse().unwrap(), "2026-10-31".parse().unwrap());
    explained(|tx, of| {
        score::months(tx, of)?;
        score::month(tx, of, "2026-10", now())?;
        score::trend(tx, of, "2025-11", "2026-10")?;
        counters::sums(tx, of, "reworked", month.0, month.1)?;
        lately::brought(tx, of, week)?;
        grids::open_now(tx, of, Some("lamp"))?;
        grids::reported(tx, of, week, None)?;
        grids::first_received(tx, of)?;
        grids::lately(tx, of, place, week.0)?;
        grids::day(tx, of, (place, place), week, now()).map(drop)
    });
}

#[test]
fn going_through_everything_is_seen() {
    assert!(is_long("SCAN m"));
    assert!(is_long("SEARCH m USING INDEX matters_by_received_at_6 (subdistrict_id=?)"));
    assert!(is_long("SEARCH s USING AUTOMATIC COVERING INDEX (matter_id=?)"));
    assert!(!is_long("SEARCH m USING COVERING INDEX matters_by_queue_key_7 (subdistrict_id=?)"));
    assert!(!is_long("SEARCH m USING INDEX matters_by_stage_1 (subdistrict_id=? AND stage=?)"));
    assert!(!is_long("SCAN turns"));
}

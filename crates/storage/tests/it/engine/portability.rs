//! The statements we allow ourselves mean the same on both databases.

use storage::{StorageError, Tx, params};
use testkit::each_database;

use super::table::{Said, note, notes, run, with_notes};

#[test]
fn a_collision_is_nothing_returned_not_a_failure() {
    each_database(|db| {
        with_notes(&db);
        let once = |tx: &mut Tx<'_>| {
            let sql = "INSERT INTO notes (id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id";
            Ok::<_, StorageError>(tx.query(sql, params![1, "灯"])?.len())
        };
        assert_eq!(db.write_now(once), Ok(1));
        assert_eq!(db.write_now(once), Ok(0));
    });
}

#[test]
fn changed_rows_are_counted_alike() {
    each_database(|db| {
        with_notes(&db);
        db.write_now(|tx| (1..=3).try_for_each(|id| note(tx, id, "灯").map(drop))).unwrap();
        let sql = "UPDATE notes SET version = version + 1 WHERE id >= $1";
        assert_eq!(db.write_now(move |tx| tx.execute(sql, params![2])), Ok(2));
        assert_eq!(db.write_now(move |tx| tx.execute(sql, params![9])), Ok(0));
        let upsert = "INSERT INTO notes (id, body) VALUES ($1, 'x') \
            ON CONFLICT (id) DO UPDATE SET body = excluded.body";
        assert_eq!(db.write_now(move |tx| tx.execute(upsert, params![1])), Ok(1));
        assert_eq!(db.write_now(|tx| tx.execute("DELETE FROM notes", &[])), Ok(3));
    });
}

#[test]
fn a_save_of_a_version_that_moved_on_is_a_lost_update() {
    each_database(|db| {
        with_notes(&db);
        db.write_now(|tx| note(tx, 1, "灯")).unwrap();
        let sql = "UPDATE notes SET version = version + 1 WHERE id = $1 AND version = $2";
        let save = move |tx: &mut Tx<'_>| tx.execute_one(sql, params![1, 1]);
        assert_eq!(db.write_now(save), Ok(()));
        let lost = StorageError::LostUpdate { table: "notes".into(), changed: 0 };
        assert_eq!(db.write_now(save), Err(lost));
    });
}

#[test]
fn sums_counts_windows_and_common_tables_are_whole_numbers() {
    each_database(|db| {
        with_notes(&db);
        db.write_now(|tx| (1..=4).try_for_each(|id| note(tx, id, "灯").map(drop))).unwrap();
        let sql = "WITH later AS (SELECT id FROM notes WHERE id > $1) \
            SELECT CAST(SUM(id) AS BIGINT) AS sum, COUNT(*) AS n, \
            (SELECT CAST(MAX(r) AS BIGINT) FROM (SELECT ROW_NUMBER() OVER (ORDER BY id) AS r FROM later) AS x) AS r, \
            CASE WHEN COUNT(*) = 3 THEN 1 ELSE 0 END AS three FROM later";
        let row = db.read_now(move |tx| tx.query_one(sql, params![1])).unwrap();
        let found = ["sum", "n", "r", "three"].map(|name| row.int(name).unwrap());
        assert_eq!(found, [9, 3, 3, 1]);
    });
}

#[test]
fn texts_are_ordered_by_their_bytes_and_nothing_comes_last() {
    each_database(|db| {
        run(&db, "CREATE TABLE words (word TEXT)");
        for word in [Some("b"), Some("B"), None, Some("灯"), Some("a")] {
            db.write_now(move |tx| tx.execute("INSERT INTO words (word) VALUES ($1)", params![word]))
                .unwrap();
        }
        let collate = if db.dialect() == storage::Dialect::Postgres { "COLLATE \"C\"" } else { "" };
        let sql = format!("SELECT word FROM words ORDER BY word {collate} NULLS LAST");
        let rows = db.read_now(move |tx| tx.query(&sql, &[])).unwrap();
        let words: Vec<_> = rows.iter().map(|row| row.opt_text("word").unwrap()).collect();
        assert_eq!(words, [Some("B"), Some("a"), Some("b"), Some("灯"), None]);
    });
}

#[test]
fn a_closure_that_goes_on_after_a_failure_keeps_nothing() {
    each_database(|db| {
        with_notes(&db);
        let stubborn = |tx: &mut Tx<'_>| {
            note(tx, 1, "灯")?;
            let _ = note(tx, 1, "again");
            let _ = note(tx, 2, "门");
            Ok::<_, StorageError>(())
        };
        assert!(matches!(db.write_now(stubborn), Err(StorageError::Constraint { .. })));
        assert!(notes(&db).is_empty());
    });
}

#[test]
fn a_refusal_is_the_answer_and_undoes_what_was_done() {
    #[derive(Debug, PartialEq)]
    enum Refusal {
        TooLate,
        Storage(StorageError),
    }
    impl From<StorageError> for Refusal {
        fn from(error: StorageError) -> Self {
            Self::Storage(error)
        }
    }
    each_database(|db| {
        with_notes(&db);
        let refused = db.write_now(|tx| {
            note(tx, 1, "灯")?;
            Err::<(), _>(Refusal::TooLate)
        });
        assert_eq!(refused, Err(Refusal::TooLate));
        assert!(notes(&db).is_empty());
    });
}

#[test]
fn a_panic_is_answered_and_the_database_goes_on() {
    each_database(|db| {
        with_notes(&db);
        let lost: Said<()> = db.write_now(|tx| {
            note(tx, 1, "灯")?;
            panic!("a closure lost its head")
        });
        assert!(matches!(lost, Err(StorageError::Panicked { .. })));
        let read: Said<()> = db.read_now(|_| panic!("a reader too"));
        assert!(matches!(read, Err(StorageError::Panicked { .. })));
        assert_eq!(db.write_now(|tx| note(tx, 2, "门")), Ok(1));
        assert_eq!(notes(&db), [2]);
    });
}

#[test]
fn several_rows_where_one_was_meant_are_an_error() {
    each_database(|db| {
        with_notes(&db);
        db.write_now(|tx| (1..=2).try_for_each(|id| note(tx, id, "灯").map(drop))).unwrap();
        let several = db.read_now(|tx| tx.query_opt("SELECT id FROM notes", &[]).map(drop));
        assert_eq!(several, Err(StorageError::NotOne { table: "notes".into(), found: 2 }));
        let none = db.read_now(|tx| tx.query_one("SELECT id FROM notes WHERE id = 9", &[]).map(drop));
        assert_eq!(none, Err(StorageError::NotOne { table: "notes".into(), found: 0 }));
    });
}

#[test]
fn a_fraction_in_an_answer_is_refused_by_both() {
    each_database(|db| {
        let asked = db
            .read_now(|tx| tx.query("SELECT AVG(n) AS a FROM (SELECT 1 AS n UNION ALL SELECT 2) AS x", &[]));
        assert!(matches!(asked, Err(StorageError::Misuse { .. })), "{asked:?}");
    });
}

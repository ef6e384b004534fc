//! Readers see one moment of the database, change nothing and hold nobody up.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use storage::{Db, Limits, StorageError, params};
use testkit::{each_database, fresh_sqlite_with};

use super::table::{Said, note, notes, with_notes};

#[test]
fn a_reader_keeps_its_snapshot_while_others_write() {
    each_database(|db| {
        with_notes(&db);
        let (reading, was_reading) = channel();
        let (written, was_written) = channel::<()>();
        let was_written = Arc::new(Mutex::new(was_written));
        let reader = {
            let db = db.clone();
            std::thread::spawn(move || {
                db.read_now(move |tx| {
                    let before = tx.query("SELECT id FROM notes", &[])?.len();
                    reading.send(()).unwrap();
                    was_written.lock().unwrap().recv().unwrap();
                    Ok::<_, StorageError>((before, tx.query("SELECT id FROM notes", &[])?.len()))
                })
            })
        };
        was_reading.recv().unwrap();
        db.write_now(|tx| note(tx, 1, "灯")).unwrap();
        written.send(()).unwrap();
        assert_eq!(reader.join().unwrap(), Ok((0, 0)));
        assert_eq!(notes(&db), [1]);
    });
}

#[test]
fn a_reader_cannot_write() {
    each_database(|db| {
        with_notes(&db);
        let wrote: Said<u64> = db.read_now(|tx| note(tx, 1, "灯"));
        assert!(matches!(wrote, Err(StorageError::Driver { .. })), "{wrote:?}");
        assert!(notes(&db).is_empty());
    });
}

#[test]
fn a_writer_sees_his_own_changes_and_a_later_reader_sees_them_too() {
    each_database(|db| {
        with_notes(&db);
        let seen = db.write_now(|tx| {
            note(tx, 1, "灯")?;
            Ok::<_, StorageError>(tx.query("SELECT id FROM notes", &[])?.len())
        });
        assert_eq!(seen, Ok(1));
        assert_eq!(notes(&db), [1]);
    });
}

const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) \
    SELECT COUNT(*) AS n FROM n WHERE i < $1";

fn too_long(db: &Db) {
    let endless: Said<()> = db.read_now(|tx| tx.query(ENDLESS, params![5]).map(drop));
    assert_eq!(endless, Err(StorageError::TooLong));
    let many_short: Said<()> = db.read_now(|tx| {
        loop {
            tx.query("SELECT 1 AS one", &[])?;
        }
    });
    assert_eq!(many_short, Err(StorageError::TooLong));
    assert!(db.read_now(|tx| tx.query("SELECT 1 AS one", &[])).is_ok(), "the reader serves on");
}

#[test]
fn a_read_that_takes_too_long_is_stopped() {
    let limits = Limits { read_within: Duration::from_millis(80), ..Limits::default() };
    too_long(&fresh_sqlite_with(limits).db());
    if let Some(fresh) = testkit::postgres::fresh() {
        let options = storage::PostgresOptions { limits, ..fresh.options() };
        too_long(&Db::open_postgres_with(&options).unwrap());
    }
}

#[test]
fn the_log_of_sqlite_does_not_grow_for_ever_beside_readers() {
    let fresh = testkit::fresh_sqlite();
    let db = fresh.db();
    with_notes(&db);
    let reading = std::sync::atomic::AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while reading.load(std::sync::atomic::Ordering::Relaxed) {
                notes(&db);
            }
        });
        let body = "x".repeat(4_000);
        for id in 0..2_000 {
            let body = body.clone();
            db.write_now(move |tx| (0..10).try_for_each(|n| note(tx, id * 10 + n, &body).map(drop))).unwrap();
        }
        reading.store(false, std::sync::atomic::Ordering::Relaxed);
    });
    let log = std::fs::metadata(fresh.folder().join("huakai.db-wal")).unwrap().len();
    assert!(log < 48 << 20, "the write-ahead log has {log} bytes after 80 MB of writes");
}

#[test]
fn the_last_handle_folds_the_log_into_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huakai.db");
    let db = Db::open_sqlite(&path).unwrap();
    with_notes(&db);
    drop(db);
    assert!(!folder.path().join("huakai.db-wal").exists());
    assert!(notes(&Db::open_sqlite(&path).unwrap()).is_empty());
}

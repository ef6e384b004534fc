//! Bounds: who has to wait too long is told so, and nothing was done.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use storage::{Db, Limits, StorageError};
use testkit::fresh_sqlite_with;

use super::table::{Said, note, notes, with_notes};

/// Keeps the one writer occupied until it is released.
struct Occupied {
    release: Sender<()>,
    thread: JoinHandle<Said<()>>,
}

fn occupy(db: &Db) -> Occupied {
    let (release, released): (_, Receiver<()>) = channel();
    let (began, has_begun) = channel();
    let released = Arc::new(Mutex::new(released));
    let db = db.clone();
    let thread = std::thread::spawn(move || {
        db.write_now(move |_| {
            began.send(()).unwrap();
            released.lock().unwrap().recv().unwrap();
            Ok(())
        })
    });
    has_begun.recv().unwrap();
    Occupied { release, thread }
}

#[test]
fn a_full_line_answers_busy_at_once_and_serves_who_was_in_it() {
    let fresh = fresh_sqlite_with(Limits { waiting: 3, ..Limits::default() });
    let db = fresh.db();
    with_notes(&db);
    let occupied = occupy(&db);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let futures: Vec<_> = (0..3).map(|id| Box::pin(db.write(move |tx| note(tx, id, "灯")))).collect();
        let mut in_line = Vec::new();
        for mut future in futures {
            // Polling once lines it up.
            assert!(
                std::future::poll_fn(|cx| std::task::Poll::Ready(future.as_mut().poll(cx)))
                    .await
                    .is_pending()
            );
            in_line.push(future);
        }
        assert_eq!(db.write(|tx| note(tx, 9, "门")).await, Err(StorageError::Busy));
        occupied.release.send(()).unwrap();
        for future in in_line {
            assert_eq!(future.await, Ok(1));
        }
    });
    occupied.thread.join().unwrap().unwrap();
    assert_eq!(notes(&db), [0, 1, 2]);
}

#[test]
fn who_waited_too_long_in_line_is_answered_busy_and_nothing_was_done() {
    let fresh = fresh_sqlite_with(Limits { wait_within: Duration::ZERO, ..Limits::default() });
    let refused: Said<u64> = fresh.db().write_now(|_| Ok(1));
    assert_eq!(refused, Err(StorageError::Busy));
}

#[test]
fn a_second_process_on_one_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huakai.db");
    let limits = Limits { lock_within: Duration::ZERO, ..Limits::default() };
    let first = Db::open_sqlite_with(&path, limits).unwrap();
    let second = Db::open_sqlite_with(&path, limits).map(drop);
    assert_eq!(second, Err(StorageError::InUse { path: path.clone() }));
    drop(first);
    assert!(Db::open_sqlite_with(&path, limits).is_ok());
}

#[test]
fn another_program_that_writes_is_waited_for_and_then_said_so() {
    let fresh = fresh_sqlite_with(Limits { lock_within: Duration::from_millis(50), ..Limits::default() });
    let db = fresh.db();
    with_notes(&db);
    let other = rusqlite::Connection::open(fresh.folder().join("huakai.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(db.write_now(|tx| note(tx, 1, "灯")), Err(StorageError::Locked));
    assert!(notes(&db).is_empty(), "readers go on");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(db.write_now(|tx| note(tx, 1, "灯")), Ok(1));
}

#[test]
fn a_folder_that_is_not_there_is_said_so() {
    let opened = Db::open_sqlite(std::path::Path::new("/nonexistent/huakai.db")).map(drop);
    assert!(matches!(opened, Err(StorageError::CannotOpen { .. })));
}

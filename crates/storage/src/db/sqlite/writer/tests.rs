//! Groups on a real file, closure by closure: what one does must not cost the others anything.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::{MOST_IN_GROUP, group};
use crate::db::job::Closure;
use crate::db::queue::Queue;
use crate::db::sqlite::connection::Connection;
use crate::{StorageError, Tx, params};

type Answer = Result<u64, StorageError>;

/// A file with a table, a line, and nobody in it yet.
struct Desk {
    _folder: tempfile::TempDir,
    connection: Connection,
    queue: Queue,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::writer(&folder.path().join("t.db"), Duration::ZERO).unwrap();
        let schema = "CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
            CREATE TABLE late (parent INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED) STRICT;
            CREATE TRIGGER forbidden BEFORE INSERT ON notes WHEN new.body = 'forbidden'
            BEGIN SELECT RAISE(ROLLBACK, 'everybody out'); END;";
        connection.run(schema).unwrap();
        Self { _folder: folder, connection, queue: Queue::new(1_000, Duration::from_secs(60)) }
    }

    fn ask(&self, closure: impl Fn(&mut Tx<'_>) -> Answer + Send + 'static) -> Receiver<Answer> {
        let (reply, answer) = channel();
        self.queue.push(Box::new(Closure::new(closure, move |result| reply.send(result).unwrap())));
        answer
    }

    fn ask_note(&self, id: i64) -> Receiver<Answer> {
        self.ask(move |tx| note(tx, id, "灯"))
    }

    /// Serves one group and says how many shared its commit.
    fn serve(&mut self) -> usize {
        let first = self.queue.take_waiting().unwrap();
        group(&mut self.connection, &self.queue, first)
    }

    fn notes(&mut self) -> Vec<i64> {
        let mut statement = self.connection.raw().prepare("SELECT id FROM notes ORDER BY id").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }
}

fn note(tx: &mut Tx<'_>, id: i64, body: &str) -> Answer {
    tx.execute("INSERT INTO notes (id, body) VALUES ($1, $2)", params![id, body])
}

/// Asks for note 1, then for trouble, then for note 3; checks that only the trouble came to nothing.
fn only_the_culprit_suffers(
    mut desk: Desk,
    trouble: impl Fn(&mut Tx<'_>) -> Answer + Send + 'static,
) -> StorageError {
    let (before, culprit, after) = (desk.ask_note(1), desk.ask(trouble), desk.ask_note(3));
    while !desk.queue.is_empty() {
        desk.serve();
    }
    assert_eq!(before.recv().unwrap(), Ok(1));
    assert_eq!(after.recv().unwrap(), Ok(1));
    assert_eq!(desk.notes(), [1, 3]);
    culprit.recv().unwrap().unwrap_err()
}

#[test]
fn those_who_wait_share_one_commit() {
    let mut desk = Desk::new();
    let answers: Vec<_> = (0..5).map(|id| desk.ask_note(id)).collect();
    assert_eq!(desk.serve(), 5);
    assert!(answers.iter().all(|answer| answer.recv().unwrap() == Ok(1)));
}

#[test]
fn a_group_is_never_larger_than_its_bound() {
    let mut desk = Desk::new();
    let answers: Vec<_> = (0..200).map(|id| desk.ask_note(id)).collect();
    let first = desk.serve();
    assert!((1..=MOST_IN_GROUP).contains(&first), "{first}");
    while !desk.queue.is_empty() {
        assert!(desk.serve() <= MOST_IN_GROUP);
    }
    assert!(answers.iter().all(|answer| answer.recv().unwrap() == Ok(1)));
    assert_eq!(desk.notes().len(), 200);
}

#[test]
fn nobody_is_answered_before_the_commit() {
    let mut desk = Desk::new();
    let early = desk.ask_note(1);
    let (seen, saw) = channel();
    let early = std::sync::Mutex::new(early);
    let watcher = desk.ask(move |tx| {
        seen.send(early.lock().unwrap().try_recv().is_err()).unwrap();
        note(tx, 2, "门")
    });
    desk.serve();
    assert_eq!(watcher.recv().unwrap(), Ok(1));
    assert!(saw.recv().unwrap(), "the first was answered while its group was open");
}

#[test]
fn a_failed_statement_is_only_its_own_closures_trouble() {
    let error = only_the_culprit_suffers(Desk::new(), |tx| note(tx, 1, "again"));
    assert!(matches!(error, StorageError::Constraint { .. }), "{error}");
}

#[test]
fn a_refusal_undoes_what_its_closure_did() {
    let refusal = StorageError::misuse("refused");
    let said = refusal.clone();
    let error = only_the_culprit_suffers(Desk::new(), move |tx| {
        note(tx, 2, "half")?;
        Err(said.clone())
    });
    assert_eq!(error, refusal);
}

#[test]
fn going_on_after_a_failed_statement_keeps_nothing() {
    let error = only_the_culprit_suffers(Desk::new(), |tx| {
        let _ = note(tx, 1, "again");
        let _ = note(tx, 2, "after the failure");
        Ok(1)
    });
    assert!(matches!(error, StorageError::Constraint { .. }), "{error}");
}

#[test]
fn a_panic_is_caught_and_undone() {
    let error = only_the_culprit_suffers(Desk::new(), |tx| {
        note(tx, 2, "half")?;
        panic!("a closure lost its head")
    });
    assert_eq!(error, StorageError::Panicked { message: "a closure lost its head".to_owned() });
}

#[test]
fn raise_rollback_takes_nobody_along() {
    let error = only_the_culprit_suffers(Desk::new(), |tx| note(tx, 2, "forbidden"));
    assert_eq!(error, StorageError::Constraint { message: "everybody out".to_owned() });
}

#[test]
fn or_rollback_takes_nobody_along() {
    let sql = "INSERT OR ROLLBACK INTO notes (id, body) VALUES ($1, $2)";
    let error = only_the_culprit_suffers(Desk::new(), move |tx| tx.execute(sql, params![1, "again"]));
    assert!(matches!(error, StorageError::Constraint { .. }), "{error}");
}

#[test]
fn statements_after_a_lost_transaction_do_not_commit_by_themselves() {
    let error = only_the_culprit_suffers(Desk::new(), |tx| {
        let _ = note(tx, 2, "forbidden");
        let _ = note(tx, 4, "outside any transaction");
        Ok(1)
    });
    assert!(matches!(error, StorageError::Constraint { .. }), "{error}");
}

#[test]
fn a_commit_that_fails_is_only_the_culprits() {
    let sql = "INSERT INTO late (parent) VALUES ($1)";
    let error = only_the_culprit_suffers(Desk::new(), move |tx| tx.execute(sql, params![99]));
    assert!(matches!(error, StorageError::Constraint { .. }), "{error}");
}

#[test]
fn a_full_disk_is_only_the_trouble_of_who_needs_more_room() {
    let desk = Desk::new();
    let pages: i64 = desk.connection.setting("page_count").unwrap().parse().unwrap();
    desk.connection.run(&format!("PRAGMA max_page_count = {}", pages + 2)).unwrap();
    let error = only_the_culprit_suffers(desk, |tx| note(tx, 2, &"x".repeat(100_000)));
    assert_eq!(error, StorageError::DiskFull);
}

#[test]
fn a_full_disk_that_takes_the_group_along_is_answered_and_the_others_run_again() {
    let mut desk = Desk::new();
    // Without a statement journal the full disk rolls everything back.
    let pages: i64 = desk.connection.setting("page_count").unwrap().parse().unwrap();
    desk.connection.run(&format!("PRAGMA max_page_count = {pages}")).unwrap();
    let answers: Vec<_> = (0..40).map(|id| desk.ask(move |tx| note(tx, id, &"x".repeat(300)))).collect();
    while !desk.queue.is_empty() {
        desk.serve();
    }
    let answers: Vec<Answer> = answers.iter().map(|answer| answer.recv().unwrap()).collect();
    let kept = answers.iter().filter(|answer| answer.is_ok()).count();
    assert!(kept > 0 && answers.contains(&Err(StorageError::DiskFull)), "{answers:?}");
    assert_eq!(desk.notes().len(), kept, "exactly the acknowledged notes are there");
}

#[test]
fn after_trouble_the_next_group_is_served_as_ever() {
    let mut desk = Desk::new();
    let culprit = desk.ask(|tx| note(tx, 2, "forbidden"));
    desk.serve();
    assert!(culprit.recv().unwrap().is_err());
    let next = desk.ask_note(7);
    assert_eq!(desk.serve(), 1);
    assert_eq!(next.recv().unwrap(), Ok(1));
}

#[test]
fn the_file_locked_by_another_program_is_said_so() {
    let mut desk = Desk::new();
    let path = desk.connection.raw().path().unwrap().to_owned();
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = desk.ask_note(1);
    desk.serve();
    assert_eq!(refused.recv().unwrap(), Err(StorageError::Locked));
    other.execute_batch("ROLLBACK").unwrap();
    let served = desk.ask_note(1);
    desk.serve();
    assert_eq!(served.recv().unwrap(), Ok(1));
}

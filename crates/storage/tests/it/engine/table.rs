//! A small table for the stories of the engine, made with the same statement on both databases.

use storage::{Db, StorageError, Tx, params};

/// What a closure of the engine's stories returns.
pub type Said<T> = Result<T, StorageError>;

/// Makes the table `notes`.
pub fn with_notes(db: &Db) {
    run(db, "CREATE TABLE notes (id BIGINT PRIMARY KEY, body TEXT, version BIGINT NOT NULL DEFAULT 1)");
}

/// Runs one statement that has no parameters.
pub fn run(db: &Db, sql: &'static str) {
    db.write_now(move |tx| tx.execute(sql, &[]).map(drop)).unwrap();
}

/// Adds a note.
pub fn note(tx: &mut Tx<'_>, id: i64, body: &str) -> Said<u64> {
    tx.execute("INSERT INTO notes (id, body) VALUES ($1, $2)", params![id, body])
}

/// The ids of all notes.
pub fn notes(db: &Db) -> Vec<i64> {
    let read = |tx: &mut Tx<'_>| {
        let rows = tx.query("SELECT id FROM notes ORDER BY id", &[])?;
        rows.iter().map(|row| row.int("id")).collect::<Said<Vec<i64>>>()
    };
    db.read_now(read).unwrap()
}

//! What the parent knows to be acknowledged, and the comparison with what is there.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Db, StorageError};

use crate::engine::table::run;

/// Clients that write at the same time.
pub const CLIENTS: usize = 64;

/// One write of one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    pub client: i64,
    pub number: i64,
}

/// Everything that was acknowledged so far.
pub struct Ledger(BTreeSet<Note>);

/// The tables of the child: what was written has no key that would hide a second time.
pub fn make_tables(db: &Db) {
    run(db, "CREATE TABLE once (once TEXT PRIMARY KEY)");
    run(db, "CREATE TABLE written (client BIGINT NOT NULL, number BIGINT NOT NULL)");
}

impl Ledger {
    pub fn new() -> Self {
        Self(BTreeSet::new())
    }

    pub fn acknowledge(&mut self, note: Note) {
        assert!(self.0.insert(note), "acknowledged twice: {note:?}");
    }

    /// For each client the number after the last one acknowledged: it may be there already.
    pub fn next_of_each_client(&self) -> Vec<i64> {
        let mut next = vec![0; CLIENTS];
        for note in &self.0 {
            next[note.client as usize] = note.number + 1;
        }
        next
    }

    /// Each acknowledged write is there once; what is there without an acknowledgement is at most
    /// the one that each client was waiting for; and no write is there without its key.
    pub fn compare(&self, db: &Db) {
        let found = db.read_now(|tx| {
            let rows = tx.query("SELECT client, number FROM written", &[])?;
            let keys = tx.query_one("SELECT COUNT(*) AS n FROM once", &[])?.int("n")?;
            let mut times: BTreeMap<Note, u32> = BTreeMap::new();
            for row in rows {
                *times.entry(Note { client: row.int("client")?, number: row.int("number")? }).or_default() +=
                    1;
            }
            Ok::<_, StorageError>((times, keys))
        });
        let (times, keys) = found.unwrap();
        let lost: Vec<_> = self.0.iter().filter(|note| !times.contains_key(note)).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        let twice: Vec<_> = times.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "written twice: {twice:?}");
        assert_eq!(keys, times.len() as i64, "a key without its write, or a write without its key");
        assert!(times.len() <= self.0.len() + CLIENTS, "more than what was under way");
    }
}

//! Many at once: everybody who is told "done" finds his row, once.

use std::collections::BTreeSet;
use std::sync::{Arc, Barrier};

use storage::{Db, StorageError, Tx, params};
use testkit::each_database;

use super::table::{note, notes, run, with_notes};

const CLIENTS: i64 = 64;
const EACH: i64 = 5;

/// Lets 64 threads write five times each and returns who was acknowledged.
fn all_write(db: &Db, write: fn(&Db, i64) -> Result<(), StorageError>) -> BTreeSet<i64> {
    let start = Arc::new(Barrier::new(CLIENTS as usize));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                let ids = (0..EACH).map(|n| client * EACH + n);
                ids.filter(|id| write(&db, *id).is_ok()).collect::<Vec<i64>>()
            })
        })
        .collect();
    clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
}

#[test]
fn sixty_four_clients_are_all_acknowledged_and_all_there() {
    each_database(|db| {
        with_notes(&db);
        let acknowledged = all_write(&db, |db, id| db.write_now(move |tx| note(tx, id, "灯").map(drop)));
        assert_eq!(acknowledged.len() as i64, CLIENTS * EACH);
        assert!(acknowledged.iter().copied().eq(notes(&db)));
    });
}

#[test]
fn idempotent_creation_among_sixty_four_is_acknowledged_too() {
    each_database(|db| {
        with_notes(&db);
        run(&db, "CREATE TABLE keys (key TEXT PRIMARY KEY, note BIGINT NOT NULL)");
        let once = |db: &Db, id: i64| {
            db.write_now(move |tx| {
                let key = format!("key-{:04}", id / 2 * 7919 % 10_000);
                let sql =
                    "INSERT INTO keys (key, note) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING note";
                if !tx.query(sql, params![key, id])?.is_empty() {
                    note(tx, id, "灯")?;
                }
                Ok(())
            })
        };
        let acknowledged = all_write(&db, once);
        assert_eq!(acknowledged.len() as i64, CLIENTS * EACH);
        assert_eq!(notes(&db).len() as i64, CLIENTS * EACH / 2);
    });
}

#[test]
fn writers_that_read_first_never_lose_an_update() {
    each_database(|db| {
        with_notes(&db);
        db.write_now(|tx| note(tx, 1, "灯")).unwrap();
        let increment = |db: &Db, _: i64| {
            db.write_now(|tx: &mut Tx<'_>| {
                let before =
                    tx.query_one("SELECT version FROM notes WHERE id = $1", params![1])?.int("version")?;
                tx.execute_one("UPDATE notes SET version = $1 WHERE id = $2", params![before + 1, 1])
            })
        };
        // A row that everybody wants is what the product avoids; here it must be right, not fast.
        let start = Arc::new(Barrier::new(8));
        let clients: Vec<_> = (0..8)
            .map(|_| {
                let (db, start) = (db.clone(), Arc::clone(&start));
                std::thread::spawn(move || {
                    start.wait();
                    (0..5).filter(|id| increment(&db, *id).is_ok()).count() as i64
                })
            })
            .collect();
        let acknowledged: i64 = clients.into_iter().map(|client| client.join().unwrap()).sum();
        let version =
            db.read_now(|tx| tx.query_one("SELECT version FROM notes", &[])?.int("version")).unwrap();
        assert_eq!(version, acknowledged + 1);
        assert_eq!(acknowledged, 40);
    });
}

#[test]
fn two_who_each_look_first_cannot_both_be_right() {
    // Write skew: each sees that the other's row is not there yet. Serializable lets one go first.
    each_database(|db| {
        with_notes(&db);
        let claim = |db: &Db, id: i64| {
            db.write_now(move |tx| match tx.query("SELECT id FROM notes", &[])?.len() {
                0 => note(tx, id, "mine").map(drop),
                _ => Err(StorageError::Busy),
            })
        };
        let acknowledged = all_write(&db, claim);
        assert_eq!(acknowledged.len(), 1);
        assert_eq!(notes(&db).len(), 1);
    });
}

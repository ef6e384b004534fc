//! Traps that only a server across a wire has.

mod plans;
mod proxy;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier, Mutex};

use storage::{Db, PostgresOptions, StorageError, params};
use testkit::postgres::{Cluster, FreshPostgres, fresh};

use super::table::{Said, note, notes, with_notes};
use proxy::{Proxy, When};

#[test]
fn a_writer_told_to_try_again_runs_again_until_it_is_done() {
    let Some(fresh) = fresh() else { return };
    let db = fresh.db();
    with_notes(&db);
    db.write_now(|tx| note(tx, 1, "灯")).unwrap();
    // The first run is overtaken by another writer between its look and its change.
    let runs = Arc::new(AtomicU32::new(0));
    let (counted, other) = (Arc::clone(&runs), Mutex::new(Db::open_postgres_with(&fresh.options()).unwrap()));
    let done = db.write_now(move |tx| {
        let version = tx.query_one("SELECT version FROM notes WHERE id = 1", &[])?.int("version")?;
        if counted.fetch_add(1, Ordering::Relaxed) == 0 {
            let overtake = "UPDATE notes SET version = version + 10 WHERE id = 1";
            other.lock().unwrap().write_now(move |tx| tx.execute_one(overtake, &[]))?;
        }
        tx.execute_one("UPDATE notes SET version = $1 WHERE id = 1", params![version + 1])?;
        Ok::<_, StorageError>(version + 1)
    });
    assert_eq!(done, Ok(12));
    assert_eq!(runs.load(Ordering::Relaxed), 2);
}

#[test]
fn a_writer_told_so_at_commit_runs_again_too() {
    let Some(fresh) = fresh() else { return };
    let db = fresh.db();
    with_notes(&db);
    // Write skew shows at COMMIT of whoever is second: both have read what the other adds.
    let runs = Arc::new(AtomicU32::new(0));
    let (counted, other) = (Arc::clone(&runs), Mutex::new(Db::open_postgres_with(&fresh.options()).unwrap()));
    let done = db.write_now(move |tx| {
        let seen = tx.query("SELECT id FROM notes", &[])?.len();
        note(tx, 1 + i64::from(counted.load(Ordering::Relaxed)), "mine")?;
        if counted.fetch_add(1, Ordering::Relaxed) == 0 {
            let theirs = |tx: &mut storage::Tx<'_>| {
                tx.query("SELECT id FROM notes", &[])?;
                note(tx, 100, "theirs")
            };
            other.lock().unwrap().write_now(theirs)?;
        }
        Ok::<_, StorageError>(seen)
    });
    assert_eq!(done, Ok(1), "the run that counts has seen the other's row");
    assert_eq!(notes(&db), [2, 100]);
}

#[test]
fn two_writers_that_wait_for_each_other_are_both_done_in_the_end() {
    let Some(fresh) = fresh() else { return };
    let db = fresh.db();
    with_notes(&db);
    db.write_now(|tx| (1..=2).try_for_each(|id| note(tx, id, "灯").map(drop))).unwrap();
    // In their first run each holds one row before either asks for the other's.
    let both_hold_one = Arc::new(Barrier::new(2));
    let write = |first: i64, second: i64| {
        let (db, met, runs) = (db.clone(), Arc::clone(&both_hold_one), AtomicU32::new(0));
        move || {
            db.write_now(move |tx| {
                let count = "UPDATE notes SET version = version + 1 WHERE id = $1";
                tx.execute_one(count, params![first])?;
                if runs.fetch_add(1, Ordering::Relaxed) == 0 {
                    met.wait();
                }
                tx.execute_one(count, params![second])
            })
        }
    };
    let others = std::thread::spawn(write(2, 1));
    assert_eq!(write(1, 2)(), Ok(()));
    assert_eq!(others.join().unwrap(), Ok(()));
    let sum = "SELECT CAST(SUM(version) AS BIGINT) AS n FROM notes";
    assert_eq!(db.read_now(move |tx| tx.query_one(sum, &[])?.int("n")), Ok(6));
}

#[test]
fn a_writer_that_is_overtaken_every_time_is_told_so() {
    let Some(fresh) = fresh() else { return };
    let db = fresh.db();
    with_notes(&db);
    db.write_now(|tx| note(tx, 1, "灯")).unwrap();
    let runs = Arc::new(AtomicU32::new(0));
    let (counted, other) = (Arc::clone(&runs), Mutex::new(Db::open_postgres_with(&fresh.options()).unwrap()));
    let done: Said<()> = db.write_now(move |tx| {
        tx.query_one("SELECT version FROM notes WHERE id = 1", &[])?;
        counted.fetch_add(1, Ordering::Relaxed);
        let overtake = "UPDATE notes SET version = version + 1 WHERE id = 1";
        other.lock().unwrap().write_now(move |tx| tx.execute_one(overtake, &[]))?;
        tx.execute_one(overtake, &[])
    });
    assert_eq!(done, Err(StorageError::Contended));
    assert_eq!(runs.load(Ordering::Relaxed), 8);
}

fn through_proxy(fresh: &FreshPostgres) -> (Proxy, Db) {
    let proxy = Proxy::before(&fresh.cluster().socket());
    let url = format!("host={} user=postgres dbname={}", proxy.folder().display(), fresh.name());
    let db = Db::open_postgres_with(&PostgresOptions { url, ..fresh.options() }).unwrap();
    (proxy, db)
}

#[test]
fn a_connection_lost_at_commit_is_unknown_and_never_tried_again() {
    let Some(fresh) = fresh() else { return };
    with_notes(&fresh.db());
    let (proxy, db) = through_proxy(&fresh);
    for (id, when, is_there) in [(1, When::BeforeCommit, false), (2, When::AfterCommit, true)] {
        proxy.cut_once(when);
        let runs = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&runs);
        let lost = db.write_now(move |tx| {
            counted.fetch_add(1, Ordering::Relaxed);
            note(tx, id, "灯")
        });
        assert_eq!(lost, Err(StorageError::UnknownOutcome));
        assert_eq!(runs.load(Ordering::Relaxed), 1);
        assert_eq!(notes(&fresh.db()).contains(&id), is_there, "{when:?}");
    }
    assert_eq!(db.write_now(|tx| note(tx, 3, "门")), Ok(1), "the next one has a new connection");
}

#[test]
fn a_connection_lost_before_commit_is_replaced_and_the_closure_runs_again() {
    let Some(fresh) = fresh() else { return };
    with_notes(&fresh.db());
    let (proxy, db) = through_proxy(&fresh);
    db.write_now(|tx| note(tx, 1, "灯")).unwrap();
    proxy.cut_all();
    assert_eq!(db.write_now(|tx| note(tx, 2, "门")), Ok(1));
    db.read_now(|tx| tx.query("SELECT id FROM notes", &[]).map(drop)).unwrap();
    proxy.cut_all();
    assert_eq!(notes(&db), [1, 2]);
}

#[test]
fn a_closed_server_is_unavailable_and_is_found_again_when_it_is_back() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE huakai");
    let db = Db::open_postgres(&cluster.url("huakai")).unwrap();
    with_notes(&db);
    cluster.stop();
    let wrote: Said<u64> = db.write_now(|tx| note(tx, 1, "灯"));
    assert!(matches!(wrote, Err(StorageError::Unavailable { .. })), "{wrote:?}");
    let read: Said<()> = db.read_now(|tx| tx.query("SELECT id FROM notes", &[]).map(drop));
    assert!(matches!(read, Err(StorageError::Unavailable { .. })), "{read:?}");
    cluster.start();
    assert_eq!(db.write_now(|tx| note(tx, 1, "灯")), Ok(1));
    assert_eq!(notes(&db), [1]);
}

#[test]
fn a_plan_from_before_a_migration_is_made_anew() {
    let Some(fresh) = fresh() else { return };
    let db = fresh.db();
    with_notes(&db);
    let read = |tx: &mut storage::Tx<'_>| tx.query("SELECT * FROM notes", &[]).map(drop);
    assert_eq!(db.read_now(read), Ok(()));
    fresh.cluster().run(fresh.name(), "ALTER TABLE notes ALTER COLUMN version TYPE INTEGER");
    assert_eq!(db.read_now(read), Ok(()), "another release changed the table meanwhile");
}

#[test]
fn nobody_at_the_address_is_unavailable() {
    let opened = Db::open_postgres("host=/nonexistent user=huakai dbname=huakai").map(drop);
    assert!(matches!(opened, Err(StorageError::Unavailable { .. })), "{opened:?}");
}

#[test]
fn two_processes_that_start_together_migrate_once() {
    let Some(fresh) = fresh() else { return };
    let name = format!("{}_new", fresh.name());
    fresh.cluster().run("postgres", &format!("CREATE DATABASE {name}"));
    let options = PostgresOptions { url: fresh.cluster().url(&name), ..fresh.options() };
    std::thread::scope(|scope| {
        let opening: Vec<_> =
            (0..4).map(|_| scope.spawn(|| Db::open_postgres_with(&options).map(drop))).collect();
        for opened in opening {
            assert_eq!(opened.join().unwrap(), Ok(()));
        }
    });
    fresh.cluster().run("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
}

#[test]
fn a_database_that_a_newer_release_changed_is_refused() {
    let Some(fresh) = fresh() else { return };
    let newer = "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) \
        VALUES (9999, 'from_the_future', '2030-01-01T00:00:00Z', '1')";
    fresh.cluster().run(fresh.name(), newer);
    let opened = Db::open_postgres_with(&fresh.options()).map(drop);
    assert!(matches!(opened, Err(StorageError::Migration { .. })), "{opened:?}");
}

#[test]
fn the_engine_opens_inside_an_asynchronous_program() {
    let Some(fresh) = fresh() else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let db = Db::open_postgres_with(&fresh.options()).unwrap();
        let one = db.read(|tx| tx.query_one("SELECT 1 AS one", &[])?.int("one")).await;
        assert_eq!(one, Ok(1));
    });
}

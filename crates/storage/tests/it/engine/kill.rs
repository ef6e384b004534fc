//! `kill -9` under load: whoever was told "done" finds it done, once, and nothing half done.
//!
//! A child process (this test binary again) lets 64 clients write without pause and says on its
//! standard output whose write was acknowledged. After so many acknowledgements it is killed, and
//! the next child goes on from what had been acknowledged; what was under way is asked for again
//! with the same idempotency key. In the third story the whole server is killed and the child lives.
//!
//! `HUAKAI_KILL_ROUNDS` lowers the twenty rounds.

mod child;
mod ledger;

use std::path::Path;

use storage::{Db, StorageError};
use testkit::postgres::Cluster;

use child::{Child, Target};
use ledger::Ledger;

/// How many acknowledgements a round waits for: always another number, so that the kill meets the
/// engine at another step.
fn patience(round: u32) -> usize {
    150 + (round as usize * 97) % 260
}

fn rounds() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "the runner of the tests may shorten them")]
    let asked = std::env::var("HUAKAI_KILL_ROUNDS");
    asked.ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// Kills child after child and looks at the database after each.
fn children_are_killed(target: &Target, open: impl Fn() -> Result<Db, StorageError>) {
    let mut ledger = Ledger::new();
    ledger::make_tables(&open().unwrap());
    for round in 0..rounds() {
        let mut child = Child::start(target, &ledger);
        child.hear(&mut ledger, patience(round));
        child.kill(&mut ledger);
        ledger.compare(&open().unwrap());
    }
}

#[test]
fn sqlite_keeps_what_it_acknowledged_when_the_process_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huakai.db");
    let target = Target::Sqlite(path.to_str().unwrap().to_owned());
    children_are_killed(&target, || Db::open_sqlite(Path::new(&path)));
}

#[test]
fn postgres_keeps_what_it_acknowledged_when_the_process_is_killed() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE huakai");
    let url = cluster.url("huakai");
    children_are_killed(&Target::Postgres(url.clone()), || Db::open_postgres(&url));
}

#[test]
fn postgres_keeps_what_it_acknowledged_when_the_whole_server_is_killed() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE huakai");
    let url = cluster.url("huakai");
    let mut ledger = Ledger::new();
    ledger::make_tables(&Db::open_postgres(&url).unwrap());
    let mut child = Child::start(&Target::Postgres(url.clone()), &ledger);
    for round in 0..rounds() {
        child.hear(&mut ledger, patience(round));
        cluster.kill();
        cluster.start();
    }
    child.hear(&mut ledger, patience(0));
    child.kill(&mut ledger);
    ledger.compare(&Db::open_postgres(&url).unwrap());
}

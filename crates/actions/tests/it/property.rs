//! Sequences of verbs by everybody, compared after each with an oracle that knows history alone.
//!
//! Many sequences share a database, as many matters share a street. A failure says its seed, cuts the
//! sequence to the shortest one that still fails in a database of its own, and tells it.

mod alike;
mod oracle;
mod play;
mod stored;
mod street;
mod tally;
mod verbs;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use testkit::Kit;

use street::Street;
use tally::Tally;

/// Sequences told to SQLite.
const SEQUENCES: u64 = 2_000;
/// One of so many is told to PostgreSQL too.
const TWICE: u64 = 10;
/// Sequences that share a database.
const BATCH: u64 = 50;
/// Databases at work at once: one waits for its disk while another computes.
const WORKERS: usize = 3;

#[test]
fn history_alone_tells_how_everything_ended() {
    let tally = Mutex::new(Tally::default());
    let (next, batches) = (AtomicU64::new(0), sequences().div_ceil(BATCH));
    let worker = || {
        loop {
            let batch = next.fetch_add(1, Ordering::Relaxed);
            if batch >= batches {
                return;
            }
            let told = told(batch);
            tally.lock().unwrap().add(told);
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    if sequences() >= SEQUENCES {
        tally.into_inner().unwrap().is_complete();
    }
}

#[test]
fn every_file_of_a_verb_is_on_the_list() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/matters");
    let names =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let no_verbs = ["carrying.rs", "following.rs", "said.rs"];
    let mut files: Vec<_> = names.filter(|name| !no_verbs.contains(&name.as_str())).collect();
    files.sort();
    assert_eq!(files, verbs::VERBS.map(|verb| format!("{verb}.rs")));
}

/// How many sequences; `HUAKAI_SEQUENCES` says another number.
fn sequences() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "how long the test runs is for whoever runs it")]
    let asked = std::env::var("HUAKAI_SEQUENCES");
    asked.ok().and_then(|number| number.parse().ok()).unwrap_or(SEQUENCES)
}

/// Tells a batch to SQLite, and one of ten to PostgreSQL too, where it must end alike.
fn told(batch: u64) -> Tally {
    let seeds = || (batch * BATCH..(batch + 1) * BATCH).take_while(|seed| *seed < sequences());
    let mut street = Street::on(Kit::fresh());
    let tally = street.told(seeds());
    if batch.is_multiple_of(TWICE)
        && let Some(fresh) = testkit::postgres::fresh()
    {
        let mut other = Street::on(Kit::on(fresh.db()));
        other.told(seeds());
        alike::agree(&street.kit, &other.kit).unwrap_or_else(|why| panic!("batch {batch}: {why}"));
    }
    tally
}

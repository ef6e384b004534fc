//! Sixty-four residents report at once and the power goes: whatever was acknowledged is there, once.
//!
//! The real binary on real sockets, killed with SIGKILL in the middle of its work, round after round;
//! on PostgreSQL in turn the program and the whole database server, with `fsync` on. What was
//! acknowledged is sent again under its key and must lead to the same link; what was cut off may be
//! there or not, but never twice. `HUAKAI_KILL_ROUNDS` says how many rounds (20).

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use actions::{Act, By, office};
use kernel::{Day, Draw, Moment};
use place::{Place, PlaceId, PlaceKind};
use storage::keys::Keyring;
use storage::office::Phones;
use storage::{Db, StorageError};
use testkit::postgres::Cluster;

use crate::served::{Server, kill, pause};

const WRITERS: u64 = 64;
pub const STREET: &str = "999999002";

#[test]
fn every_acknowledged_report_survives_kill_nine_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path(), &Db::open_sqlite(&folder.path().join("huakai.db")).unwrap());
    let acknowledged = rounds(folder.path(), None, |server, _| kill(server));
    check(&Db::open_sqlite(&folder.path().join("huakai.db")).unwrap(), &acknowledged);
}

#[test]
fn every_acknowledged_report_survives_kill_nine_on_postgres() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE kill_reports");
    let url = cluster.url("kill_reports");
    let folder = tempfile::tempdir().unwrap();
    found(folder.path(), &Db::open_postgres(&url).unwrap());
    let acknowledged = rounds(folder.path(), Some(&url), |server, round| {
        if round % 2 == 0 {
            cluster.kill();
            kill(server);
            cluster.start();
        } else {
            kill(server);
        }
    });
    check(&Db::open_postgres(&url).unwrap(), &acknowledged);
}

/// What was acknowledged: the form's key and the link it led to.
type Acknowledged = BTreeMap<String, String>;

fn rounds(data: &Path, database: Option<&str>, mut end: impl FnMut(Server, u64)) -> Acknowledged {
    let keys = AtomicU64::new(0);
    let mut all = Acknowledged::new();
    for round in 0..how_many() {
        let server = Server::start(data, database);
        again(server.address, &all);
        let told = write_until_killed(&keys, server, |server| end(server, round));
        all.extend(told);
    }
    let server = Server::start(data, database);
    again(server.address, &all);
    kill(server);
    assert!(all.len() > 20, "only {} reports were acknowledged", all.len());
    all
}

#[expect(clippy::disallowed_methods, reason = "how long the test runs is for whoever runs it")]
fn how_many() -> u64 {
    std::env::var("HUAKAI_KILL_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// A sample of what was acknowledged before leads to the same link when it is sent again.
fn again(address: SocketAddr, all: &Acknowledged) {
    for (once, link) in all.iter().rev().take(40) {
        let answer = report(address, once).unwrap_or_default();
        assert_eq!(
            link_of(&answer).as_ref(),
            Some(link),
            "{once} was acknowledged and leads elsewhere: {answer}"
        );
    }
}

fn write_until_killed(keys: &AtomicU64, server: Server, end: impl FnOnce(Server)) -> Acknowledged {
    let (address, told) = (server.address, Mutex::new(Acknowledged::new()));
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    let once = format!("kill-{:016}", keys.fetch_add(1, Ordering::Relaxed));
                    let Some(answer) = report(address, &once) else { continue };
                    if let Some(link) = link_of(&answer) {
                        told.lock().unwrap().insert(once, link);
                    }
                }
            });
        }
        pause(Duration::from_millis(350));
        end(server);
        stop.store(true, Ordering::Relaxed);
    });
    told.into_inner().unwrap()
}

/// One report over a socket of its own; nothing where the connection broke.
#[expect(clippy::disallowed_methods, reason = "a test of our own server on loopback")]
fn report(address: SocketAddr, once: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let body = format!("category=lamp&once={once}&text={once}");
    let request = format!(
        "POST /report HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn link_of(answer: &str) -> Option<String> {
    let found = answer.lines().find_map(|line| line.strip_prefix("location: "))?;
    answer.starts_with("HTTP/1.1 303").then(|| found.to_owned())
}

/// In the store: the words of each acknowledged report once, and no report without a key.
fn check(db: &Db, acknowledged: &Acknowledged) {
    let (reports, keys) = db
        .read_now(|tx| -> Result<_, StorageError> {
            let count = |tx: &mut storage::Tx<'_>, sql| tx.query_one(sql, storage::params![STREET])?.int("n");
            let reports = count(tx, "SELECT COUNT(*) AS n FROM reports WHERE subdistrict_id = $1")?;
            let keys = "SELECT COUNT(*) AS n FROM idempotency WHERE subdistrict_id = $1 AND once >= 'report:' AND once < 'report;'";
            Ok((reports, count(tx, keys)?))
        })
        .unwrap();
    assert_eq!(reports, keys, "a report without its key, or a key without its report");
    let all: Vec<String> = acknowledged.keys().cloned().collect();
    for some in all.chunks(200) {
        let some = some.to_vec();
        let missing = db.read_now(move |tx| missing(tx, &some)).unwrap();
        assert_eq!(missing, Vec::<String>::new(), "acknowledged reports are not there once");
    }
}

/// Looked for by what was told, not by the key: however a key is made, the words must be there once.
fn missing(tx: &mut storage::Tx<'_>, told: &[String]) -> Result<Vec<String>, StorageError> {
    let mut missing = Vec::new();
    for words in told {
        let found = tx.query(
            "SELECT r.report_id FROM texts t JOIN reports r ON r.subdistrict_id = t.subdistrict_id \
             AND r.report_id = t.report_id WHERE t.subdistrict_id = $1 AND t.body = $2",
            storage::params![STREET, words.clone()],
        )?;
        if found.len() != 1 {
            missing.push(words.clone());
        }
    }
    Ok(missing)
}

/// A subdistrict to report to.
pub fn found(data: &Path, db: &Db) {
    let mut draw = Draw::from_seed([4; 32]);
    let at = Moment::parse_local("2026-10-30T09:00").unwrap();
    Keyring::open_folder(&data.join("keys"), &mut draw).unwrap();
    let from: Day = "2026-01-01".parse().unwrap();
    let root = Place {
        id: PlaceId::new(at, &mut draw),
        parent: None,
        kind: PlaceKind::Subdistrict,
        code: STREET.into(),
        name: "测试街道".into(),
        survey_grid: None,
        from,
        until: None,
    };
    let act = Act { of: STREET.parse().unwrap(), by: By::System, at, door: "command", seed: [5; 32] };
    let wish = office::set_up::Wish {
        tag: "KK".parse().unwrap(),
        name: "测试街道".into(),
        public_url: "http://127.0.0.1".into(),
        root,
        phones: Phones::default(),
    };
    db.write_now(move |tx| office::set_up::run(tx, &act, &wish)).unwrap();
}

//! The demonstration: the same seed lives the same life, another one another; no two neighbours of a
//! list read alike; what was cut short or filled otherwise is not served as if it were whole.

use std::collections::{BTreeSet, HashSet};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use storage::{Db, Row, StorageError, Tx, params};

use crate::served::{kill_child, pause};

const STREET: &str = "370303002";

/// A month with the first seed, filled once for all tests of this file.
static FIRST: LazyLock<Filled> = LazyLock::new(|| Filled::with(&["--seed", "1"]));

struct Filled {
    _folder: tempfile::TempDir,
    path: PathBuf,
    db: Db,
}

impl Filled {
    fn with(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo");
        let mut child = start(&path, more);
        let out = BufReader::new(child.stdout.take().unwrap());
        let greeted = out.lines().map_while(Result::ok).any(|line| line.contains("Ctrl-C"));
        kill_child(&mut child);
        assert!(greeted, "it did not greet");
        let db = Db::open_sqlite(&path.join("huakai.db")).unwrap();
        Self { _folder: folder, path, db }
    }

    fn rows(&self, sql: &'static str) -> Vec<Row> {
        self.db.read_now(move |tx: &mut Tx<'_>| tx.query(sql, params![STREET])).unwrap()
    }

    /// What a life consists of, without what the folder's own keys seal.
    fn life(&self) -> Vec<String> {
        let sql = "SELECT m.number, m.received_at, m.stage, m.changed_at, m.category, \
            (SELECT COUNT(*) FROM history h WHERE h.subdistrict_id = m.subdistrict_id AND h.matter_id = m.matter_id) AS n \
            FROM matters m WHERE m.subdistrict_id = $1 ORDER BY m.matter_id";
        let line = |row: &Row| -> Result<String, StorageError> {
            let (number, stage, category) = (row.text("number")?, row.text("stage")?, row.text("category")?);
            let times = (row.int("received_at")?, row.int("changed_at")?, row.int("n")?);
            Ok(format!("{number} {stage} {category} {times:?}"))
        };
        self.rows(sql).iter().map(|row| line(row).unwrap()).collect()
    }

    fn words(&self, sql: &'static str) -> Vec<String> {
        self.rows(sql).iter().map(|row| row.text("words").unwrap().to_owned()).collect()
    }
}

fn start(path: &Path, more: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huakai"));
    command.args(["demo", "--months", "1", "--listen", "127.0.0.1:0", "--data"]).arg(path).args(more);
    command.env("HUAKAI_LOG", "error").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn the_same_seed_lives_the_same_life_and_another_seed_another() {
    let (again, other) = (Filled::with(&[]), Filled::with(&["--seed", "2"]));
    let (first, again, other) = (FIRST.life(), again.life(), other.life());
    assert!(first.len() > 300, "{}", first.len());
    assert_eq!(first, again);
    let common = first.iter().collect::<HashSet<_>>().intersection(&other.iter().collect()).count();
    assert_eq!(common, 0, "another seed repeats a matter");
}

#[test]
fn its_links_carry_the_port_it_was_given_where_any_was_asked_for() {
    let rows = FIRST.rows("SELECT public_url FROM subdistricts WHERE subdistrict_id = $1");
    let url = rows[0].text("public_url").unwrap().to_owned();
    let port: u16 = url.strip_prefix("http://127.0.0.1:").unwrap().parse().unwrap();
    assert_ne!(port, 0);
}

#[test]
fn neighbours_of_a_list_do_not_read_alike() {
    let queue = "SELECT '' AS list, t.body AS words FROM matters m JOIN reports r ON r.subdistrict_id = m.subdistrict_id \
        AND r.matter_id = m.matter_id JOIN texts t ON t.subdistrict_id = r.subdistrict_id AND t.text_id = r.text_id \
        WHERE m.subdistrict_id = $1 AND m.stage = 'received' ORDER BY m.queue_key, m.matter_id";
    let workers = "SELECT m.lead_id AS list, t.body AS words FROM matters m JOIN reports r ON r.subdistrict_id = m.subdistrict_id \
        AND r.matter_id = m.matter_id JOIN texts t ON t.subdistrict_id = r.subdistrict_id AND t.text_id = r.text_id \
        WHERE m.subdistrict_id = $1 AND m.stage IN ('assigned', 'working') ORDER BY m.lead_id, m.queue_key, m.matter_id";
    let closed = "SELECT '' AS list, t.body AS words FROM matters m JOIN reports r ON r.subdistrict_id = m.subdistrict_id \
        AND r.matter_id = m.matter_id AND r.position = 0 JOIN texts t ON t.subdistrict_id = r.subdistrict_id \
        AND t.text_id = r.text_id WHERE m.subdistrict_id = $1 AND m.stage = 'closed' AND m.closing <> 'merged' \
        ORDER BY m.queue_key DESC, m.matter_id DESC";
    for (list, least) in [(queue, 45), (workers, 40), (closed, 150)] {
        let rows = FIRST.rows(list);
        assert!(rows.len() >= least, "{} of {least}", rows.len());
        for pair in rows.windows(2) {
            let [one, other] = [0, 1].map(|n| pair[n].text("words").unwrap());
            let together = pair[0].text("list") == pair[1].text("list");
            assert!(!together || likeness(one, other) < 0.5, "{one}\n{other}");
        }
    }
}

#[test]
fn the_morning_has_what_its_dispatcher_and_its_second_persons_need() {
    let answers = std::fs::read_to_string(FIRST.path.join("demo-queue.csv")).unwrap();
    let of = |what: &str| answers.lines().filter(|line| line.split(',').nth(1) == Some(what)).count();
    assert!(of("unit") >= 8 && of("merge") >= 4 && of("suggested") >= 30, "{answers}");
    let sql = "SELECT SUM(wants_decline) AS declines, SUM(wants_appeal) AS appeals, SUM(wants_parking) AS parkings, \
        SUM(wants_return) AS returns, SUM(wants_withdrawal) AS withdrawals, \
        SUM(CASE WHEN wants_extension = 'first_level' THEN 1 ELSE 0 END) AS first, \
        SUM(CASE WHEN wants_extension = 'second_level' THEN 1 ELSE 0 END) AS second, \
        SUM(CASE WHEN stage = 'disputed' THEN 1 ELSE 0 END) AS disputed, \
        SUM(CASE WHEN supervised_at IS NOT NULL AND stage = 'working' THEN 1 ELSE 0 END) AS supervised \
        FROM matters WHERE subdistrict_id = $1";
    let row = &FIRST.rows(sql)[0];
    for list in [
        "declines",
        "appeals",
        "parkings",
        "returns",
        "withdrawals",
        "first",
        "second",
        "disputed",
        "supervised",
    ] {
        assert!(row.int(list).unwrap() >= 2, "{list}: {}", row.int(list).unwrap());
    }
}

#[test]
fn every_picture_is_kept_once_and_small() {
    let mut files = Vec::new();
    walk(&FIRST.path.join("files"), &mut files);
    assert!(files.len() >= 24, "{}", files.len());
    assert!(files.iter().all(|bytes| *bytes <= 25_000), "{files:?}");
    let digests = FIRST.words("SELECT DISTINCT digest AS words FROM photos WHERE subdistrict_id = $1");
    assert!(digests.iter().collect::<BTreeSet<_>>().len() <= files.len());
}

#[test]
fn a_filling_that_is_killed_leaves_nothing_and_one_filled_otherwise_is_not_served_as_if() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo");
    let mut child = start(&path, &[]);
    let beside = folder.path().join("demo.filling").join("huakai.db");
    while !beside.exists() {
        pause(std::time::Duration::from_millis(20));
    }
    kill_child(&mut child);
    assert!(!path.exists(), "it looks whole");
    let mut child = start(&path, &[]);
    let out = BufReader::new(child.stdout.take().unwrap());
    assert!(out.lines().map_while(Result::ok).any(|line| line.contains("Ctrl-C")));
    kill_child(&mut child);
    assert!(path.join("huakai.db").exists() && !beside.exists());
    for other in [["--seed", "9"], ["--months", "2"], ["--today", "2026-10-29"]] {
        let said = refused(&path, other);
        assert!(said.contains("was filled with --today 2026-10-30 --months 1 --seed 1"), "{said}");
    }
}

/// What the program says when it is asked to serve a folder with another wish.
fn refused(path: &Path, other: [&str; 2]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huakai"));
    let months = if other[0] == "--months" { &[][..] } else { &["--months", "1"][..] };
    command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(path).args(months).args(other);
    let output = command.output().unwrap();
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// How much two texts have in common: pairs of neighbouring characters, against all they have.
fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| -> HashSet<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (one, other) = (pairs(one), pairs(other));
    one.intersection(&other).count() as f64 / one.union(&other).count().max(1) as f64
}

fn walk(folder: &Path, sizes: &mut Vec<u64>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let kind = entry.metadata().unwrap();
        if kind.is_dir() { walk(&entry.path(), sizes) } else { sizes.push(kind.len()) }
    }
}

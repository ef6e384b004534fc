//! `huakai replay`: the real messages where they are at hand, twice; and invented ones that are wrong.
//!
//! Nothing here names or prints a text of the real file: figures only.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use storage::{Db, StorageError};
use testkit::postgres::Cluster;

use crate::served::{Server, kill, pause};

const FIGURES: &str = "2816 reports, 1732 handled within 15 days, 159 after more than 60";

#[test]
fn the_real_messages_come_to_the_same_figures_twice_and_their_pages_open() {
    let input = Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/data/messages/with_replies_2816.csv"
    ));
    if !input.exists() {
        println!("skipped: ../shared/data/messages/with_replies_2816.csv is not there");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let told = [replay(input, folder.path()), replay(input, folder.path())].map(|output| told(&output));
    for (out, err, status) in &told {
        assert_eq!((out.lines().last(), err.as_str(), *status), (Some(FIGURES), "", 0));
    }
    let server = Server::start(folder.path(), None);
    for path in ["/", "/report", "/score", "/sign-in"] {
        let page = server.get(path);
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("回放街道"), "{path} does not open");
    }
    let goes_on = server.get("/score").contains("2020年1月");
    assert!(goes_on, "product time does not go on from the last reply");
    kill(server);
}

#[test]
fn a_replay_that_is_killed_again_and_again_comes_to_the_same_end() {
    let folder = tempfile::tempdir().unwrap();
    let (input, data) = (file(folder.path(), &invented(400)), folder.path().join("data"));
    for round in 1..=4 {
        let mut half = replaying(&input, &data).stdout(Stdio::null()).spawn().unwrap();
        pause(Duration::from_millis(350 * round));
        half.kill().unwrap();
        half.wait().unwrap();
    }
    let (out, err, status) = told(&replay(&input, &data));
    let figures = "400 reports, 400 handled within 15 days, 0 after more than 60";
    assert_eq!((out.lines().last(), err.as_str(), status), (Some(figures), "", 0));
    // Reported, assigned, handled, and the stated reason for no photos: each once.
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    let entries = db.read_now(|tx| -> Result<_, StorageError> {
        tx.query_one("SELECT COUNT(*) AS n FROM history", storage::params![])?.int("n")
    });
    assert_eq!(entries.unwrap(), 4 * 400);
}

#[test]
fn a_replay_goes_into_postgres_too() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE replayed");
    let folder = tempfile::tempdir().unwrap();
    let (input, data) = (file(folder.path(), &invented(40)), folder.path().join("data"));
    for _ in 0..2 {
        let mut command = replaying(&input, &data);
        let (out, err, _) = told(&command.args(["--database", &cluster.url("replayed")]).output().unwrap());
        let figures = "40 reports, 40 handled within 15 days, 0 after more than 60";
        assert_eq!((out.lines().last(), err.as_str()), (Some(figures), ""));
    }
}

#[test]
fn a_replay_that_was_cut_short_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert_eq!(told(&replay(&file(folder.path(), &invented(1)), &data)).2, 0);
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    db.write_now(|tx| storage::meta::put(tx, "replay_left", "1")).unwrap();
    drop(db);
    let served = huakai().args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(&data).output().unwrap();
    let (_, err, status) = told(&served);
    assert_eq!((err.contains("run the same `huakai replay` again"), status), (true, 1), "{err}");
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = |text: &str| {
        let (out, err, status) = told(&replay(&file(folder.path(), text), &data));
        assert_eq!((out.as_str(), status), ("", 1));
        err
    };
    assert_eq!(told(&replay(&file(folder.path(), &invented(3)), &data)).2, 0);
    assert!(refused(&invented(4)).contains("holds the replay of another file"));
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    db.write_now(|tx| storage::meta::put(tx, "filled_by", "demo")).unwrap();
    drop(db);
    assert!(refused(&invented(3)).contains("was filled by `huakai demo`"));
}

#[test]
fn a_replayed_folder_is_served_on_loopback_only() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert_eq!(told(&replay(&file(folder.path(), &invented(1)), &data)).2, 0);
    let served = huakai().args(["serve", "--listen", "0.0.0.0:0", "--data"]).arg(&data).output().unwrap();
    let (_, err, status) = told(&served);
    assert_eq!((err.contains("loopback only"), status), (true, 1), "{err}");
}

#[test]
fn bad_lines_are_named_by_number_only_and_nothing_is_made() {
    let text = "id,user,subject,time,detail,reply,reply_time\n\
         1,u,路灯,2019/4/8 8:37:20,路灯不亮,已修好,2019/4/9\n\
         2,u,路灯,昨天晚上,路灯不亮,已修好,2019/4/9\n\
         3,u,路灯,2019/4/8 8:37:20,路灯不亮,已修好,2019/4/8 8:37:19\n";
    let folder = tempfile::tempdir().unwrap();
    let refused = |text: &str| {
        let data = folder.path().join("data");
        let (out, err, status) = told(&replay(&file(folder.path(), text), &data));
        assert_eq!((out.as_str(), status, data.exists()), ("", 1, false));
        assert!(!err.contains("路灯") && !err.contains("昨天"), "{err}");
        err
    };
    let lines = "\nline 3: time is not a time: 2019/4/25 9:32:09, 2019-04-25 09:32:09 or 2019/4/25\n\
         line 4: reply_time lies before time\n";
    let err = refused(text);
    assert!(err.starts_with("huakai: nothing was replayed: 2 line(s) of ") && err.ends_with(lines), "{err}");
    let err = refused(&text.replace("reply_time", "answered"));
    assert!(err.ends_with("\nline 1: the first line does not name the column reply_time\n"), "{err}");
}

fn huakai() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huakai"));
    command.env("HUAKAI_LOG", "warn").env_remove("HUAKAI_DATABASE").env_remove("HUAKAI_DATA");
    command
}

fn replaying(input: &Path, data: &Path) -> Command {
    let mut command = huakai();
    command.arg("replay").arg("--in").arg(input).arg("--data").arg(data);
    command
}

fn replay(input: &Path, data: &Path) -> Output {
    replaying(input, data).output().unwrap()
}

/// Standard output, standard error, exit status.
fn told(output: &Output) -> (String, String, i32) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
}

fn file(folder: &Path, text: &str) -> PathBuf {
    let path = folder.join("messages.csv");
    std::fs::write(&path, text).unwrap();
    path
}

/// So many messages an hour apart, each with its reply ten days later.
fn invented(messages: u16) -> String {
    let mut text = String::from("id,user,subject,time,detail,reply,reply_time\n");
    for n in 0..messages {
        let (day, hour) = (1 + n / 24, n % 24);
        let line = format!(
            "{n},u,路灯,2013/5/{day} {hour}:00:00,路灯不亮,已修好,2013/5/{} {hour}:00:00\n",
            day + 10
        );
        text.push_str(&line);
    }
    text
}

//! The process that is killed, and the pipe on which its parent hears it.

use std::io::{BufRead, BufReader, Lines, Write, stdin};
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

use storage::{Db, StorageError, params};

use super::ledger::{CLIENTS, Ledger, Note};

/// Says to the child what it is.
const DATABASE: &str = "HUAKAI_KILL_CHILD";
/// Stands before every acknowledgement, because the test runner talks on the same pipe.
const ACKNOWLEDGED: &str = "acknowledged";

/// Which database the child writes to.
pub enum Target {
    Sqlite(String),
    Postgres(String),
}

/// A running child.
pub struct Child {
    process: std::process::Child,
    says: Lines<BufReader<ChildStdout>>,
}

impl Child {
    /// Starts one that goes on from what the ledger has.
    pub fn start(target: &Target, ledger: &Ledger) -> Self {
        let database = match target {
            Target::Sqlite(path) => format!("sqlite {path}"),
            Target::Postgres(url) => format!("postgres {url}"),
        };
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--exact",
            "engine::kill::child::writes_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ]);
        command.env(DATABASE, database).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let mut tell = process.stdin.take().unwrap();
        for next in ledger.next_of_each_client() {
            writeln!(tell, "{next}").unwrap();
        }
        let says = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, says }
    }

    /// Listens until so many more were acknowledged.
    pub fn hear(&mut self, ledger: &mut Ledger, acknowledgements: usize) {
        let mut heard = 0;
        while heard < acknowledgements {
            let line = self.says.next().expect("the child ended by itself").unwrap();
            heard += usize::from(note(&line, ledger));
        }
    }

    /// Kills it and hears what it had still said.
    pub fn kill(mut self, ledger: &mut Ledger) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        for line in self.says.map_while(Result::ok) {
            note(&line, ledger);
        }
    }
}

/// A line cut short by the kill was not heard: it is asked for again like anything else.
fn note(line: &str, ledger: &mut Ledger) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let [ACKNOWLEDGED, client, number, "."] = words.as_slice() else { return false };
    ledger.acknowledge(Note { client: client.parse().unwrap(), number: number.parse().unwrap() });
    true
}

#[test]
#[ignore = "the child of the stories about kill -9; they start it themselves"]
fn writes_until_it_is_killed() {
    #[expect(clippy::disallowed_methods, reason = "how the parent speaks to its child")]
    let Ok(database) = std::env::var(DATABASE) else { return };
    let db = match database.split_once(' ') {
        Some(("sqlite", path)) => Db::open_sqlite(std::path::Path::new(path)).unwrap(),
        Some(("postgres", url)) => Db::open_postgres(url).unwrap(),
        _ => panic!("{database}"),
    };
    let next: Vec<i64> = stdin().lines().take(CLIENTS).map(|line| line.unwrap().parse().unwrap()).collect();
    std::thread::scope(|scope| {
        for (client, next) in next.into_iter().enumerate() {
            let db = &db;
            scope.spawn(move || client_writes(db, client as i64, next));
        }
    });
}

/// One client: asks until it is acknowledged, then for the next.
#[expect(clippy::print_stdout, reason = "the pipe on which the parent listens")]
fn client_writes(db: &Db, client: i64, first: i64) {
    for number in first.. {
        while let Err(error) = write(db, client, number) {
            pause(&error);
        }
        println!("{ACKNOWLEDGED} {client} {number} .");
    }
}

/// Looks the idempotency key up by writing it: twice is once.
fn write(db: &Db, client: i64, number: i64) -> Result<(), StorageError> {
    db.write_now(move |tx| {
        let once = format!("{client}-{number}");
        let key = "INSERT INTO once (once) VALUES ($1) ON CONFLICT DO NOTHING RETURNING once";
        if !tx.query(key, params![once])?.is_empty() {
            tx.execute("INSERT INTO written (client, number) VALUES ($1, $2)", params![client, number])?;
        }
        Ok(())
    })
}

#[expect(clippy::disallowed_methods, reason = "a client that waits for a server to come back")]
fn pause(_: &StorageError) {
    std::thread::sleep(Duration::from_millis(20));
}

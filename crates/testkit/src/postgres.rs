//! A PostgreSQL of our own: no server has to be running, none is left running.
//!
//! All test processes of one checkout share one cluster in the temporary folder, started by the
//! first of them and stopped by a watchdog after a minute without any (each process holds a shared
//! lock on a file as long as it lives). It forgets everything when the machine stops: `fsync` is
//! off. Tests of durability start a private one with [`Cluster::durable`].

mod binaries;
mod fresh;
mod watchdog;

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use binaries::Binaries;

pub use fresh::{FreshPostgres, fresh};

/// A cluster that belongs to the tests.
pub struct Cluster {
    base: PathBuf,
    binaries: Binaries,
    keeps: Keeps,
    /// A shared lock: the watchdog stops the server when nobody holds one.
    _used: File,
}

/// Whether the cluster keeps what it acknowledged when it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keeps {
    Nothing,
    Everything,
}

impl Cluster {
    /// The one that all fast tests share; `None`, with a sentence on standard error, when
    /// PostgreSQL is not installed.
    ///
    /// # Panics
    /// When it is not installed although `HUAKAI_REQUIRE_POSTGRES` says that it must be, or when it
    /// cannot be started.
    pub fn shared() -> Option<&'static Self> {
        static SHARED: OnceLock<Option<Cluster>> = OnceLock::new();
        let start = || {
            let binaries = Binaries::found_or_skipped()?;
            let mut hasher = DefaultHasher::new();
            env!("CARGO_MANIFEST_DIR").hash(&mut hasher);
            let name = format!("huakai-pg-{}-{:016x}", binaries::our_uid(), hasher.finish());
            Some(Self::start_in(std::env::temp_dir().join(name), binaries, Keeps::Nothing))
        };
        SHARED.get_or_init(start).as_ref()
    }

    /// A private one that keeps what it acknowledged, stopped when it is dropped.
    ///
    /// # Panics
    /// As [`Cluster::shared`].
    pub fn durable() -> Option<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let binaries = Binaries::found_or_skipped()?;
        let count = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("huakai-pg-private-{}-{count}", std::process::id());
        Some(Self::start_in(std::env::temp_dir().join(name), binaries, Keeps::Everything))
    }

    fn start_in(base: PathBuf, binaries: Binaries, keeps: Keeps) -> Self {
        fs::create_dir_all(&base).expect("a folder for the test cluster");
        let starting = starting_lock(&base);
        let used = open_lock(&base.join("users.lock"));
        used.lock_shared().expect("a share of the test cluster");
        let cluster = Self { base, binaries, keeps, _used: used };
        if !cluster.answers() {
            cluster.make();
            cluster.start();
            watchdog::set(&cluster);
        }
        drop(starting);
        cluster
    }

    /// The URL of one of its databases, as its superuser.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        self.url_as("postgres", database)
    }

    /// The URL of one of its databases, as some role.
    #[must_use]
    pub fn url_as(&self, role: &str, database: &str) -> String {
        format!("host={} user={role} dbname={database}", self.socket().display())
    }

    /// The folder of the server's socket.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.base.join("run")
    }

    /// Runs statements as the superuser.
    ///
    /// # Panics
    /// When the server refuses them.
    pub fn run(&self, database: &str, sql: &str) {
        let run = || postgres::Client::connect(&self.url(database), postgres::NoTls)?.batch_execute(sql);
        // The driver has a runtime of its own and must not start inside another.
        let ran = std::thread::scope(|scope| scope.spawn(run).join()).expect("a statement of the test");
        ran.unwrap_or_else(|error| panic!("{sql}: {error}: {:?}", error.as_db_error()));
    }

    /// Starts the server in its existing folder and waits until it answers.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(&self) {
        let durability = match self.keeps {
            Keeps::Nothing => "-c fsync=off -c full_page_writes=off -c synchronous_commit=off",
            Keeps::Everything => "-c fsync=on -c full_page_writes=on -c synchronous_commit=on",
        };
        let options = format!(
            "-k {} -h '' -c max_connections=300 -c shared_buffers=64MB {durability}",
            self.socket().display()
        );
        let log = self.base.join("run/log");
        let mut command = self.binaries.command("pg_ctl");
        command
            .args(["-w", "-t", "60", "-o", &options, "-D"])
            .arg(self.data())
            .arg("-l")
            .arg(&log)
            .arg("start");
        if !binaries::succeeds(&mut command) {
            panic!("PostgreSQL did not start: {}", fs::read_to_string(&log).unwrap_or_default());
        }
    }

    /// Stops the server as a power cut would look to it, but in order.
    pub fn stop(&self) {
        binaries::succeeds(&mut self.stop_command());
    }

    /// Ends every process of the server at once with SIGKILL.
    ///
    /// # Panics
    /// When the server is not running.
    pub fn kill(&self) {
        let pid_file = fs::read_to_string(self.data().join("postmaster.pid")).expect("a running server");
        let postmaster = pid_file.lines().next().unwrap_or_default().to_owned();
        // Halted first, so that it starts no session between the count and the kill.
        binaries::signal("-STOP", std::slice::from_ref(&postmaster));
        let mut all = binaries::children_of(&postmaster);
        all.push(postmaster);
        binaries::signal("-KILL", &all);
        binaries::wait_until_gone(&all);
        // A dead process that nobody has collected yet still counts as one for `pg_ctl`.
        for left in [self.data().join("postmaster.pid"), self.socket().join(".s.PGSQL.5432.lock")] {
            fs::remove_file(left).expect("a lock file of the killed server");
        }
    }

    fn make(&self) {
        self.stop();
        for folder in [self.data(), self.socket()] {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir(&folder).expect("a folder of the test cluster");
            self.binaries.hand_over(&folder);
        }
        let mut command = self.binaries.command("initdb");
        command.args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"]);
        // A Chinese order by default, so that a text key without COLLATE "C" shows.
        command.args(["--locale=C", "--locale-provider=icu", "--icu-locale=zh", "-D"]);
        assert!(binaries::succeeds(command.arg(self.data())), "initdb failed in {}", self.base.display());
    }

    fn answers(&self) -> bool {
        let connect = || postgres::Client::connect(&self.url("postgres"), postgres::NoTls).is_ok();
        self.data().exists() && std::thread::scope(|scope| scope.spawn(connect).join()).unwrap_or(false)
    }

    fn stop_command(&self) -> std::process::Command {
        let mut command = self.binaries.command("pg_ctl");
        command.args(["-w", "-t", "20", "-m", "immediate", "-D"]).arg(self.data()).arg("stop");
        command
    }

    fn data(&self) -> PathBuf {
        self.base.join("data")
    }
}

impl Drop for Cluster {
    /// Only a private one is ever dropped.
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.base);
    }
}

/// Held while the server is started or stopped, or a template is made.
fn starting_lock(base: &Path) -> File {
    let lock = open_lock(&base.join("starting.lock"));
    lock.lock().expect("the lock of the test cluster");
    lock
}

fn open_lock(path: &Path) -> File {
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .expect("a lock file of the test cluster")
}

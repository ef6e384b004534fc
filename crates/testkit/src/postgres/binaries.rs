//! Where PostgreSQL's programs are, and as whom they run: `initdb` refuses root.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The folder of `initdb` and `pg_ctl`.
#[derive(Debug, Clone)]
pub(super) struct Binaries(PathBuf);

impl Binaries {
    /// The newest installed; without any the test is skipped, unless it must not be.
    pub(super) fn found_or_skipped() -> Option<Self> {
        let found = Self::find();
        if found.is_none() {
            #[expect(
                clippy::disallowed_methods,
                reason = "whether a missing server fails is the runner's to say"
            )]
            let required = std::env::var("HUAKAI_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
            assert!(!required, "PostgreSQL is not installed and HUAKAI_REQUIRE_POSTGRES=1");
            eprintln!("SKIPPED on PostgreSQL: it is not installed (apt-get install postgresql)");
        }
        found
    }

    fn find() -> Option<Self> {
        let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut versions: Vec<(u32, PathBuf)> = debian
            .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
            .filter(|(_, folder)| folder.join("initdb").exists())
            .collect();
        versions.sort();
        let newest = versions.pop().map(|(_, folder)| folder);
        newest.or_else(on_the_path).map(Self)
    }

    /// A program, run by `postgres` when we are root.
    pub(super) fn command(&self, program: &str) -> Command {
        let program = self.0.join(program);
        if our_uid() != 0 {
            return Command::new(program);
        }
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    }

    /// Gives a folder to whoever runs the server.
    pub(super) fn hand_over(&self, folder: &Path) {
        if our_uid() == 0 {
            let handed = succeeds(Command::new("chown").arg("postgres").arg(folder));
            assert!(handed, "cannot give {} to postgres", folder.display());
        }
    }
}

fn on_the_path() -> Option<PathBuf> {
    let found = Command::new("sh").args(["-c", "command -v initdb"]).output().ok()?;
    let program = PathBuf::from(String::from_utf8(found.stdout).ok()?.trim());
    let folder = fs::canonicalize(program).ok()?.parent()?.to_owned();
    folder.join("pg_ctl").exists().then_some(folder)
}

/// The user of this process.
pub(super) fn our_uid() -> u32 {
    fs::metadata("/proc/self").map_or(u32::MAX, |process| process.uid())
}

/// Runs a command without letting it hold our pipes: a server outlives the test that started it,
/// and whoever reads the test's output waits for the last holder.
pub(super) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.current_dir("/").status().is_ok_and(|status| status.success())
}

/// Sends a signal to processes that we know by their ids.
pub(super) fn signal(signal: &str, pids: &[String]) {
    succeeds(Command::new("kill").arg(signal).args(pids));
}

/// The processes that a process started.
pub(super) fn children_of(parent: &str) -> Vec<String> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().into_string().ok());
    pids.filter(|pid| parent_of(pid).as_deref() == Some(parent)).collect()
}

fn parent_of(pid: &str) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|line| Some(line.strip_prefix("PPid:")?.trim().to_owned()))
}

/// Waits until no process is left of these.
#[expect(clippy::disallowed_methods, reason = "waits for processes of the operating system")]
pub(super) fn wait_until_gone(pids: &[String]) {
    for _ in 0..500 {
        if !pids.iter().any(|pid| is_running(pid)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("killed processes are still there: {pids:?}");
}

/// A zombie has ended and only waits for its parent.
fn is_running(pid: &str) -> bool {
    fs::read_to_string(format!("/proc/{pid}/status")).is_ok_and(|status| !status.contains("State:\tZ"))
}

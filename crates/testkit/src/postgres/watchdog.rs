//! The process that stops a test cluster when no test uses it any more.
//!
//! A test process can die at any line, so none of them can be trusted with stopping the server. The
//! watchdog tries the users' lock once a second; when it could have had it for the whole idle time,
//! it takes the starting lock, looks once more, and stops the server.

use std::os::unix::process::CommandExt;
use std::process::Command;

use super::{Cluster, Keeps, binaries};

/// Goes to the background by itself, so that it is nobody's child.
const SCRIPT: &str = r#"(
base=$1; idle=$2; shift 2
quiet=0
while [ -d "$base" ]; do
    sleep 1
    if flock -n -x "$base/users.lock" true 2>/dev/null; then quiet=$((quiet + 1)); else quiet=0; fi
    [ "$quiet" -lt "$idle" ] && continue
    exec 8>"$base/starting.lock" && flock -x 8 || exit 0
    if flock -n -x "$base/users.lock" true; then
        "$@"
        rm -rf "$base/data" "$base/run"
        [ "$idle" -lt 60 ] && rm -rf "$base"
        exit 0
    fi
    exec 8>&-
    quiet=0
done
) &"#;

/// Starts the watchdog of a cluster that was just started.
pub(super) fn set(cluster: &Cluster) {
    let idle = match cluster.keeps {
        Keeps::Nothing => "60",
        Keeps::Everything => "5",
    };
    let stop = cluster.stop_command();
    let mut command = Command::new("sh");
    command.args(["-c", SCRIPT, "huakai-pg-watchdog"]).arg(&cluster.base).arg(idle);
    command.arg(stop.get_program()).args(stop.get_args());
    // Its own process group: an interrupted test run must not take it along.
    assert!(binaries::succeeds(command.process_group(0)), "no watchdog for the test cluster");
}

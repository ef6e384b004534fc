//! The release build, serving: how long it took to answer, and what it holds of the memory.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The program, running.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to its first line, which it prints once it listens.
    pub start: Duration,
}

impl Served {
    pub fn start(program: &Path, folder: &Path) -> Self {
        let began = Instant::now();
        let mut child = Command::new(program)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .env("HUAKAI_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let start = began.elapsed();
        let address = line.trim().trim_end_matches('/').rsplit("http://").next().unwrap().parse().unwrap();
        Self { child, address, start }
    }

    /// A line of `/proc/…/status` in MB: `VmRSS` now, `VmHWM` at most.
    pub fn memory(&self, name: &str) -> f64 {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }

    pub fn stop(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

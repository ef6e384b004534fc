//! The real binary serving a folder on a port of its own, and a power cut for it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// `huakai serve`, running.
pub struct Server {
    pub child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(data: &Path, database: Option<&str>) -> Self {
        Self::start_with(data, database, &[])
    }

    /// As [`Server::start`], with more options.
    pub fn start_with(data: &Path, database: Option<&str>, more: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_huakai"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data).env("HUAKAI_LOG", "error");
        if let Some(url) = database {
            command.args(["--database", url]);
        }
        let mut child = command.args(more).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().trim_end_matches('/').rsplit("http://").next().unwrap();
        Self { address: address.parse().unwrap_or_else(|_| panic!("no address in {line:?}")), child }
    }

    /// The whole answer to a GET: status line, headers, page.
    #[expect(clippy::disallowed_methods, reason = "a test of our own server on loopback")]
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let host = self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

pub fn kill(mut server: Server) {
    kill_child(&mut server.child);
}

/// As a power cut ends a program.
pub fn kill_child(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Waits, as a power cut does not.
pub fn pause(span: Duration) {
    let (_never, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(span);
}

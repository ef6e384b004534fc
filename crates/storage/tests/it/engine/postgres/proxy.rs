//! A wire that can be cut: a socket that passes everything on to the server until it is told not to.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Where the wire is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The server never hears of the COMMIT.
    BeforeCommit,
    /// The server has committed and its answer is lost.
    AfterCommit,
}

/// The wire.
pub struct Proxy {
    folder: tempfile::TempDir,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    cut: Mutex<Option<When>>,
    open: Mutex<Vec<UnixStream>>,
}

impl Proxy {
    /// Listens in a folder of its own and passes on to the socket in `server`.
    pub fn before(server: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let (state, server) = (Arc::new(State::default()), server.join(".s.PGSQL.5432"));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                pass_on(client, &server, &shared);
            }
        });
        Self { folder, state }
    }

    /// Where a client finds it.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Cuts the connection of the next COMMIT.
    pub fn cut_once(&self, when: When) {
        *self.state.cut.lock().unwrap() = Some(when);
    }

    /// Cuts every open connection.
    pub fn cut_all(&self) {
        for wire in self.state.open.lock().unwrap().drain(..) {
            let _ = wire.shutdown(Shutdown::Both);
        }
    }
}

fn pass_on(client: UnixStream, server: &Path, state: &Arc<State>) {
    let Ok(server) = UnixStream::connect(server) else { return };
    state.open.lock().unwrap().extend([client.try_clone().unwrap(), server.try_clone().unwrap()]);
    let (from_server, to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let mute = Arc::new(AtomicBool::new(false));
    let (state, muted) = (Arc::clone(state), Arc::clone(&mute));
    std::thread::spawn(move || answer(from_server, to_client, &muted));
    std::thread::spawn(move || ask(client, server, &state, &mute));
}

/// Passes the server's answers on; when muted, the client only sees the end.
fn answer(mut server: UnixStream, mut client: UnixStream, muted: &AtomicBool) {
    let mut buffer = [0; 65_536];
    while let Ok(length @ 1..) = server.read(&mut buffer) {
        if !muted.load(Ordering::SeqCst) && client.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Both);
}

/// Passes the client's messages on; the engine sends COMMIT alone, so it stands alone in a read.
fn ask(mut client: UnixStream, mut server: UnixStream, state: &State, mute: &AtomicBool) {
    let mut buffer = [0; 65_536];
    while let Ok(length @ 1..) = client.read(&mut buffer) {
        let message = &buffer[..length];
        let is_commit = message.windows(7).any(|part| part == b"COMMIT\0");
        let cut = if is_commit { state.cut.lock().unwrap().take() } else { None };
        if cut == Some(When::BeforeCommit) {
            break;
        }
        mute.fetch_or(cut.is_some(), Ordering::SeqCst);
        if server.write_all(message).is_err() {
            break;
        }
        if cut == Some(When::AfterCommit) {
            // X: the server ends the session in order, once it has committed.
            let _ = server.write_all(&[b'X', 0, 0, 0, 4]);
            return;
        }
    }
    let _ = server.shutdown(Shutdown::Both);
}

//! The real binary and a real gateway: the power goes after a message was handed over and before that
//! was noted. It is handed over again under the same key, and then never again.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use actions::notices::set_quiet_hours;
use actions::{Act, By};
use kernel::Moment;
use storage::Db;

use crate::kill::{STREET, found};
use crate::served::{Server, kill};

/// How long a message may take to arrive: a run of the duty, and the lease of a dead process.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn a_message_cut_off_by_the_power_goes_out_again_under_the_same_key_and_then_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    found(data, &db);
    wake_at_every_hour(&db);
    drop(db);
    let gateway = Gateway::start();
    let url = format!("http://{}/send", gateway.address);
    let options = ["--notice-gateway", &url, "--notice-timeout", "2"];
    let server = Server::start_with(data, None, &options);
    report(server.address);
    let first = gateway.keys.recv_timeout(PATIENCE).expect("a message");
    // It is handed over, and not answered.
    kill(server);
    gateway.answers.send(()).unwrap();
    let server = Server::start_with(data, None, &options);
    let second = gateway.keys.recv_timeout(PATIENCE).expect("the message again");
    assert_eq!(first, second);
    gateway.answers.send(()).unwrap();
    let more = gateway.keys.recv_timeout(Duration::from_secs(8));
    assert!(more.is_err(), "sent again after it was taken: {more:?}");
    kill(server);
}

#[test]
fn invented_and_old_messages_go_to_no_gateway_and_nothing_travels_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    found(data, &db);
    drop(db);
    let refused = |url: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_huakai"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--notice-gateway", url, "--data"]).arg(data);
        let output = command.output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused("http://sms.example/send").contains("in the clear"));
    let db = Db::open_sqlite(&data.join("huakai.db")).unwrap();
    db.write_now(|tx| storage::meta::put(tx, "filled_by", "demo")).unwrap();
    drop(db);
    assert!(refused("https://sms.example/send").contains("not for real telephones"));
}

/// Whatever the hour at which the test runs.
fn wake_at_every_hour(db: &Db) {
    let at = Moment::parse_local("2026-10-30T09:00").unwrap();
    let act = Act { of: STREET.parse().unwrap(), by: By::System, at, door: "command", seed: [6; 32] };
    let wish = set_quiet_hours::Wish { begins: 0, ends: 0, from: at.day(), source: "test".into() };
    db.write_now(move |tx| set_quiet_hours::run(tx, &act, &wish)).unwrap();
}

/// One report with a telephone.
#[expect(clippy::disallowed_methods, reason = "a test of our own server on loopback")]
fn report(address: SocketAddr) {
    let mut stream = TcpStream::connect(address).unwrap();
    let body = "category=lamp&once=gateway-0000000001&text=%E7%81%AF&phone=13800001234";
    let head = format!(
        "POST /report HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + body).as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
}

/// A gateway that tells the test each key it gets, and answers when the test says so.
struct Gateway {
    address: SocketAddr,
    keys: Receiver<String>,
    answers: Sender<()>,
}

impl Gateway {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, keys) = channel();
        let (answers, may_answer) = channel::<()>();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let Some(key) = key_of(&stream) else { continue };
                if tell.send(key).is_err() || may_answer.recv().is_err() {
                    return;
                }
                // Whoever asked may be dead by now.
                let _ = (&stream)
                    .write_all(b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            }
        });
        Self { address, keys, answers }
    }
}

fn key_of(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let head: Vec<String> =
        lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    head.iter().find_map(|line| line.strip_prefix("idempotency-key: ")).map(str::to_owned)
}

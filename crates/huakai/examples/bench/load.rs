//! The pages that are asked, and a closed loop that asks them: each client waits for its answer on a
//! connection it keeps, asks for nothing compressed, and begins again.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::fill::Filled;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// `POST /report`.
    Report,
    /// `GET /d`: what waits, the same of one category, what is late, what waits for a verdict.
    Queue,
    /// `GET /t/…`.
    Tracking,
    /// `POST /t/…/rating`.
    Rating,
    /// `GET /score`.
    Score,
}

/// All of them.
pub const PAGES: [Page; 5] = [Page::Report, Page::Queue, Page::Tracking, Page::Rating, Page::Score];

/// Reports and ratings that are heard: told to the bare engine once each.
const WRITES_HEARD: usize = 600;
/// Tracking pages that are heard.
const READS_HEARD: usize = 1_000;
/// How often everybody whose word is waited for is asked for it, the two times that are heard included.
const TURNS: usize = 10;
/// A step that visits every row in an order that looks like none.
const STEP: usize = 7_919;

/// One request.
pub struct Ask {
    pub method: &'static str,
    pub path: String,
    pub cookie: String,
    pub body: String,
}

impl Ask {
    pub fn sign_in(name: &str, password: &str) -> Self {
        let body = format!("sign_in={name}&password={password}");
        Self { method: "POST", path: "/sign-in".into(), cookie: String::new(), body }
    }
}

impl Page {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Queue => "queue",
            Self::Tracking => "tracking",
            Self::Rating => "rating",
            Self::Score => "score",
        }
    }

    pub const fn writes(self) -> bool {
        matches!(self, Self::Report | Self::Rating)
    }

    pub const fn status(self) -> u16 {
        if self.writes() { 303 } else { 200 }
    }

    /// How many of its answers are heard.
    pub fn samples(self, filled: &Filled) -> usize {
        match self {
            Self::Report => WRITES_HEARD,
            Self::Rating => filled.waiting.len() * 2,
            Self::Tracking => READS_HEARD,
            Self::Queue | Self::Score => 50,
        }
    }

    /// The n-th request; the loop begins behind what was heard. A resident's word is asked of whoever it is
    /// waited for, in turns, and every second time it is another word: first said, then changed.
    pub fn ask(self, filled: &Filled, n: usize, cookie: &str) -> Ask {
        let get = |path: String, cookie: &str| Ask {
            method: "GET",
            path,
            cookie: cookie.into(),
            body: String::new(),
        };
        let post = |path: String, body: String| Ask { method: "POST", path, cookie: String::new(), body };
        match self {
            Self::Report => post(
                "/report".into(),
                format!(
                    "code={}&here=yes&category=lamp&once=bench-of-the-form-{n:09}&text=%E6%A5%BC%E9%81%93%E7%81%AF\
                     %E4%B8%8D%E4%BA%AE&phone=13800001234",
                    filled.code
                ),
            ),
            Self::Queue => {
                let narrowed = ["", "?view=waiting&category=lamp", "?view=overdue", "?view=awaiting_verdict"];
                get(format!("/d{}", narrowed[n % narrowed.len()]), cookie)
            }
            Self::Tracking => get(format!("/t/{}", filled.links[(n * STEP) % filled.links.len()]), ""),
            Self::Rating => {
                let (turn, nth) = (n / filled.waiting.len(), n % filled.waiting.len());
                let verdict = if turn % 2 == 0 { "satisfied" } else { "fairly_satisfied" };
                post(format!("/t/{}/rating", filled.waiting[nth]), format!("verdict={verdict}"))
            }
            Self::Score => get(format!("/score?month={}", filled.month), ""),
        }
    }
}

/// What came of asking.
pub struct Answered {
    /// Answers a second.
    pub per_second: f64,
    /// Half of them came within, in milliseconds.
    pub half: f64,
    /// Nineteen of twenty came within.
    pub most: f64,
}

/// Who is asked, how, and for how long.
pub struct Asked<'a> {
    pub address: SocketAddr,
    pub clients: usize,
    pub seconds: Duration,
    pub cookie: String,
    pub filled: &'a Filled,
}

impl Asked<'_> {
    /// Asks a page.
    pub fn measure(&self, page: Page) -> Answered {
        let next = AtomicUsize::new(if page.writes() { page.samples(self.filled) } else { 0 });
        let most = if page == Page::Rating { self.filled.waiting.len() * TURNS } else { usize::MAX };
        let began = Instant::now();
        let mut all: Vec<Duration> = std::thread::scope(|scope| {
            let clients: Vec<_> =
                (0..self.clients).map(|_| scope.spawn(|| self.client(page, &next, most, began))).collect();
            clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
        });
        let took = began.elapsed();
        all.sort_unstable();
        let at = |share: usize| all[(all.len() * share / 100).min(all.len() - 1)].as_secs_f64() * 1_000.0;
        Answered { per_second: all.len() as f64 / took.as_secs_f64(), half: at(50), most: at(95) }
    }

    fn client(&self, page: Page, next: &AtomicUsize, most: usize, began: Instant) -> Vec<Duration> {
        let mut client = Client::new(self.address);
        let mut answers = Vec::new();
        while began.elapsed() < self.seconds {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= most {
                break;
            }
            let ask = page.ask(self.filled, n, &self.cookie);
            let asked = Instant::now();
            let (status, _) = client.send(&ask);
            assert_eq!(status, page.status(), "{page:?} {}", ask.path);
            answers.push(asked.elapsed());
        }
        answers
    }
}

/// One connection that is kept.
pub struct Client {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream: BufReader::new(stream), address }
    }

    /// Signs in; the cookie of the session.
    pub fn sign_in(&mut self, name: &str, password: &str) -> String {
        let (status, cookie) = self.send(&Ask::sign_in(name, password));
        assert_eq!(status, 303, "cannot sign in");
        cookie
    }

    /// Sends it and reads the whole answer: its status, and the cookie it set.
    pub fn send(&mut self, ask: &Ask) -> (u16, String) {
        let Ask { method, path, cookie, body } = ask;
        let address = self.address;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut status, mut length, mut set) = (0, 0, String::new());
        let mut line = String::new();
        loop {
            line.clear();
            self.stream.read_line(&mut line).unwrap();
            let text = line.trim_end();
            if text.is_empty() {
                break;
            }
            let lower = text.to_ascii_lowercase();
            if lower.starts_with("http/") {
                status = text.split(' ').nth(1).unwrap().parse().unwrap();
            } else if let Some(n) = lower.strip_prefix("content-length: ") {
                length = n.parse().unwrap();
            } else if lower.starts_with("set-cookie: ") && set.is_empty() {
                set = text[12..].split(';').next().unwrap().to_owned();
            }
        }
        let mut page = vec![0; length];
        self.stream.read_exact(&mut page).unwrap();
        (status, set)
    }
}

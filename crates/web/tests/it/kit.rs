//! A small street behind the real router, on a real database: residents and staff knock at its
//! addresses as a browser without scripts would.

mod journey;
mod street;

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use actions::{Act, ActionError, By, With};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use kernel::{Draw, Moment, Span, SubdistrictId};
use people::UnitId;
use place::{PlaceId, WallCode};
use storage::clock::ProductClock;
use storage::files::Files;
use storage::keys::Keyring;
use storage::{Db, Limits, Tx};
use tempfile::TempDir;
use testkit::FreshSqlite;
use tower::ServiceExt;
use web::app::{App, Data, Setup, Sources};

pub use journey::{Told, photo};

/// Where the street's pages are.
pub const PUBLIC: &str = "http://huakai.example";
/// Everybody's password.
pub const PASSWORD: &str = "花开2026";

/// The street, its clock in the hand of the test.
pub struct Site {
    /// The application.
    pub app: App,
    /// Two grid units and two others, by their sign-in's name.
    pub units: Units,
    /// A code on the wall of the first staircase.
    pub code: WallCode,
    /// The staircase it hangs at.
    pub staircase: PlaceId,
    router: Router,
    runtime: tokio::runtime::Runtime,
    wall: Arc<AtomicI64>,
    signed: RefCell<HashMap<String, (Visitor, Moment)>>,
    _folder: TempDir,
    _fresh: Option<FreshSqlite>,
}

/// The units matters are given to.
#[derive(Debug, Clone, Copy)]
pub struct Units {
    /// 第一网格, of `wangge`.
    pub grid: UnitId,
    /// 第二网格, of `wangge2`.
    pub other_grid: UnitId,
    /// 市政组, of `chengban`.
    pub office: UnitId,
}

/// Who knocks: nobody we know, or somebody with a cookie.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    cookies: Vec<String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    /// Cookies it set.
    pub cookies: Vec<String>,
    /// The page.
    pub body: String,
}

impl Answer {
    /// The page without its marks.
    pub fn words(&self) -> String {
        let mut inside = false;
        let mut words = String::new();
        for c in self.body.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => words.push(c),
                _ => {}
            }
        }
        words
    }

    /// Asserts that the page says something.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.words().contains(words), "{} does not say {words:?}:\n{}", self.status, self.words());
        self
    }

    /// Asserts a status.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.location, self.words());
        self
    }
}

/// Tells a story to a site on each database.
pub fn each_site(story: impl Fn(&Site)) {
    testkit::each_database(|db| story(&Site::on(db)));
}

/// A site on SQLite, where the database does not matter.
pub fn site() -> Site {
    let fresh = testkit::fresh_sqlite();
    let site = Site::on(fresh.db());
    Site { _fresh: Some(fresh), ..site }
}

/// A site whose database sends the third at the door away.
pub fn site_with_a_short_line() -> Site {
    let fresh = testkit::fresh_sqlite_with(Limits { waiting: 1, ..Limits::default() });
    let site = Site::on(fresh.db());
    Site { _fresh: Some(fresh), ..site }
}

impl Site {
    fn on(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let of: SubdistrictId = "370303002".parse().unwrap();
        let start = at("2026-10-26T09:00");
        let keys = Keyring::open_folder(&folder.path().join("keys"), &mut Draw::from_seed([1; 32])).unwrap();
        let with = With::new(Arc::new(keys));
        let built = street::build(&db, &with, of, start);
        let wall = Arc::new(AtomicI64::new(start.as_micros()));
        let seeds = AtomicU64::new(1);
        let clock = Arc::clone(&wall);
        let app = App::new(Setup {
            db,
            with,
            of,
            files: Files::in_folder(&folder.path().join("files")).unwrap(),
            clock: ProductClock::new(0, start),
            sources: Sources {
                wall: Arc::new(move || Moment::from_micros(clock.load(Ordering::SeqCst))),
                seed: Arc::new(move || seed(seeds.fetch_add(1, Ordering::SeqCst))),
            },
            data: Data::Real,
            public_url: PUBLIC.into(),
            form_key: [7; 32],
        });
        let router = web::router::router(app.clone());
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        Self {
            app,
            units: built.units,
            code: built.code,
            staircase: built.staircase,
            router,
            runtime,
            wall,
            signed: RefCell::default(),
            _folder: folder,
            _fresh: None,
        }
    }

    /// Lets time go by.
    pub fn later(&self, span: Span) {
        self.wall.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    /// Lets it be that time.
    pub fn at(&self, local: &str) {
        self.wall.store(at(local).as_micros(), Ordering::SeqCst);
    }

    /// GET.
    pub fn get(&self, visitor: &Visitor, path: &str) -> Answer {
        self.send(visitor.request("GET", path).body(Body::empty()).unwrap())
    }

    /// POST of a plain form from our own page.
    pub fn post(&self, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
        let request = visitor
            .request("POST", path)
            .header(header::ORIGIN, PUBLIC)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.collect::<Vec<_>>().join("&"))).unwrap())
    }

    /// POST of a form with a photo.
    pub fn post_photo(&self, visitor: &Visitor, path: &str, fields: &[(&str, &str)], photo: &[u8]) -> Answer {
        self.post_photos(visitor, path, fields, &[("photo1", photo)])
    }

    /// POST of a form with photos in these fields.
    pub fn post_photos(
        &self,
        visitor: &Visitor,
        path: &str,
        fields: &[(&str, &str)],
        photos: &[(&str, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        for (name, photo) in photos {
            let head = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"p.jpg\"");
            body.extend(format!("{head}\r\nContent-Type: image/jpeg\r\n\r\n").bytes());
            body.extend(*photo);
            body.extend(b"\r\n");
        }
        body.extend(b"--b--\r\n");
        let request = visitor
            .request("POST", path)
            .header(header::ORIGIN, PUBLIC)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        self.send(request.body(Body::from(body)).unwrap())
    }

    /// Sends whatever the test made.
    pub fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let text = |value: &header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
            let status = response.status();
            let location = response.headers().get(header::LOCATION).map(text).unwrap_or_default();
            let cookies = response.headers().get_all(header::SET_COOKIE).iter().map(text).collect();
            let body = axum::body::to_bytes(response.into_body(), 64 << 20).await.unwrap();
            Answer { status, location, cookies, body: String::from_utf8_lossy(&body).into_owned() }
        })
    }

    /// Signs somebody in.
    #[track_caller]
    pub fn sign_in(&self, name: &str) -> Visitor {
        let answer = self.post(&Visitor::default(), "/sign-in", &[("sign_in", name), ("password", PASSWORD)]);
        answer.is(303);
        let cookie = answer.cookies[0].split(';').next().unwrap().to_owned();
        Visitor { cookies: vec![cookie] }
    }

    /// Somebody at work: signed in, and again after a pause.
    #[track_caller]
    pub fn staff(&self, name: &str) -> Visitor {
        let now = Moment::from_micros(self.wall.load(Ordering::SeqCst));
        let known = self.signed.borrow().get(name).cloned();
        let known = known.filter(|(_, seen)| now >= *seen && now.since(*seen) < Span::from_minutes(25));
        let visitor = known.map_or_else(|| self.sign_in(name), |(visitor, _)| visitor);
        self.signed.borrow_mut().insert(name.to_owned(), (visitor.clone(), now));
        visitor
    }

    /// Reports by the code on the wall; answers with the path of the secret link.
    #[track_caller]
    pub fn report(&self, words: &str) -> String {
        let once = format!("once-{:020}", self.wall.load(Ordering::SeqCst));
        let once = format!("{once}-{}", words.len());
        let code = self.code.to_string();
        let fields = [
            ("once", once.as_str()),
            ("code", &code),
            ("here", "yes"),
            ("category", "lamp"),
            ("text", words),
            ("phone", "13800000000"),
        ];
        let answer = self.post(&Visitor::default(), "/report", &fields);
        answer.is(303);
        answer.location.split('?').next().unwrap().to_owned()
    }

    /// Runs a read or a write of the test's own.
    pub fn tell<T: Send + 'static>(
        &self,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<T, ActionError> + Send + 'static,
        by: By,
    ) -> Result<T, ActionError> {
        let (with, act) = (self.app.with(), self.app.act(by));
        self.app.db().write_now(move |tx| verb(tx, &with, &act))
    }
}

impl Visitor {
    /// A request with what this visitor's browser keeps.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let from: SocketAddr = "127.0.0.1:5000".parse().unwrap();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "huakai.example")
            .extension(ConnectInfo(from));
        for cookie in &self.cookies {
            request = request.header(header::COOKIE, cookie);
        }
        request
    }

    /// The same visitor with another cookie.
    #[must_use]
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.cookies.push(cookie.to_owned());
        self
    }
}

/// A moment in Shanghai.
pub fn at(local: &str) -> Moment {
    Moment::parse_local(local).unwrap()
}

fn seed(n: u64) -> [u8; 32] {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&n.to_be_bytes());
    seed
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

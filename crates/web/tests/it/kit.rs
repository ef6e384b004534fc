//! A small street behind the real router, on a real database: residents and staff knock at its
//! addresses as a browser without scripts would.

mod journey;

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use actions::people::{add_person, add_unit, give_post, suggest};
use actions::place::{hang_codes, plant};
use actions::{Act, ActionError, By, With, office};
use argon2::{Argon2, PasswordHasher};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use kernel::{Day, Draw, Moment, Span, SubdistrictId};
use people::{Duty, Person, PersonId, Post, PostId, Unit, UnitId, UnitKind};
use place::{Place, PlaceId, PlaceKind, WallCode};
use storage::clock::ProductClock;
use storage::files::Files;
use storage::keys::Keyring;
use storage::office::Phones;
use storage::people::Suggestion;
use storage::{Db, Tx};
use tempfile::TempDir;
use testkit::FreshSqlite;
use tower::ServiceExt;
use web::app::{App, Data, Setup, Sources};

pub use journey::Told;

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

impl Site {
    fn on(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let of: SubdistrictId = "370303002".parse().unwrap();
        let start = at("2026-10-26T09:00");
        let keys = Keyring::open_folder(&folder.path().join("keys"), &mut Draw::from_seed([1; 32])).unwrap();
        let with = With::new(Arc::new(keys));
        let built = build(&db, &with, of, start);
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
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        Self { app, units: built.units, code: built.code, staircase: built.staircase, router, runtime, wall, signed: RefCell::default(), _folder: folder, _fresh: None }
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
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        body.extend(
            b"--b\r\nContent-Disposition: form-data; name=\"photo1\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n",
        );
        body.extend(photo);
        body.extend(b"\r\n--b--\r\n");
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
        let fields =
            [("once", once.as_str()), ("code", &code), ("here", "yes"), ("category", "lamp"), ("text", words), ("phone", "13800000000")];
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
        let mut request =
            Request::builder().method(method).uri(path).header(header::HOST, "huakai.example").extension(ConnectInfo(from));
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

struct Built {
    units: Units,
    code: WallCode,
    staircase: PlaceId,
}

/// Founds the street: two grids with a staircase each, and somebody for every duty.
fn build(db: &Db, with: &With, of: SubdistrictId, at: Moment) -> Built {
    let mut draw = Draw::from_seed([2; 32]);
    let from: Day = "2026-01-01".parse().unwrap();
    let mut place = |parent: Option<&Place>, kind, code: &str, name: &str| Place {
        id: PlaceId::new(at, &mut draw),
        parent: parent.map(|parent| parent.id),
        kind,
        code: code.into(),
        name: name.into(),
        survey_grid: None,
        from,
        until: None,
    };
    let root = place(None, PlaceKind::Subdistrict, "370303002", "公园街道");
    let community = place(Some(&root), PlaceKind::Community, "370303002001", "西苑");
    let other = place(Some(&root), PlaceKind::Community, "370303002005", "沁园");
    let grid = place(Some(&community), PlaceKind::Grid, "370303002001001", "第1网格");
    let grid2 = place(Some(&other), PlaceKind::Grid, "370303002005001", "第1网格");
    let compound = place(Some(&grid), PlaceKind::Compound, "C1", "福宁小区");
    let building = place(Some(&compound), PlaceKind::Building, "C1-3", "3号楼");
    let staircase = place(Some(&building), PlaceKind::Staircase, "C1-3-2", "2单元");
    let (root_id, staircase_id) = (root.id, staircase.id);
    let scopes = [grid.id, grid2.id];
    let tell = |n: u8, verb: Box<dyn Fn(&mut Tx<'_>, &With, &Act) -> Result<(), ActionError> + Send>| {
        let (with, act) = (with.clone(), Act { of, by: By::System, at, door: "command", seed: [n; 32] });
        db.write_now(move |tx| verb(tx, &with, &act)).unwrap();
    };
    let wish = office::set_up::Wish {
        tag: "GY".parse().unwrap(),
        name: "公园街道".into(),
        public_url: PUBLIC.into(),
        root,
        phones: Phones { day: "0533-012 3456".into(), hours: String::new(), night: "12345".into() },
    };
    tell(1, Box::new(move |tx, _, act| office::set_up::run(tx, act, &wish)));
    let places = vec![community, other, grid, grid2, compound, building, staircase];
    tell(2, Box::new(move |tx, with, act| plant::run(tx, with, act, &places)));
    let mut draw = Draw::from_seed([3; 32]);
    let mut unit = |name: &str, kind, place| Unit { id: UnitId::new(at, &mut draw), kind, name: name.into(), place };
    let units = vec![
        unit("西苑社区第1网格", UnitKind::Grid, scopes[0]),
        unit("沁园社区第1网格", UnitKind::Grid, scopes[1]),
        unit("市政组", UnitKind::Office, root_id),
        unit("街道办公室", UnitKind::Office, root_id),
        unit("督查组", UnitKind::Office, root_id),
        unit("街道班子", UnitKind::Office, root_id),
    ];
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
    tell(3, Box::new(move |tx, with, act| add_unit::run(tx, with, act, &units)));
    let posts = [
        ("wangge", ids[0], Duty::GridWorker, scopes[0]),
        ("wangge2", ids[1], Duty::GridWorker, scopes[1]),
        ("chengban", ids[2], Duty::Handler, root_id),
        ("paidan", ids[3], Duty::Dispatcher, root_id),
        ("paidan2", ids[3], Duty::Dispatcher, root_id),
        ("shenhe", ids[4], Duty::Reviewer, root_id),
        ("lingdao", ids[5], Duty::Leader, root_id),
        ("lingdao2", ids[5], Duty::Leader, root_id),
        ("guanli", ids[3], Duty::Administrator, root_id),
    ];
    hire(&tell, at, from, posts);
    let (grid_unit, scope) = (ids[0], scopes[0]);
    tell(
        5,
        Box::new(move |tx, with, act| {
            let row = Suggestion { category: "*".into(), place: scope, unit: grid_unit, clause: "楼在第1网格".into(), from };
            suggest::run(tx, with, act, &[row])
        }),
    );
    tell(6, Box::new(move |tx, with, act| hang_codes::run(tx, with, act, &[staircase_id]).map(drop)));
    let code = db.read_now(move |tx| storage::place::code_at(tx, of, staircase_id)).unwrap().unwrap();
    Built { units: Units { grid: ids[0], other_grid: ids[1], office: ids[2] }, code, staircase: staircase_id }
}

type Tell<'a> = &'a dyn Fn(u8, Box<dyn Fn(&mut Tx<'_>, &With, &Act) -> Result<(), ActionError> + Send>);

fn hire<const N: usize>(tell: Tell<'_>, at: Moment, from: Day, posts: [(&'static str, UnitId, Duty, PlaceId); N]) {
    let mut draw = Draw::from_seed([4; 32]);
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), &[9; 16]).unwrap().to_string();
    let mut hired = Vec::new();
    for (name, unit, duty, scope) in posts {
        let person = Person { id: PersonId::new(at, &mut draw), name: format!("{name}甲"), sign_in: name.into() };
        let post =
            Post { id: PostId::new(at, &mut draw), person: person.id, unit, duty, scope, from, until: None };
        hired.push((person, post));
    }
    tell(
        4,
        Box::new(move |tx, with, act| {
            for (person, _) in &hired {
                add_person::run(tx, act, person, &hash)?;
            }
            let posts: Vec<Post> = hired.iter().map(|(_, post)| post.clone()).collect();
            give_post::run(tx, with, act, &posts)
        }),
    );
}

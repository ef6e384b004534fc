//! Hearing what a page asks the engine: each page is answered by the real router in this process, and
//! its statements are written down with their parameters.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use storage::clock::ProductClock;
use storage::files::Files;
use storage::{Db, Value};
use tower::ServiceExt;
use web::app::{App, Data, Setup, Sources};

use crate::fill::{self, Filled, PASSWORD, SIGN_IN, now};
use crate::load::{Ask, PAGES, Page};

/// One statement and its parameters.
pub type Statement = (String, Vec<Value>);
/// What one answer asked the engine.
pub type Heard = Vec<Statement>;

static HEARD: Mutex<Heard> = Mutex::new(Vec::new());

fn write_down(sql: &str, values: &[Value]) {
    HEARD.lock().unwrap().push((sql.to_owned(), values.to_vec()));
}

/// For each page, what its answers asked.
pub fn hear(folder: &Path, filled: &Filled) -> Vec<Vec<Heard>> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let app = app(folder);
    let router = web::router::router(app);
    let send = |ask: &Ask| {
        let request = request(ask);
        runtime.block_on(async {
            let answer = router.clone().oneshot(request).await.unwrap();
            let cookie = answer.headers().get(header::SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
            let status = answer.status().as_u16();
            axum::body::to_bytes(answer.into_body(), 64 << 20).await.unwrap();
            (status, cookie.unwrap_or_default())
        })
    };
    let (_, cookie) = send(&Ask::sign_in(SIGN_IN, PASSWORD));
    let cookie = cookie.split(';').next().unwrap().to_owned();
    storage::listen(write_down);
    let answers = |page: Page| {
        let one = |n: usize| {
            let ask = page.ask(filled, n, &cookie);
            HEARD.lock().unwrap().clear();
            let (status, _) = send(&ask);
            assert_eq!(status, page.status(), "{page:?} {}", ask.path);
            std::mem::take(&mut *HEARD.lock().unwrap())
        };
        (0..page.samples(filled)).map(one).collect()
    };
    PAGES.into_iter().map(answers).collect()
}

fn app(folder: &Path) -> App {
    let (db, with) = (Db::open_sqlite(&folder.join("huakai.db")).unwrap(), fill::with(folder));
    let of = testkit::subdistrict::CODE.parse().unwrap();
    let clock = db.read_now(move |tx| ProductClock::load(tx, of)).unwrap();
    let seeds = AtomicU64::new(1);
    let seed = move || {
        let mut seed = [0x5e; 32];
        seed[..8].copy_from_slice(&seeds.fetch_add(1, Ordering::SeqCst).to_le_bytes());
        seed
    };
    App::new(Setup {
        db,
        with,
        of,
        files: Files::in_folder(&folder.join("files")).unwrap(),
        clock,
        sources: Sources { wall: Arc::new(now), seed: Arc::new(seed) },
        data: Data::Real,
        public_url: testkit::subdistrict::PUBLIC_URL.into(),
        form_key: [7; 32],
    })
}

fn request(ask: &Ask) -> Request<Body> {
    let from: SocketAddr = "127.0.0.1:1".parse().unwrap();
    let origin = testkit::subdistrict::PUBLIC_URL;
    let request = Request::builder()
        .method(ask.method)
        .uri(&ask.path)
        .header(header::HOST, "huakai.example")
        .header(header::ORIGIN, origin)
        .header(header::COOKIE, &ask.cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .extension(ConnectInfo(from));
    request.body(Body::from(ask.body.clone())).unwrap()
}

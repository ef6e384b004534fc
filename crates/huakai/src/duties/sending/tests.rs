//! Against a gateway on a real socket that the test starts: what it gets, what it gets again, and that
//! two servers give it nothing twice.

mod gateway;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};
use std::time::Duration;

use actions::notices::send_test;
use kernel::{Moment, Span};
use notices::State;
use storage::clock::ProductClock;
use storage::files::Files;
use storage::notices::log::{self, Logged, Narrow};
use tempfile::TempDir;
use testkit::{Kit, each_town};
use web::app::{Data, Setup, Sources};

use super::*;
use gateway::{Gateway as Fake, Mood};

/// A served town, its clock in the hand of the test.
struct Served {
    app: App,
    clock: Arc<AtomicI64>,
    _files: TempDir,
}

impl Served {
    fn of(kit: &Kit) -> Self {
        let files = tempfile::tempdir().unwrap();
        let now = kit.clock.now();
        let clock = Arc::new(AtomicI64::new(now.as_micros()));
        let (shown, seeds) = (Arc::clone(&clock), AtomicU8::new(0));
        let sources = Sources {
            wall: Arc::new(move || Moment::from_micros(shown.load(Ordering::SeqCst))),
            seed: Arc::new(move || [seeds.fetch_add(1, Ordering::SeqCst); 32]),
        };
        let app = App::new(Setup {
            db: kit.db.clone(),
            with: kit.with.clone(),
            of: kit.town.of,
            files: Files::in_folder(files.path()).unwrap(),
            clock: ProductClock::new(0, now),
            sources,
            data: Data::Real,
            public_url: "http://huakai.example".into(),
            form_key: [7; 32],
        });
        Self { app, clock, _files: files }
    }

    fn later(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    fn at(&self, text: &str) {
        self.clock.store(Moment::parse_local(text).unwrap().as_micros(), Ordering::SeqCst);
    }
}

fn logged(kit: &Kit) -> Vec<Logged> {
    let of = kit.town.of;
    kit.read(move |tx| log::page(tx, of, &Narrow::default(), 100)).items
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

fn carrier(fake: &Fake) -> Carrier {
    let url = format!("http://{}/send", fake.address);
    Carrier::Gateway(Gateway::new(&url, Some("secret"), Duration::from_millis(300)).unwrap())
}

#[test]
fn a_receipt_reaches_the_gateway_with_its_key_its_token_and_the_link() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Takes).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        let got = fake.got();
        let [got] = &got[..] else { panic!("{got:?}") };
        assert_eq!((got.to.as_str(), got.token.as_str()), ("13800001234", "Bearer secret"));
        assert_eq!((&got.id, &got.key), (&got.id, &got.id));
        let link = format!("http://huakai.example/t/{}", lamp.capability.as_str());
        assert!(got.text.contains(&link) && got.text.contains(lamp.number.as_str()), "{}", got.text);
        assert!(got.text.contains("10月28日（周三）09:00"), "{}", got.text);
        assert_eq!(logged(&kit)[0].state, State::Sent);
    });
}

#[test]
fn a_gateway_in_trouble_gets_it_again_under_the_same_key() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Fails(503)).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        fake.is_now(Mood::Late);
        served.later(Span::from_minutes(1));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(logged(&kit)[0].trouble.as_deref(), Some("timeout"));
        fake.is_now(Mood::Takes);
        served.later(Span::from_minutes(4));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 2, "it was offered before its time");
        served.later(Span::from_minutes(1));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        let keys: Vec<String> = fake.got().into_iter().map(|got| got.key).collect();
        assert!(keys.len() == 3 && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        let row = &logged(&kit)[0];
        assert_eq!((row.state, row.tries, row.trouble.as_deref()), (State::Sent, 3, None));
    });
}

#[test]
fn a_busy_gateway_is_left_alone_as_long_as_it_says() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Busy(1_200)).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        fake.is_now(Mood::Takes);
        served.later(Span::from_minutes(19));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 1, "it came back sooner");
        served.later(Span::from_minutes(1));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(logged(&kit)[0].state, State::Sent);
    });
}

#[test]
fn what_the_gateway_refuses_and_what_was_erased_is_not_offered_again() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Fails(422)).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        served.later(Span::from_days(1));
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 1);
        assert_eq!(logged(&kit)[0].state, State::Failed);
    });
}

#[test]
fn nothing_goes_out_in_the_quiet_hours() {
    let kit = Kit::fresh();
    kit.clock.at("2026-10-26T21:30");
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Takes).await;
        for quiet in ["2026-10-26T21:31", "2026-10-27T00:00", "2026-10-27T07:59"] {
            served.at(quiet);
            once(&served.app, &carrier(&fake), "me").await.unwrap();
            assert!(fake.got().is_empty(), "{quiet}");
        }
        served.at("2026-10-27T08:00");
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 1);
    });
}

#[test]
fn what_was_due_before_the_server_stopped_is_not_sent_at_night() {
    let kit = Kit::fresh();
    kit.clock.at("2026-10-26T20:50");
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Takes).await;
        for quiet in ["2026-10-26T22:00", "2026-10-27T07:59"] {
            served.at(quiet);
            once(&served.app, &carrier(&fake), "me").await.unwrap();
            assert!(fake.got().is_empty(), "{quiet}");
        }
        served.at("2026-10-27T08:00");
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 1);
    });
}

#[test]
fn a_test_an_administrator_sends_at_night_goes_out() {
    let kit = Kit::fresh();
    kit.clock.at("2026-10-26T20:50");
    let _lamp = kit.told();
    kit.clock.at("2026-10-26T22:00");
    let wish = send_test::Wish { once: "a".into(), kind: Kind::Receipt, phone: "13900000000".into() };
    kit.administrator().does(move |tx, with, act| send_test::run(tx, with, act, &wish)).unwrap();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Takes).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        let to: Vec<String> = fake.got().into_iter().map(|got| got.to).collect();
        assert_eq!(to, ["13900000000"]);
    });
}

#[test]
fn two_servers_on_one_database_send_nothing_twice() {
    each_town(|kit| {
        let told: Vec<_> = (0..6).map(|_| kit.told()).collect();
        let served = [Served::of(kit), Served::of(kit)];
        block_on(async {
            let fake = Fake::start(Mood::Takes).await;
            let carrier = carrier(&fake);
            for _ in 0..4 {
                let both = tokio::join!(
                    once(&served[0].app, &carrier, "one"),
                    once(&served[1].app, &carrier, "other")
                );
                assert!(both.0.is_ok() && both.1.is_ok(), "{both:?}");
            }
            let mut keys: Vec<String> = fake.got().into_iter().map(|got| got.key).collect();
            keys.sort();
            keys.dedup();
            assert_eq!((fake.got().len(), keys.len()), (told.len(), told.len()));
        });
        Ok(())
    });
}

#[test]
fn a_run_cut_off_between_offer_and_note_is_told_again_under_the_same_key() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Late).await;
        let carrier = carrier(&fake);
        let cut = tokio::time::timeout(Duration::from_millis(150), once(&served.app, &carrier, "dead"));
        assert!(cut.await.is_err(), "the run was to be cut off");
        assert_eq!((fake.got().len(), logged(&kit)[0].tries), (1, 0));
        fake.is_now(Mood::Takes);
        once(&served.app, &carrier, "next").await.unwrap();
        assert_eq!(fake.got().len(), 1, "the dead one's lease still holds");
        served.later(Span::from_seconds(ROOM + 1));
        once(&served.app, &carrier, "next").await.unwrap();
        let got = fake.got();
        assert_eq!((got.len(), &got[0].key), (2, &got[1].key));
        assert_eq!(logged(&kit)[0].state, State::Sent);
    });
}

#[test]
fn a_silent_gateway_is_left_alone_after_three_offers() {
    let kit = Kit::fresh();
    let _told: Vec<_> = (0..6).map(|_| kit.told()).collect();
    let served = Served::of(&kit);
    block_on(async {
        let fake = Fake::start(Mood::Late).await;
        once(&served.app, &carrier(&fake), "me").await.unwrap();
        assert_eq!(fake.got().len(), 3);
    });
}

#[test]
fn without_a_gateway_a_demonstration_notes_and_a_real_office_waits() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let served = Served::of(&kit);
    block_on(async {
        once(&served.app, &Carrier::Nothing, "me").await.unwrap();
        assert_eq!(logged(&kit)[0].state, State::Waiting);
        once(&served.app, &Carrier::Notebook, "me").await.unwrap();
        assert_eq!(logged(&kit)[0].state, State::Sent);
    });
}

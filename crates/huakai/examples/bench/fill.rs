//! Filling a folder by the real actions, a chunk of matters in each transaction: history, rounds,
//! verdicts, texts, counters, contacts, links and notices are what the product itself writes.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use actions::matters::report::{self, Receipt};
use actions::matters::{Shown, accept, assign, contact, handle, rate};
use actions::people::{add_person, give_post};
use actions::{Act, ActionError, By, Signed, With};
use argon2::{Argon2, PasswordHasher};
use kernel::{Draw, Moment, Span};
use matters::{Reason, Verdict};
use people::{Duty, Person, PersonId, Post, PostId};
use storage::keys::Keyring;
use storage::{Db, Tx};
use testkit::voice::{handling, rating, reply, wish};
use testkit::{Persona, Subdistrict};

/// Who looks at the queue.
pub const SIGN_IN: &str = "bench";
/// With which password.
pub const PASSWORD: &str = "bench-2026";
/// Matters in one transaction.
const CHUNK: usize = 20;
/// Days over which they are spread: links answer for ninety days after the end, so that each still does.
const DAYS: i64 = 85;
/// Matters that are open, however many there are: what an office has on its desks.
const OPEN: usize = 2_000;
/// Days in which those that are open came.
const OPEN_DAYS: usize = 20;

/// What was filled.
pub struct Filled {
    /// The link of every report.
    pub links: Vec<String>,
    /// Of those, the ones that wait for their resident's word.
    pub waiting: Vec<String>,
    /// The code on the wall.
    pub code: String,
    /// The month most promises fall in.
    pub month: String,
    /// How long it took.
    pub took: Duration,
}

/// Wall time.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Moment::from_micros(i64::try_from(since.as_micros()).unwrap())
}

/// Opens the keys of a folder.
pub fn with(folder: &Path) -> With {
    let keys = Keyring::open_folder(&folder.join("keys"), &mut Draw::from_seed([3; 32])).unwrap();
    With::new(Arc::new(keys))
}

/// Fills a fresh folder.
pub fn fill(folder: &Path, matters: usize) -> Filled {
    std::fs::create_dir_all(folder).unwrap();
    let db = Db::open_sqlite(&folder.join("huakai.db")).unwrap();
    let with = with(folder);
    let town = Subdistrict::fresh(&db, &with);
    hire(&db, &with, &town);
    let (began, from) = (Instant::now(), now() - Span::from_days(DAYS));
    let step = (Span::from_days(DAYS).as_micros()) / i64::try_from(matters).unwrap();
    let (mut links, mut waiting) = (Vec::new(), Vec::new());
    let numbers: Vec<usize> = (0..matters).collect();
    for chunk in numbers.chunks(CHUNK) {
        let (chunk, with, town) = (chunk.to_vec(), with.clone(), town.clone());
        let told = db.write_now(move |tx| {
            let one = |n: &usize| {
                let at = Moment::from_micros(from.as_micros() + step * i64::try_from(*n).unwrap());
                Life { with: &with, town: &town, at, n: *n, fate: fate(*n, matters) }.live(tx)
            };
            chunk.iter().map(one).collect::<Result<Vec<_>, ActionError>>()
        });
        for (link, waits) in told.unwrap() {
            waiting.extend(waits.then(|| link.clone()));
            links.push(link);
        }
    }
    let month = from.day().saturating_add(jiff_days(DAYS / 2)).strftime("%Y-%m").to_string();
    Filled { links, waiting, code: town.code.to_string(), month, took: began.elapsed() }
}

fn jiff_days(days: i64) -> jiff::Span {
    jiff::Span::new().days(days)
}

/// A dispatcher with a password.
fn hire(db: &Db, with: &With, town: &Subdistrict) {
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), &[9; 16]).unwrap().to_string();
    let mut draw = Draw::from_seed([8; 32]);
    let at = now();
    let person = PersonId::new(at, &mut draw);
    let who = Person { id: person, name: "何计时".into(), sign_in: SIGN_IN.into() };
    let known = town.staff.get(Persona::Dispatcher);
    let post = Post {
        id: PostId::new(at, &mut draw),
        person,
        unit: known.unit,
        duty: Duty::Dispatcher,
        scope: known.scope,
        from: "2020-01-01".parse().unwrap(),
        until: None,
    };
    let act = Act { of: town.of, by: By::System, at, door: "command", seed: [7; 32] };
    let with = with.clone();
    db.write_now(move |tx| {
        add_person::run(tx, &act, &who, &hash)?;
        give_post::run(tx, &with, &act, std::slice::from_ref(&post))
    })
    .unwrap();
}

/// How far a matter has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Received,
    Assigned,
    Working,
    /// Waits for the resident's word.
    Handled,
    /// *Not satisfied*: done again.
    Rework,
    Closed(Verdict),
    /// *Not satisfied*, done again, then satisfied.
    ClosedAfterRework,
}

/// Of the last days' matters as many are open as an office has open, evenly spread; all others are closed.
fn fate(n: usize, matters: usize) -> Fate {
    let lately = matters * OPEN_DAYS / usize::try_from(DAYS).unwrap();
    let nth = n.saturating_sub(matters - lately);
    let open = |nth: usize| nth * OPEN.min(lately) / lately.max(1);
    if n >= matters - lately && open(nth + 1) > open(nth) {
        return match open(nth) % 20 {
            0..=3 => Fate::Received,
            4..=7 => Fate::Assigned,
            8..=11 => Fate::Working,
            12..=18 => Fate::Handled,
            _ => Fate::Rework,
        };
    }
    match n % 20 {
        0 => Fate::ClosedAfterRework,
        1..=5 => Fate::Closed(Verdict::FairlySatisfied),
        _ => Fate::Closed(Verdict::Satisfied),
    }
}

/// The life of one matter.
struct Life<'a> {
    with: &'a With,
    town: &'a Subdistrict,
    at: Moment,
    n: usize,
    fate: Fate,
}

impl Life<'_> {
    fn act(&self, by: By, minutes: i64) -> Act {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.n.to_le_bytes());
        seed[8..16].copy_from_slice(&minutes.to_le_bytes());
        let at = self.at + Span::from_minutes(minutes);
        Act { of: self.town.of, by, at, door: "bench", seed }
    }

    fn staff(&self, persona: Persona) -> By {
        let signed: Signed = self.town.staff.get(persona);
        By::Staff(signed)
    }

    /// Tells it as far as it goes; the link, and whether the resident's word is waited for.
    fn live(&self, tx: &mut Tx<'_>) -> Result<(String, bool), ActionError> {
        let receipt = self.report(tx)?;
        let told = (receipt.capability.as_str().to_owned(), self.fate == Fate::Handled);
        if self.fate == Fate::Received {
            return Ok(told);
        }
        self.assign(tx, &receipt)?;
        if self.fate == Fate::Assigned {
            return Ok(told);
        }
        self.work(tx, &receipt)?;
        if self.fate == Fate::Working {
            return Ok(told);
        }
        self.handle(tx, &receipt, 400)?;
        match self.fate {
            Fate::Closed(verdict) => self.rate(tx, &receipt, verdict, 900)?,
            Fate::Rework => self.rate(tx, &receipt, Verdict::NotSatisfied, 900)?,
            Fate::ClosedAfterRework => {
                self.rate(tx, &receipt, Verdict::NotSatisfied, 900)?;
                self.handle(tx, &receipt, 1_400)?;
                self.rate(tx, &receipt, Verdict::Satisfied, 1_900)?;
            }
            _ => {}
        }
        Ok(told)
    }

    fn report(&self, tx: &mut Tx<'_>) -> Result<Receipt, ActionError> {
        let places = [
            self.town.places.staircase,
            self.town.places.next_staircase,
            self.town.places.other_staircase,
            self.town.places.lamp,
        ];
        let category = ["lamp", "lamp", "water", "lamp"][self.n % 4];
        let place = places[self.n % places.len()];
        let act = self.act(By::Anybody, 0);
        report::run(tx, self.with, &act, &wish(category, Some(place), &format!("{:012}", self.n)))
    }

    fn assign(&self, tx: &mut Tx<'_>, of: &Receipt) -> Result<(), ActionError> {
        let (act, lead) = (self.act(self.staff(Persona::Dispatcher), 20), self.town.units.works);
        let wish = assign::Wish { lead, assisting: vec![], sentence: None, because: None };
        assign::run(tx, self.with, &act, shown(of), &wish)
    }

    fn work(&self, tx: &mut Tx<'_>, of: &Receipt) -> Result<(), ActionError> {
        accept::run(tx, self.with, &self.act(self.staff(Persona::Handler), 60), shown(of))?;
        let wish = contact::Wish { sentence: Some(reply("已到现场，灯座坏了。")), photos: vec![] };
        contact::run(tx, self.with, &self.act(self.staff(Persona::Handler), 120), shown(of), &wish)
    }

    fn handle(&self, tx: &mut Tx<'_>, of: &Receipt, minutes: i64) -> Result<(), ActionError> {
        let act = self.act(self.staff(Persona::Handler), minutes);
        handle::run(tx, self.with, &act, shown(of), &handling())
    }

    fn rate(&self, tx: &mut Tx<'_>, of: &Receipt, said: Verdict, minutes: i64) -> Result<(), ActionError> {
        let reasons = if said == Verdict::NotSatisfied { vec![Reason::NotFixed] } else { vec![] };
        let act = self.act(By::Holder(of.capability.clone()), minutes);
        rate::run(tx, self.with, &act, &rating(said, reasons))
    }
}

const fn shown(of: &Receipt) -> Shown {
    Shown { matter: of.matter, version: None }
}

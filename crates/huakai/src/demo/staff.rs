//! The invented units, persons and posts, and which unit each category belongs to.

use actions::people::{add_person, add_tie, add_unit, give_post, publish_phone, suggest};
use actions::{Act, Signed};
use anyhow::{Context, Result};
use argon2::{Argon2, PasswordHasher};
use kernel::{Day, Draw};
use people::ties::{Consent, Tie, TieId, TieKind};
use people::{Duty, Person, PersonId, Post, PostId, Unit, UnitId, UnitKind};
use place::PlaceId;
use storage::people::Suggestion;

use super::life::Teller;
use super::place::Planted;
use super::words;

/// The six sign-ins shown at the start: the post's Chinese word and the name to type.
pub const SHOWN: [(&str, &str); 6] = [
    ("网格员", "wangge"),
    ("派单员", "paidan"),
    ("承办单位", "chengban"),
    ("审核人", "shenhe"),
    ("分管领导", "lingdao"),
    ("管理员", "guanli"),
];

/// Everybody who works in the demonstration.
#[derive(Debug, Clone)]
pub struct Staff {
    /// One grid worker for each grid, in the grids' order, with the grid's unit.
    pub grid_workers: Vec<Signed>,
    /// The dispatcher.
    pub dispatcher: Signed,
    /// One handler for each office and outside unit.
    pub handlers: Vec<Signed>,
    /// Two reviewers.
    pub reviewers: [Signed; 2],
    /// Two leaders.
    pub leaders: [Signed; 2],
}

/// Offices and outside units: name, kind, sign-in, and the categories that belong to them.
const OFFICES: [(&str, UnitKind, &str, &[&str]); 5] = [
    ("街道市政组", UnitKind::Office, "chengban", &["road"]),
    ("街道执法组", UnitKind::Office, "zhifa", &["noise"]),
    ("便民服务台", UnitKind::Office, "bianmin", &[]),
    ("电梯维保站", UnitKind::Outside, "weibao", &["lift"]),
    ("供水服务点", UnitKind::Outside, "gongshui", &[]),
];

/// What is drawn up first and written in pieces after.
struct Hiring<'a> {
    teller: &'a Teller<'a>,
    draw: Draw,
    begins: Day,
    units: Vec<Unit>,
    persons: Vec<Person>,
    posts: Vec<Post>,
    suggestions: Vec<Suggestion>,
    ties: Vec<Tie>,
}

/// Hires everybody.
///
/// # Errors
/// Trouble with the store.
pub fn hire(teller: &Teller<'_>, planted: &Planted, password: &str, begins: Day) -> Result<Staff> {
    let root = planted.root.context("no root")?;
    let mut hiring = Hiring::new(teller, begins);
    let mut grid_workers = Vec::new();
    for (n, grid) in planted.grids.iter().enumerate() {
        let unit = hiring.unit(UnitKind::Grid, &grid.name, grid.id);
        let sign_in = if n == 2 { "wangge".to_owned() } else { format!("wangge{:02}", n + 1) };
        grid_workers.push(hiring.person(&sign_in, unit, Duty::GridWorker, grid.id));
        hiring.suggest("*", grid.id, unit, "楼在这个网格里");
        hiring.tie(grid.id, grid.staircases.first().copied(), n);
    }
    let desk = hiring.unit(UnitKind::Office, "街道办公室", root);
    let dispatcher = hiring.person("paidan", desk, Duty::Dispatcher, root);
    let mut handlers = Vec::new();
    for (name, kind, sign_in, categories) in OFFICES {
        let unit = hiring.unit(kind, name, root);
        handlers.push(hiring.person(sign_in, unit, Duty::Handler, root));
        for category in categories {
            hiring.suggest(category, root, unit, "按职责清单归它");
        }
    }
    let review = hiring.unit(UnitKind::Office, "督查组", root);
    let reviewers = ["shenhe", "shenhe2"].map(|name| hiring.person(name, review, Duty::Reviewer, root));
    let lead = hiring.unit(UnitKind::Office, "街道班子", root);
    let leaders = ["lingdao", "lingdao2"].map(|name| hiring.person(name, lead, Duty::Leader, root));
    hiring.person("guanli", desk, Duty::Administrator, root);
    hiring.write(password)?;
    Ok(Staff { grid_workers, dispatcher, handlers, reviewers, leaders })
}

impl<'a> Hiring<'a> {
    fn new(teller: &'a Teller<'a>, begins: Day) -> Self {
        Self {
            teller,
            draw: teller.draw("staff"),
            begins,
            units: Vec::new(),
            persons: Vec::new(),
            posts: Vec::new(),
            suggestions: Vec::new(),
            ties: Vec::new(),
        }
    }

    fn unit(&mut self, kind: UnitKind, name: &str, place: PlaceId) -> UnitId {
        let id = UnitId::new(self.teller.start(), &mut self.draw);
        self.units.push(Unit { id, kind, name: name.to_owned(), place });
        id
    }

    fn person(&mut self, sign_in: &str, unit: UnitId, duty: Duty, scope: PlaceId) -> Signed {
        let person = PersonId::new(self.teller.start(), &mut self.draw);
        let name = words::name(self.persons.len());
        self.persons.push(Person { id: person, name, sign_in: sign_in.to_owned() });
        let post = PostId::new(self.teller.start(), &mut self.draw);
        self.posts.push(Post { id: post, person, unit, duty, scope, from: self.begins, until: None });
        Signed { person, post, unit, duty, scope }
    }

    fn suggest(&mut self, category: &str, place: PlaceId, unit: UnitId, clause: &str) {
        let (category, clause) = (category.to_owned(), clause.to_owned());
        self.suggestions.push(Suggestion { category, place, unit, clause, from: self.begins });
    }

    /// A grid branch, and here and there a contact household that agreed to be named.
    fn tie(&mut self, grid: PlaceId, staircase: Option<PlaceId>, n: usize) {
        let mut add = |kind, place, name: String, offers: Option<&str>, consent| {
            let id = TieId::new(self.teller.start(), &mut self.draw);
            self.ties.push(Tie { id, kind, place, name, offers: offers.map(str::to_owned), consent });
        };
        add(TieKind::GridBranch, grid, format!("第{}网格党支部", n + 1), None, Consent::NotGiven);
        if let Some(staircase) = staircase {
            let agreed = Consent::Given { on: self.begins };
            let consent = if n.is_multiple_of(2) { agreed } else { Consent::NotGiven };
            let surname = words::name(500 + n).chars().take(1).collect();
            add(TieKind::ContactHousehold, staircase, surname, Some("调解、代办"), consent);
        }
    }

    fn write(self, password: &str) -> Result<()> {
        let hash = hash(password, self.teller)?;
        let teller = self.teller;
        let phones = published(&self.units);
        teller.system("units", move |tx, with, act: &Act| add_unit::run(tx, with, act, &self.units))?;
        teller.system("phones", move |tx, with, act: &Act| {
            phones.iter().try_for_each(|wish| publish_phone::run(tx, with, act, wish))
        })?;
        let persons = self.persons;
        teller.system("persons", move |tx, _, act: &Act| {
            persons.iter().try_for_each(|person| add_person::run(tx, act, person, &hash))
        })?;
        teller.system("posts", move |tx, with, act: &Act| give_post::run(tx, with, act, &self.posts))?;
        teller.system("suggestions", move |tx, with, act: &Act| {
            suggest::run(tx, with, act, &self.suggestions)
        })?;
        teller.system("ties", move |tx, with, act: &Act| add_tie::run(tx, with, act, &self.ties))
    }
}

/// An invented number for each unit, which residents read.
fn published(units: &[Unit]) -> Vec<publish_phone::Wish> {
    let number = |n: usize| format!("0533-012 {:04}", 1000 + n);
    let wish = |(n, unit): (usize, &Unit)| publish_phone::Wish { unit: unit.id, phone: number(n) };
    units.iter().enumerate().map(wish).collect()
}

/// One hash for everybody: the password is the folder's own, and hashing is slow on purpose.
fn hash(password: &str, teller: &Teller<'_>) -> Result<String> {
    let mut salt = [0; 16];
    teller.draw("salt").fill(&mut salt);
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    Ok(hash.map_err(|why| anyhow::anyhow!("cannot hash a password: {why}"))?.to_string())
}

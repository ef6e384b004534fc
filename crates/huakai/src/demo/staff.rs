//! The invented units, persons and posts, and which unit each category belongs to.

use std::collections::HashMap;

use actions::people::{add_person, add_tie, add_unit, give_post, hand_over, publish_phone, suggest};
use actions::{Act, By, Signed};
use anyhow::{Context, Result};
use argon2::{Argon2, PasswordHasher};
use kernel::{Day, Draw, Moment, Span};
use people::ties::{Consent, Tie, TieId, TieKind};
use people::{Duty, Person, PersonId, Post, PostId, Unit, UnitId, UnitKind};
use place::PlaceId;
use storage::people::Suggestion;

use super::life::Teller;
use super::life::today::SHOWN_GRID;
use super::place::{Grid, Planted};
use super::words::texts::Which;
use super::words::{names, one_of};

/// What a contact household offers.
const OFFERS: [&str; 8] =
    ["调解、代办", "代收意见", "帮老人跑腿", "量血压", "照看钥匙", "磨刀缝补", "接送孩子", "教用手机"];

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
    /// One grid worker for each grid, in the grids' order.
    grid_workers: Vec<Holder>,
    /// The dispatcher.
    pub dispatcher: Signed,
    /// One handler for each office and outside unit.
    handlers: Vec<Holder>,
    /// Two reviewers.
    pub reviewers: [Signed; 2],
    /// Two leaders.
    pub leaders: [Signed; 2],
    /// Posts that are still to change hands, the last one first.
    handovers: Vec<Handover>,
}

/// Who holds a post, and who holds it from some moment on.
#[derive(Debug, Clone, Copy)]
struct Holder {
    first: Signed,
    then: Option<(Moment, Signed)>,
}

impl Holder {
    fn at(&self, at: Moment) -> Signed {
        match self.then {
            Some((from, successor)) if at >= from => successor,
            _ => self.first,
        }
    }
}

/// A post that changes hands in the course of the year.
#[derive(Debug, Clone, Copy)]
pub struct Handover {
    /// When.
    pub at: Moment,
    /// What the form says.
    pub wish: hand_over::Wish,
}

impl Handover {
    /// The act it is done by.
    #[must_use]
    pub fn act(&self, teller: &Teller<'_>) -> Act {
        teller.act(By::System, self.at, &format!("handover-{}", self.wish.post))
    }
}

impl Staff {
    /// Whoever is the grid worker of a grid at a moment.
    #[must_use]
    pub fn grid_worker(&self, grid: usize, at: Moment) -> Signed {
        self.grid_workers[grid].at(at)
    }

    /// Whoever acts for a unit at a moment.
    #[must_use]
    pub fn of(&self, which: Which, grid: usize, at: Moment) -> Signed {
        match OFFICES.iter().position(|office| office.which == which) {
            Some(office) => self.handlers[office].at(at),
            None => self.grid_worker(grid, at),
        }
    }

    /// Whoever acts for the n-th of the units that are not meant.
    #[must_use]
    pub fn wrong(&self, meant: Which, n: usize, at: Moment) -> Signed {
        let others: Vec<Which> = [Which::Counter, Which::Road, Which::Law, Which::Water]
            .into_iter()
            .filter(|which| *which != meant)
            .collect();
        self.of(others[n % others.len()], 0, at)
    }

    /// The names of the offices and outside units.
    #[must_use]
    pub fn unit_names(&self) -> HashMap<Which, &'static str> {
        OFFICES.iter().map(|office| (office.which, office.name)).collect()
    }

    /// The next post that changes hands.
    #[must_use]
    pub fn next_handover(&self) -> Option<&Handover> {
        self.handovers.last()
    }

    /// Takes it off the list.
    pub fn take_handover(&mut self) -> Option<Handover> {
        self.handovers.pop()
    }
}

/// An office or an outside unit.
struct Office {
    name: &'static str,
    kind: UnitKind,
    sign_in: &'static str,
    which: Which,
    /// The categories the dated table gives it, and why.
    categories: &'static [(&'static str, &'static str)],
}

const OFFICES: [Office; 5] = [
    Office {
        name: "街道市政组",
        kind: UnitKind::Office,
        sign_in: "chengban",
        which: Which::Road,
        categories: &[("road", "道路归市政")],
    },
    Office {
        name: "街道执法组",
        kind: UnitKind::Office,
        sign_in: "zhifa",
        which: Which::Law,
        categories: &[("noise", "扰民归执法")],
    },
    Office {
        name: "便民服务台",
        kind: UnitKind::Office,
        sign_in: "bianmin",
        which: Which::Counter,
        categories: &[],
    },
    Office {
        name: "电梯维保站",
        kind: UnitKind::Outside,
        sign_in: "weibao",
        which: Which::Lift,
        categories: &[("lift", "电梯归维保")],
    },
    Office {
        name: "供水服务点",
        kind: UnitKind::Outside,
        sign_in: "gongshui",
        which: Which::Water,
        categories: &[],
    },
];

/// Grids whose worker changes in the course of the year, and when, in per cent of it.
const HANDOVERS: [(usize, i64); 5] = [(10, 22), (22, 38), (41, 55), (56, 71), (33, 88)];

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

/// "3网格" of "西苑社区第3网格".
fn short_grid(name: &str) -> &str {
    name.rsplit_once('第').map_or(name, |(_, short)| short)
}

/// Hires everybody.
///
/// # Errors
/// Trouble with the store.
pub fn hire(teller: &Teller<'_>, planted: &Planted, password: &str, today: Moment) -> Result<Staff> {
    let root = planted.root.context("no root")?;
    let mut hiring = Hiring::new(teller);
    let mut grid_workers = Vec::new();
    for (n, grid) in planted.grids.iter().enumerate() {
        let unit = hiring.unit(UnitKind::Grid, &grid.name, grid.id);
        let sign_in = if n == SHOWN_GRID { "wangge".to_owned() } else { format!("wangge{:02}", n + 1) };
        grid_workers.push(hiring.person(&sign_in, unit, Duty::GridWorker, grid.id));
        hiring.suggest("*", grid.id, unit, &format!("楼在{}", short_grid(&grid.name)));
        hiring.ties(grid, n);
    }
    let desk = hiring.unit(UnitKind::Office, "街道办公室", root);
    let dispatcher = hiring.person("paidan", desk, Duty::Dispatcher, root);
    let mut handlers = Vec::new();
    for office in OFFICES {
        let unit = hiring.unit(office.kind, office.name, root);
        handlers.push(Holder { first: hiring.person(office.sign_in, unit, Duty::Handler, root), then: None });
        for (category, clause) in office.categories {
            hiring.suggest(category, root, unit, clause);
        }
    }
    let review = hiring.unit(UnitKind::Office, "督查组", root);
    let reviewers = ["shenhe", "shenhe2"].map(|name| hiring.person(name, review, Duty::Reviewer, root));
    let lead = hiring.unit(UnitKind::Office, "街道班子", root);
    let leaders = ["lingdao", "lingdao2"].map(|name| hiring.person(name, lead, Duty::Leader, root));
    hiring.person("guanli", desk, Duty::Administrator, root);
    let (grid_workers, handovers) = hiring.successors(&grid_workers, today);
    // Last of all, so that nobody else's name moves: takes no part in the year, sits beside the first.
    hiring.person("paidan2", desk, Duty::Dispatcher, root);
    hiring.write(password)?;
    Ok(Staff { grid_workers, dispatcher, handlers, reviewers, leaders, handovers })
}

impl<'a> Hiring<'a> {
    fn new(teller: &'a Teller<'a>) -> Self {
        Self {
            teller,
            draw: teller.draw("staff"),
            begins: teller.start().day(),
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
        let name = names::name(self.persons.len());
        self.persons.push(Person { id: person, name, sign_in: sign_in.to_owned() });
        let post = PostId::new(self.teller.start(), &mut self.draw);
        self.posts.push(Post { id: post, person, unit, duty, scope, from: self.begins, until: None });
        Signed { person, post, unit, duty, scope }
    }

    fn suggest(&mut self, category: &str, place: PlaceId, unit: UnitId, clause: &str) {
        let (category, clause) = (category.to_owned(), clause.to_owned());
        self.suggestions.push(Suggestion { category, place, unit, clause, from: self.begins });
    }

    /// Some posts change hands in the course of the year: who holds them when, and the acts to come.
    fn successors(&mut self, first: &[Signed], today: Moment) -> (Vec<Holder>, Vec<Handover>) {
        let mut holders: Vec<Holder> =
            first.iter().map(|first| Holder { first: *first, then: None }).collect();
        let mut handovers = Vec::new();
        let year = today.since(self.teller.start()).whole_minutes();
        for (n, (grid, per_cent)) in
            HANDOVERS.into_iter().enumerate().filter(|(_, (grid, _))| *grid < first.len())
        {
            let day = (self.teller.start() + Span::from_minutes(year * per_cent / 100)).day();
            let at = Moment::from_local(day.at(8, 30, 0, 0));
            let to = self.newcomer(&format!("jieban{:02}", n + 1));
            let predecessor = first[grid];
            let wish = hand_over::Wish { post: predecessor.post, to, on: day };
            let handover = Handover { at, wish };
            // The action draws the post's id first of all, from the act's own seed.
            let post = PostId::new(at, &mut handover.act(self.teller).draw());
            holders[grid].then = Some((at, Signed { person: to, post, ..predecessor }));
            handovers.push(handover);
        }
        handovers.sort_by_key(|handover| std::cmp::Reverse(handover.at));
        (holders, handovers)
    }

    /// A person without a post yet.
    fn newcomer(&mut self, sign_in: &str) -> PersonId {
        let id = PersonId::new(self.teller.start(), &mut self.draw);
        let name = names::name(self.persons.len());
        self.persons.push(Person { id, name, sign_in: sign_in.to_owned() });
        id
    }

    /// A grid branch, Party groups of its buildings, and contact households, most of which agreed to
    /// be named.
    fn ties(&mut self, grid: &Grid, n: usize) {
        self.tie(TieKind::GridBranch, grid.id, format!("第{}网格党支部", n + 1), None, Consent::NotGiven);
        for (m, building) in grid.buildings.iter().enumerate() {
            // Two buildings share a group.
            let name = format!("第{}楼院党小组", m / 2 + 1);
            self.tie(TieKind::BuildingGroup, *building, name, None, Consent::NotGiven);
        }
        for (m, staircase) in grid.staircases.iter().enumerate().step_by(3) {
            let agreed = Consent::Given { on: self.begins };
            let consent = if self.draw.below(10) < 7 { agreed } else { Consent::NotGiven };
            let surname = names::name(500 + n * 7 + m).chars().take(1).collect();
            let offers = *one_of(&OFFERS, &mut self.draw);
            self.tie(TieKind::ContactHousehold, *staircase, surname, Some(offers), consent);
        }
    }

    fn tie(&mut self, kind: TieKind, place: PlaceId, name: String, offers: Option<&str>, consent: Consent) {
        let id = TieId::new(self.teller.start(), &mut self.draw);
        self.ties.push(Tie { id, kind, place, name, offers: offers.map(str::to_owned), consent });
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
        for (n, piece) in self.ties.chunks(1000).enumerate() {
            let piece = piece.to_vec();
            teller.system(&format!("ties-{n}"), move |tx, with, act: &Act| {
                add_tie::run(tx, with, act, &piece)
            })?;
        }
        Ok(())
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

//! The kit of a test: a database, the small subdistrict in it, a clock and seeds, and who speaks.

pub mod looking;
pub mod prepared;

use std::sync::Arc;

use ::people::{Duty, Post, PostId, UnitId};
use actions::matters::report::Receipt;
use actions::people::give_post;
use actions::{Act, ActionError, By, With};
use kernel::Draw;
use storage::keys::Keyring;
use storage::{Db, StorageError, Tx};
use tempfile::TempDir;

use crate::clock::Clock;
use crate::database::{FreshSqlite, each_database, fresh_sqlite};
use crate::personas::Persona;
use crate::seeds::Seeds;
use crate::subdistrict::Subdistrict;
use crate::voice::Voice;

/// What a story answers with: it stops at the first answer it did not expect.
pub type Told = Result<(), ActionError>;

/// The kit.
pub struct Kit {
    /// The database.
    pub db: Db,
    /// The keys and the snapshot.
    pub with: With,
    /// The subdistrict.
    pub town: Subdistrict,
    /// The product's clock.
    pub clock: Clock,
    seeds: Seeds,
    _keys: TempDir,
    _fresh: Option<FreshSqlite>,
}

/// Tells a story in the small subdistrict to both databases.
///
/// # Panics
/// When the story does not end well.
pub fn each_town(story: impl Fn(&Kit) -> Told) {
    each_database(|db| story(&Kit::on(db)).expect("a story that ends"));
}

impl Kit {
    /// The small subdistrict in a fresh SQLite database.
    #[must_use]
    pub fn fresh() -> Self {
        let fresh = fresh_sqlite();
        let db = fresh.db();
        Self { _fresh: Some(fresh), ..Self::on(db) }
    }

    /// The small subdistrict in an empty database.
    ///
    /// # Panics
    /// When the database is not empty.
    #[must_use]
    pub fn on(db: Db) -> Self {
        let keys = tempfile::tempdir().expect("a folder for the keys");
        let mut draw = Draw::from_seed([3; 32]);
        let ring = Keyring::open_folder(&keys.path().join("keys"), &mut draw).expect("keys");
        let with = With::new(Arc::new(ring));
        let town = Subdistrict::fresh(&db, &with);
        Self { db, with, town, clock: Clock::new(), seeds: Seeds::of(1), _keys: keys, _fresh: None }
    }

    /// The same kit with the seeds of another number.
    pub fn reseed(&mut self, number: u64) {
        self.seeds = Seeds::of(number);
    }

    /// An act of somebody now.
    #[must_use]
    pub fn act(&self, by: By) -> Act {
        Act { of: self.town.of, by, at: self.clock.now(), door: "page", seed: self.seeds.next() }
    }

    /// Runs an action of somebody now.
    ///
    /// # Errors
    /// Those of the action.
    pub fn write<T: Send + 'static>(
        &self,
        by: By,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<T, ActionError> + Send + 'static,
    ) -> Result<T, ActionError> {
        let (with, act) = (self.with.clone(), self.act(by));
        self.db.write_now(move |tx| verb(tx, &with, &act))
    }

    /// Looks into the database.
    ///
    /// # Panics
    /// When it cannot be read.
    pub fn read<T: Send + 'static>(
        &self,
        look: impl Fn(&mut Tx<'_>) -> Result<T, StorageError> + Send + 'static,
    ) -> T {
        self.db.read_now(look).expect("a database that can be read")
    }

    /// A persona's person gets a handler's post in this unit besides.
    ///
    /// # Errors
    /// Those of the action.
    pub fn works_in(&self, persona: Persona, unit: UnitId) -> Told {
        let at = self.clock.now();
        let id = PostId::new(at, &mut Draw::from_seed(self.seeds.next()));
        let (person, scope) = (self.town.staff.get(persona).person, self.town.places.root);
        let (duty, from) = (Duty::Handler, at.day());
        let post = Post { id, person, unit, duty, scope, from, until: None };
        self.write(By::System, move |tx, with, act| {
            give_post::run(tx, with, act, std::slice::from_ref(&post))
        })
    }

    /// Whoever acts so.
    #[must_use]
    pub fn speaks(&self, by: By) -> Voice<'_> {
        Voice { kit: self, by }
    }

    /// A member of staff.
    #[must_use]
    pub fn staff(&self, persona: Persona) -> Voice<'_> {
        self.speaks(By::Staff(self.town.staff.get(persona)))
    }

    /// Anybody, without a link.
    #[must_use]
    pub fn resident(&self) -> Voice<'_> {
        self.speaks(By::Anybody)
    }

    /// Whoever holds the link of a report.
    #[must_use]
    pub fn holder(&self, receipt: &Receipt) -> Voice<'_> {
        self.speaks(By::Holder(receipt.capability.clone()))
    }

    /// A scheduled duty, or the command line.
    #[must_use]
    pub fn system(&self) -> Voice<'_> {
        self.speaks(By::System)
    }

    /// 派单员.
    #[must_use]
    pub fn dispatcher(&self) -> Voice<'_> {
        self.staff(Persona::Dispatcher)
    }

    /// 承办单位 staff of 市政科.
    #[must_use]
    pub fn handler(&self) -> Voice<'_> {
        self.staff(Persona::Handler)
    }

    /// 网格员 of the compound's grid.
    #[must_use]
    pub fn grid_worker(&self) -> Voice<'_> {
        self.staff(Persona::GridWorker)
    }

    /// 审核人.
    #[must_use]
    pub fn reviewer(&self) -> Voice<'_> {
        self.staff(Persona::Reviewer)
    }

    /// 分管领导.
    #[must_use]
    pub fn leader(&self) -> Voice<'_> {
        self.staff(Persona::Leader)
    }

    /// 系统管理员.
    #[must_use]
    pub fn administrator(&self) -> Voice<'_> {
        self.staff(Persona::Administrator)
    }
}

//! A small invented subdistrict: two communities, three grids, seven units, somebody for every duty;
//! built by the real actions.

pub mod places;
pub mod staff;
pub mod units;

use ::place::WallCode;
use actions::office::set_up;
use actions::people::{add_person, add_unit, give_post};
use actions::place::{hang_codes, plant};
use actions::{Act, ActionError, By, With};
use kernel::{Day, Draw, Moment, SubdistrictId};
use storage::office::Phones;
use storage::{Db, Tx};

pub use places::Places;
pub use staff::Staff;
pub use units::Units;

use crate::clock;
use crate::seeds::Seeds;

/// Its nine digits.
pub const CODE: &str = "370303002";
/// The two characters at the head of its codes.
pub const TAG: &str = "GY";
/// Where its pages are.
pub const PUBLIC_URL: &str = "http://huakai.example";
/// The day from which everything in it holds.
pub const FROM: &str = "2020-01-01";

/// The subdistrict and whatever a test points at.
#[derive(Debug, Clone)]
pub struct Subdistrict {
    /// Its id.
    pub of: SubdistrictId,
    /// Its places.
    pub places: Places,
    /// Its units.
    pub units: Units,
    /// Its people and the posts they act by.
    pub staff: Staff,
    /// The code on the wall of [`Places::staircase`].
    pub code: WallCode,
}

impl Subdistrict {
    /// Founds it in an empty database.
    ///
    /// # Panics
    /// When the database already has it.
    #[must_use]
    pub fn fresh(db: &Db, with: &With) -> Self {
        let of: SubdistrictId = CODE.parse().expect("nine digits");
        let founding = Founding { db, with, of, seeds: Seeds::of(0) };
        let from: Day = FROM.parse().expect("a day");
        let mut draw = Draw::from_seed([1; 32]);
        let (places, rows) = places::invent(clock::local(clock::BEGINNING), from, &mut draw);
        founding.set_up(rows[0].clone());
        let below = rows[1..].to_vec();
        founding.act(move |tx, with, act| plant::run(tx, with, act, &below));
        let (units, rows) = units::invent(&places, &mut draw);
        founding.act(move |tx, with, act| add_unit::run(tx, with, act, &rows));
        let (staff, hired) = staff::invent(&places, &units, from, &mut draw);
        founding.act(move |tx, with, act| {
            for (person, _) in &hired {
                add_person::run(tx, act, person, "not a hash")?;
            }
            let posts: Vec<_> = hired.iter().map(|(_, post)| post.clone()).collect();
            give_post::run(tx, with, act, &posts)
        });
        let door = [places.staircase];
        let codes = founding.act(move |tx, with, act| hang_codes::run(tx, with, act, &door));
        Self { of, places, units, staff, code: codes[0] }
    }
}

/// The command line that founds it.
struct Founding<'a> {
    db: &'a Db,
    with: &'a With,
    of: SubdistrictId,
    seeds: Seeds,
}

impl Founding<'_> {
    fn set_up(&self, root: ::place::Place) {
        let phones =
            Phones { day: "0533-012 3456".into(), hours: "08:00–18:00".into(), night: "12345".into() };
        let wish = set_up::Wish {
            tag: TAG.parse().expect("a tag"),
            name: root.name.clone(),
            public_url: PUBLIC_URL.into(),
            root,
            phones,
        };
        self.act(move |tx, _, act| set_up::run(tx, act, &wish));
    }

    fn act<T: Send + 'static>(
        &self,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<T, ActionError> + Send + 'static,
    ) -> T {
        let at: Moment = clock::local(clock::BEGINNING);
        let act = Act { of: self.of, by: By::System, at, door: "command", seed: self.seeds.next() };
        let with = self.with.clone();
        self.db.write_now(move |tx| verb(tx, &with, &act)).expect("a founded subdistrict")
    }
}

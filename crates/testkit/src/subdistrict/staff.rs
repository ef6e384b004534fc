//! The people of the small subdistrict: each persona of the staff, with the post they act by.

use std::collections::BTreeMap;

use ::people::{Duty, Person, PersonId, Post, PostId};
use actions::Signed;
use kernel::{Day, Draw};

use super::{Places, Units};
use crate::clock;
use crate::personas::Persona;

/// Who works here.
#[derive(Debug, Clone)]
pub struct Staff(BTreeMap<Persona, Signed>);

impl Staff {
    /// The post a persona acts by; nothing for residents and the system.
    #[must_use]
    pub fn find(&self, persona: Persona) -> Option<Signed> {
        self.0.get(&persona).copied()
    }

    /// As [`Staff::find`], for a persona who works here.
    ///
    /// # Panics
    /// For a resident and for the system.
    #[must_use]
    pub fn get(&self, persona: Persona) -> Signed {
        self.find(persona).expect("a persona of the staff")
    }
}

pub(super) fn invent(
    places: &Places,
    units: &Units,
    from: Day,
    draw: &mut Draw,
) -> (Staff, Vec<(Person, Post)>) {
    let at = clock::local(clock::BEGINNING);
    let mut rows = Vec::new();
    let mut signed = BTreeMap::new();
    for (persona, name, unit, duty, scope) in posts(places, units) {
        let person = PersonId::new(at, draw);
        let post = PostId::new(at, draw);
        signed.insert(persona, Signed { person, post, unit, duty, scope });
        rows.push((
            Person { id: person, name: name.into(), sign_in: format!("{persona:?}").to_lowercase() },
            Post { id: post, person, unit, duty, scope, from, until: None },
        ));
    }
    (Staff(signed), rows)
}

type Row = (Persona, &'static str, ::people::UnitId, Duty, ::place::PlaceId);

fn posts(places: &Places, units: &Units) -> [Row; 10] {
    let root = places.root;
    [
        (Persona::GridWorker, "苗青禾", units.grid_one, Duty::GridWorker, places.grid_one),
        (Persona::OtherGridWorker, "田小满", units.grid_two, Duty::GridWorker, places.grid_two),
        (Persona::Dispatcher, "何分明", units.desk, Duty::Dispatcher, root),
        (Persona::Handler, "石修平", units.works, Duty::Handler, root),
        // An outside unit sees only what is given to it.
        (Persona::OutsideHandler, "雷小光", units.power, Duty::Handler, places.lamp),
        (Persona::Reviewer, "严细", units.review, Duty::Reviewer, root),
        (Persona::OtherReviewer, "宽和", units.review, Duty::Reviewer, root),
        (Persona::Leader, "高远", units.leadership, Duty::Leader, root),
        (Persona::OtherLeader, "周正", units.leadership, Duty::Leader, root),
        (Persona::Administrator, "管齐", units.desk, Duty::Administrator, root),
    ]
}

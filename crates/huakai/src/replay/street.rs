//! The invented street the messages are told to: one place, one clock of natural days, a unit that
//! answers, and staff to look at it.

pub mod rules;
pub mod staff;

use ::place::{Place, PlaceId, PlaceKind};
use actions::office::{set_rules, set_up};
use actions::place::plant;
use actions::{Act, ActionError, By, Signed, With};
use anyhow::{Context, Result};
use kernel::{Day, Draw, Moment, SubdistrictId};
use people::Duty;
use storage::office::Phones;
use storage::{StorageError, Tx};

use crate::folder::Folder;
use crate::sources;

/// Its invented code.
const CODE: &str = "999999001";
/// Its two letters.
const TAG: &str = "HF";
/// Its one place, where nobody knows where.
const NOWHERE: (&str, &str) = ("999999001000", "未定位");
/// What its links begin with until they are moved.
pub const ADDRESS: &str = "http://127.0.0.1:8311";

/// What the acts need of it.
#[derive(Debug, Clone, Copy)]
pub struct Street {
    /// Which.
    pub of: SubdistrictId,
    /// 未定位.
    pub place: PlaceId,
    /// Who assigns.
    pub dispatcher: Signed,
    /// Who handles.
    pub handler: Signed,
}

/// The code of the street.
///
/// # Errors
/// Never; the text is nine digits.
pub fn of() -> Result<SubdistrictId> {
    Ok(CODE.parse()?)
}

/// What is written once, all of it or nothing.
pub struct Plan {
    of: SubdistrictId,
    at: Moment,
    street: set_up::Wish,
    rules: set_rules::Wish,
    nowhere: Place,
    staff: staff::Staff,
    seeds: [[u8; 32]; 7],
}

impl Plan {
    /// Draws it up, as of a moment.
    ///
    /// # Errors
    /// The password cannot be hashed.
    pub fn new(folder: &Folder, at: Moment) -> Result<Self> {
        let (mut draw, from) = (sources::draw(), at.day());
        let root = place(at, &mut draw, None, PlaceKind::Subdistrict, (CODE, "回放街道"), from);
        let nowhere = place(at, &mut draw, Some(root.id), PlaceKind::Community, NOWHERE, from);
        let staff = staff::Staff::new(at, &mut draw, root.id, &folder.password())?;
        let street = set_up::Wish {
            tag: TAG.parse().context("tag")?,
            name: root.name.clone(),
            public_url: ADDRESS.into(),
            root,
            phones: phones(),
        };
        // A version of the snapshot is drawn from the seed of an act: each act has its own.
        let seeds = std::array::from_fn(|_| sources::seed());
        Ok(Self { of: of()?, at, street, rules: rules::from(from)?, nowhere, staff, seeds })
    }

    /// Writes it.
    ///
    /// # Errors
    /// What the actions answer.
    pub fn carry_out(&self, tx: &mut Tx<'_>, with: &With) -> Result<(), ActionError> {
        let acts =
            self.seeds.map(|seed| Act { of: self.of, by: By::System, at: self.at, door: "replay", seed });
        let [street, rules, places, people @ ..] = &acts;
        set_up::run(tx, street, &self.street)?;
        set_rules::run(tx, rules, &self.rules)?;
        plant::run(tx, with, places, std::slice::from_ref(&self.nowhere))?;
        self.staff.hire(tx, with, people)
    }
}

impl Street {
    /// Reads what was written, this time or at an earlier run.
    ///
    /// # Errors
    /// A sentence where something of it is missing.
    pub fn find(folder: &Folder, on: Day) -> Result<Self> {
        let of = of()?;
        let (tree, posts) = folder.db.read_now(move |tx| -> Result<_, StorageError> {
            Ok((storage::place::tree(tx, of)?, storage::people::posts_on(tx, of, on)?))
        })?;
        let place = tree.by_code(PlaceKind::Community, NOWHERE.0).context("the place 未定位 is missing")?.id;
        let holder = |duty: Duty| {
            let post = posts.iter().find(|post| post.duty == duty);
            let post = post.with_context(|| format!("no post of a {} is held", duty.as_str()))?;
            let (person, unit, scope) = (post.person, post.unit, post.scope);
            anyhow::Ok(Signed { person, post: post.id, unit, duty, scope })
        };
        Ok(Self { of, place, dispatcher: holder(Duty::Dispatcher)?, handler: holder(Duty::Handler)? })
    }
}

/// An invented number: nobody answers in a replay.
fn phones() -> Phones {
    Phones { day: "0533-012 3456".into(), hours: "回放里没有人接。".into(), night: "12345".into() }
}

fn place(
    at: Moment,
    draw: &mut Draw,
    parent: Option<PlaceId>,
    kind: PlaceKind,
    (code, name): (&str, &str),
    from: Day,
) -> Place {
    let id = PlaceId::new(at, draw);
    Place { id, parent, kind, code: code.into(), name: name.into(), survey_grid: None, from, until: None }
}

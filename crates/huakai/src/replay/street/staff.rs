//! Five people with one duty each: enough to look at every desk, and to find a second person for what
//! needs one.

use actions::people::{add_person, add_unit, give_post, suggest};
use actions::{Act, ActionError, With};
use anyhow::Result;
use argon2::{Argon2, PasswordHasher};
use kernel::{Draw, Moment};
use people::{Duty, Person, PersonId, Post, PostId, Unit, UnitId, UnitKind};
use place::PlaceId;
use storage::Tx;
use storage::people::Suggestion;

use super::rules;
use crate::demo::words::names;
use crate::sources;

/// The post's Chinese word, the name to type, the duty, and in which unit.
pub const SHOWN: [(&str, &str, Duty, usize); 5] = [
    ("派单员", "paidan", Duty::Dispatcher, 0),
    ("承办单位", "chengban", Duty::Handler, 1),
    ("审核人", "shenhe", Duty::Reviewer, 2),
    ("分管领导", "lingdao", Duty::Leader, 3),
    ("管理员", "guanli", Duty::Administrator, 0),
];

const UNITS: [&str; 4] = ["街道办公室", "来信办理组", "督查组", "街道班子"];

/// Units, people, posts, and the row of the table that says whose a message is.
pub struct Staff {
    units: Vec<Unit>,
    persons: Vec<Person>,
    posts: Vec<Post>,
    suggestion: Suggestion,
    password_hash: String,
}

impl Staff {
    /// Draws them up for the whole street.
    ///
    /// # Errors
    /// The password cannot be hashed.
    pub fn new(at: Moment, draw: &mut Draw, root: PlaceId, password: &str) -> Result<Self> {
        let units = UNITS.map(|name| {
            let id = UnitId::new(at, draw);
            Unit { id, kind: UnitKind::Office, name: name.into(), place: root }
        });
        let (mut persons, mut posts) = (Vec::new(), Vec::new());
        for (n, (_, sign_in, duty, unit)) in SHOWN.into_iter().enumerate() {
            let person = PersonId::new(at, draw);
            persons.push(Person { id: person, name: names::name(n), sign_in: sign_in.into() });
            let (id, unit, from) = (PostId::new(at, draw), units[unit].id, at.day());
            posts.push(Post { id, person, unit, duty, scope: root, from, until: None });
        }
        let suggestion = Suggestion {
            category: rules::CATEGORY.into(),
            place: root,
            unit: units[1].id,
            clause: "来信都由来信办理组办".into(),
            from: at.day(),
        };
        Ok(Self { units: units.into(), persons, posts, suggestion, password_hash: hash(password)? })
    }

    /// Writes them.
    ///
    /// # Errors
    /// What the actions answer.
    pub fn hire(&self, tx: &mut Tx<'_>, with: &With, acts: &[Act; 4]) -> Result<(), ActionError> {
        let [units, persons, posts, suggestions] = acts;
        add_unit::run(tx, with, units, &self.units)?;
        for person in &self.persons {
            add_person::run(tx, persons, person, &self.password_hash)?;
        }
        give_post::run(tx, with, posts, &self.posts)?;
        suggest::run(tx, with, suggestions, std::slice::from_ref(&self.suggestion))
    }
}

/// One hash for everybody: the password is the folder's own, and hashing is slow on purpose.
fn hash(password: &str) -> Result<String> {
    let mut salt = [0; 16];
    sources::draw().fill(&mut salt);
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    Ok(hash.map_err(|why| anyhow::anyhow!("cannot hash a password: {why}"))?.to_string())
}

//! Who holds what today, and what lies in the hands of each unit.

use std::collections::{BTreeSet, HashMap};

use ::people::{Duty, Permission, Person, Post, Unit, UnitId, UnitKind};
use actions::ActionError;
use storage::matters::{Queue, View, list};
use storage::office::Office;
use storage::people as stored;

use crate::app::App;
use crate::problem::Failure;
use crate::words::t_with;

/// Everybody and everything they hold today.
pub struct Held {
    /// The posts of today.
    pub posts: Vec<Post>,
    /// All members of staff.
    pub people: Vec<Person>,
    /// Matters in hand, by the unit that leads them.
    pub open: HashMap<UnitId, i64>,
}

/// What is held today.
///
/// # Errors
/// Trouble with the store.
pub async fn held(app: &App) -> Result<Held, Failure> {
    let (of, now) = (app.of(), app.now());
    let held = app.db().read(move |tx| -> Result<Held, ActionError> {
        let posts = stored::posts_on(tx, of, now.day())?;
        let handling = posts.iter().filter(|post| post.duty.may(Permission::Handle));
        let units: BTreeSet<UnitId> = handling.map(|post| post.unit).collect();
        let mut open = HashMap::new();
        for unit in units {
            let queue = Queue { lead: Some(unit), ..Queue::default() };
            open.insert(unit, list::count(tx, of, View::InHand, &queue, now)?);
        }
        Ok(Held { posts, people: stored::persons(tx, of)?, open })
    });
    Ok(held.await?)
}

/// "西苑·第3网格": the community before a grid, else the place's own name.
#[must_use]
pub fn scope_words(office: &Office, post: &Post) -> String {
    let mut names: Vec<&str> = office
        .tree
        .upwards(post.scope)
        .filter(|place| place.kind != place::PlaceKind::Subdistrict || place.id == post.scope)
        .map(|place| place.name.as_str())
        .collect();
    names.reverse();
    names.join("·")
}

/// "2026-03-01 起".
#[must_use]
pub fn held_words(post: &Post) -> String {
    let from = post.from.to_string();
    match post.until {
        None => t_with("admin-held-from", &[("from", &from)]),
        Some(until) => t_with("admin-held-until", &[("from", &from), ("until", &until.to_string())]),
    }
}

/// Grids that nobody serves today, by name.
///
/// # Errors
/// Trouble with the store.
pub async fn vacant(app: &App, office: &Office) -> Result<Vec<String>, Failure> {
    let (of, today) = (app.of(), app.now().day());
    let posts = app
        .db()
        .read(move |tx| -> Result<Vec<Post>, ActionError> { Ok(stored::posts_on(tx, of, today)?) })
        .await?;
    Ok(without_worker(office, &posts))
}

/// The same, of posts that were read already.
#[must_use]
pub fn without_worker(office: &Office, posts: &[Post]) -> Vec<String> {
    let served =
        |unit: &&Unit| posts.iter().any(|post| post.unit == unit.id && post.duty == Duty::GridWorker);
    let grids = office.units.values().filter(|unit| unit.kind == UnitKind::Grid);
    let mut vacant: Vec<String> = grids.filter(|unit| !served(unit)).map(|unit| unit.name.clone()).collect();
    vacant.sort();
    vacant
}

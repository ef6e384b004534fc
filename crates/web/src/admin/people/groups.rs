//! Folding A2: the posts and units of each community together, and what was looked for.

use std::collections::BTreeMap;

use ::people::{Person, PersonId, Post, UnitId};
use place::{PlaceId, PlaceKind};
use storage::office::Office;

use super::{Group, PostRow, UnitRow};
use crate::words::t_with;

/// Posts and units that stand in one fold.
#[derive(Default)]
struct Fold {
    posts: Vec<PostRow>,
    units: Vec<UnitRow>,
    open: u64,
}

/// What was drawn, with where it belongs.
pub(super) struct Drawn {
    /// Posts, in order, with the unit of each.
    pub posts: Vec<(UnitId, PostRow)>,
    /// Units, in order.
    pub units: Vec<(UnitId, UnitRow)>,
    /// The unit that something was just done at.
    pub at: Option<UnitId>,
}

/// The folds: the street's own first, then communities by their code.
pub(super) fn fold(office: &Office, drawn: Drawn, is_search: bool) -> Vec<Group> {
    let community = |unit: UnitId| office.units.get(&unit).and_then(|unit| community(office, unit.place));
    let mut folds: BTreeMap<Option<(String, PlaceId)>, Fold> = BTreeMap::new();
    for (unit, row) in drawn.posts {
        let fold = folds.entry(community(unit)).or_default();
        if !fold.posts.iter().any(|other| other.unit == row.unit) {
            fold.open += row.open;
        }
        fold.posts.push(row);
    }
    for (unit, row) in drawn.units {
        folds.entry(community(unit)).or_default().units.push(row);
    }
    let at = drawn.at.map(community);
    let group = |(key, fold): (Option<(String, PlaceId)>, Fold)| Group {
        id: key.as_ref().map_or_else(|| "street".to_owned(), |(code, _)| format!("community-{code}")),
        is_open: is_search
            || key.is_none()
            || at.as_ref() == Some(&key)
            || fold.posts.iter().any(|post| post.is_open)
            || fold.units.iter().any(|unit| !unit.errors.is_empty()),
        name: key.and_then(|(_, id)| office.tree.get(id)).map(|place| place.name.clone()).unwrap_or_default(),
        line: t_with(
            "people-fold-line",
            &[("people", &fold.posts.len().to_string()), ("open", &fold.open.to_string())],
        ),
        posts: fold.posts,
        units: fold.units,
    };
    folds.into_iter().map(group).collect()
}

fn community(office: &Office, place: PlaceId) -> Option<(String, PlaceId)> {
    office.tree.within(place, PlaceKind::Community).map(|place| (place.code.to_string(), place.id))
}

/// What is looked for: a part of a name, a sign-in or a unit.
pub(super) struct Search<'a> {
    words: &'a str,
    people: BTreeMap<PersonId, &'a Person>,
}

impl<'a> Search<'a> {
    /// For words; everything is found by none.
    pub(super) fn new(words: &'a str, people: &'a [Person]) -> Self {
        Self { words: words.trim(), people: people.iter().map(|person| (person.id, person)).collect() }
    }

    /// Whether a post is found.
    pub(super) fn finds_post(&self, office: &Office, post: &Post) -> bool {
        let person = self.people.get(&post.person);
        self.finds_unit(office.unit_name(post.unit))
            || person.is_some_and(|person| {
                person.name.contains(self.words) || person.sign_in.as_str() == self.words
            })
    }

    /// Whether a unit is found.
    pub(super) fn finds_unit(&self, name: &str) -> bool {
        self.words.is_empty() || name.contains(self.words)
    }
}

//! A2, `/admin/people`: who holds which post, and handing one over without losing open work.

pub mod answer;
pub mod groups;
pub mod held;
pub mod phone;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Choice, Errors};
use crate::words::filters;

/// A post.
#[derive(Debug, Clone)]
pub struct PostRow {
    /// Its id, sent as `post`.
    pub id: String,
    /// "苗青禾".
    pub person: String,
    /// "网格员".
    pub duty: String,
    /// "西苑3网格".
    pub unit: String,
    /// "公园街道" where it reaches further than its unit; else empty.
    pub scope: String,
    /// "2026-03-01 起", "2026-03-01 至 2026-09-30".
    pub held: String,
    /// Matters in hand: they move with the post.
    pub open: u64,
    /// Whether it is held today and may be handed over.
    pub can_hand_over: bool,
    /// Whether its hand-over form is open.
    pub is_open: bool,
    /// What has to be changed. Fields: `to on`.
    pub errors: Errors,
}

/// A unit with the number residents read.
#[derive(Debug, Clone)]
pub struct UnitRow {
    /// Its id, sent as `unit`.
    pub id: String,
    /// "西苑社区第3网格".
    pub name: String,
    /// `phone`: as published, or as typed; may be empty.
    pub phone: String,
    /// What has to be changed. Field: `phone`.
    pub errors: Errors,
}

/// A community with its grids, or what serves the whole street.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its id, the anchor of the page.
    pub id: String,
    /// "西苑社区"; empty for the street's own.
    pub name: String,
    /// "7 人，手上 12 件".
    pub line: String,
    /// Whether it is unfolded: the street's own, what was found, and where something was just done.
    pub is_open: bool,
    /// By duty and place.
    pub posts: Vec<PostRow>,
    /// By name.
    pub units: Vec<UnitRow>,
}

/// Posts and the hand-over form; units and their published numbers; folded by community.
#[derive(Debug, Template)]
#[template(path = "admin/people.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What was just done.
    pub done: Option<String>,
    /// Grids without a worker, on top.
    pub vacant: Vec<String>,
    /// `to`: members of staff who may take a post.
    pub people: Vec<Choice>,
    /// `on`: the day offered, or as typed: `2026-10-30`.
    pub on: String,
    /// What was looked for; may be empty.
    pub search: String,
    /// The street's own first, then communities by their code; none where nothing was found.
    pub groups: Vec<Group>,
}

impl Page {
    /// Whether something was sent that could not be taken: the title says so.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        let posts = self.groups.iter().flat_map(|group| &group.posts).map(|post| &post.errors);
        let units = self.groups.iter().flat_map(|group| &group.units).map(|unit| &unit.errors);
        posts.chain(units).any(|errors| !errors.is_empty())
    }
}

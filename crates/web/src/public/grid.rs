//! P4, `/g/{grid}`: who serves a grid, what it has today, and what the last days brought.
//!
//! A grid has some hundred households, so what is broken down by kind does not tell one from two, and
//! what anybody wrote is not here.

pub mod answer;

use askama::Template;

use super::score::Beside;
use crate::layout::Layout;
use crate::words::filters;

/// A number to call.
#[derive(Debug, Clone)]
pub struct Phone {
    /// As people write it.
    pub number: String,
    /// `tel:…`.
    pub href: String,
}

/// Another grid of the community.
#[derive(Debug, Clone)]
pub struct Neighbour {
    /// "第4网格".
    pub name: String,
    /// Its page.
    pub href: String,
}

/// A grid.
#[derive(Debug, Template)]
#[template(path = "public/grid.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "西苑".
    pub community: String,
    /// "第3网格".
    pub name: String,
    /// The compounds in it.
    pub compounds: Vec<String>,
    /// The report form, begun at this grid.
    pub report: String,
    /// The grid worker, by name; nobody while nobody holds the post.
    pub worker: Option<String>,
    /// The number of the unit that residents may read.
    pub phone: Option<Phone>,
    /// The Party groups of the grid, by name of the group.
    pub groups: Vec<String>,
    /// What the day has.
    pub today: Vec<Beside>,
    /// What the last days brought; empty where nothing was reported.
    pub lately: Vec<Beside>,
    /// The satisfied, in a sentence.
    pub share: String,
    /// By kind: "灯不亮", "5 件".
    pub kinds: Vec<Beside>,
    /// "墙上有 36 个码，扫了就报。"
    pub codes: String,
    /// The other grids of the community.
    pub neighbours: Vec<Neighbour>,
}

//! `/d/wall`: the board's figures for the screen in the hall, 1920 × 1080, drawn again every five minutes.
//!
//! It hangs where everybody passes, so there is nothing on it about one matter, one person, one grid or
//! one building: only counts. Drawing it anew is no use of the session it was opened with.

pub mod answer;

use askama::Template;

use super::board::Blocks;
use crate::layout::Layout;
use crate::words::filters;

/// A count of today.
#[derive(Debug, Clone)]
pub struct Today {
    /// "超期".
    pub label: String,
    /// How many.
    pub n: u64,
    /// The name of its shape.
    pub icon: &'static str,
    /// The suffix of its class.
    pub colour: &'static str,
}

/// The wall.
#[derive(Debug, Template)]
#[template(path = "desk/wall.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The figures.
    pub blocks: Blocks,
    /// 待派, 超期, 今天到期, 重办, 等居民评.
    pub today: Vec<Today>,
}

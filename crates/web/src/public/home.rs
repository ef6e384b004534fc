//! P1, `/`: three doors, and the one figure the street is judged by, with its n beside it.

pub mod answer;

use askama::Template;

use super::score::Headline;
use crate::layout::Layout;
use crate::words::filters;

/// The home page.
#[derive(Debug, Template)]
#[template(path = "public/home.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// This month's figure; nothing before the first verdict ("今天起开始记录").
    pub headline: Option<Headline>,
}

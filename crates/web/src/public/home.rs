//! P1, `/`: three doors, the one figure the street is judged by with its n beside it, where it waits, and
//! what changed lately, in words.

pub mod answer;

use askama::Template;

use super::map::Picture;
use super::score::Headline;
use crate::layout::Layout;
use crate::parts::Pill;
use crate::words::filters;

/// A matter everybody may read of, in a clerk's words.
#[derive(Debug, Clone)]
pub struct Written {
    /// The sentence.
    pub words: String,
    /// The address of the photo a clerk chose with it.
    pub photo: Option<String>,
    /// "福宁小区"; the community where the matter knows no more; may be empty.
    pub place: String,
    /// "灯不亮".
    pub category: String,
    /// "10月29日".
    pub on: String,
    /// Where it stands.
    pub status: Pill,
}

/// The home page.
#[derive(Debug, Template)]
#[template(path = "public/home.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// This month's figure; nothing before the first verdict ("今天起开始记录").
    pub headline: Option<Headline>,
    /// "现在还有 174 件没办完".
    pub open: String,
    /// Where it waits.
    pub picture: Picture,
    /// What changed lately, a sentence a line.
    pub lately: Vec<String>,
    /// The newest matters that became public; may be none.
    pub written: Vec<Written>,
}

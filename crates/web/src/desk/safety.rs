//! Safety notes on a matter's address, `/d/m/{id}/safety`: placed and taken down by dispatchers, reviewers
//! and leaders. One of a few things and an end; nothing is written about anybody.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Caution, Choice, Errors};
use crate::words::filters;

/// The notes of an address, and the form for one more.
#[derive(Debug, Template)]
#[template(path = "desk/safety.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `caution until`.
    pub errors: Errors,
    /// The matter's id.
    pub id: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// What was just done.
    pub done: Option<String>,
    /// What stands.
    pub cautions: Vec<Caution>,
    /// `caution`: what whoever goes there does.
    pub choices: Vec<Choice>,
    /// `until`: the day it is taken down, as offered or typed.
    pub until: String,
    /// The last day that may be chosen.
    pub latest: String,
}

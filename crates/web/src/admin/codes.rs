//! A5, `/admin/codes`: which code hangs where; hung and retired from here.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// A place that may carry a code.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id, sent as `place`.
    pub place: String,
    /// "福宁小区 3号楼 2单元".
    pub name: String,
    /// The code that hangs there, sent as `code`.
    pub code: Option<String>,
    /// "10月8日" of its issue; empty without a code.
    pub since: String,
}

/// The codes of a part of the street.
#[derive(Debug, Template)]
#[template(path = "admin/codes.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What was just done.
    pub done: Option<String>,
    /// `place`: which part to look at.
    pub places: Vec<Choice>,
    /// The part shown, by its id.
    pub part: String,
    /// Its places.
    pub rows: Vec<Row>,
}

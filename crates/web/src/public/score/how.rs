//! `/score/how`: every figure of a month with its formula in words, then with the numbers filled in, so
//! that anybody can check it with a pocket calculator.

pub mod answer;
pub mod working;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// A line of a section.
#[derive(Debug, Clone)]
pub enum Line {
    /// A sentence.
    Words(String),
    /// A line to be computed.
    Formula(String),
}

/// One figure and how it is made.
#[derive(Debug, Clone)]
pub struct Section {
    /// "满意率 77.5%".
    pub title: String,
    /// In the order they are read.
    pub lines: Vec<Line>,
}

/// How a month is computed.
#[derive(Debug, Template)]
#[template(path = "public/how.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "2026年10月".
    pub month: String,
    /// "10月1日至今天（30日）9:12。"
    pub range: String,
    /// `month`: the months there are figures for.
    pub months: Vec<Choice>,
    /// The figures; none where nothing fell due in the month.
    pub sections: Vec<Section>,
    /// `/score?month=…`.
    pub score: String,
    /// `/score.csv?month=…`.
    pub csv: String,
}

//! W1, `/w`: what is due, by promise, and within a promise in the order of a round; only the first card's
//! 到场 is primary. What is not urgent stands folded below.

pub mod answer;
pub mod route;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Light, Pill};
use crate::words::filters;

/// One matter as a card.
#[derive(Debug, Clone)]
pub struct Task {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// How urgent.
    pub light: Light,
    /// "超期 16 小时", "今天到期", "重办".
    pub pill: Pill,
    /// "今天 17:00 前".
    pub promise: String,
    /// "楼道灯不亮".
    pub title: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// "2 人遇到，昨天到过场".
    pub note: String,
    /// Whom to call.
    pub call: Call,
    /// Whether 到场 is still to be said.
    pub awaits_contact: bool,
}

/// Whom a card's telephone button calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// Nobody left a telephone.
    Nobody,
    /// The one reporter who did.
    One(String),
    /// Several: their words help to choose.
    Several,
}

impl Task {
    /// The report whose telephone the button asks for.
    #[must_use]
    pub fn caller(&self) -> Option<&str> {
        match &self.call {
            Call::One(report) => Some(report),
            Call::Nobody | Call::Several => None,
        }
    }
}

/// The counts on top.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Overdue.
    pub late: u64,
    /// Due today.
    pub soon: u64,
    /// The rest.
    pub calm: u64,
    /// Handled, waiting for the residents' word.
    pub awaiting: u64,
}

/// Today.
#[derive(Debug, Template)]
#[template(path = "worker/today.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "今天 10月30日".
    pub today: String,
    /// "周五，苗青禾，西苑3网格".
    pub who: String,
    /// The counts.
    pub counts: Counts,
    /// What was just done.
    pub done: Option<String>,
    /// "先去超期的 1 件，今天还有 2 件到期。", or what there is to know when nothing is due.
    pub head: String,
    /// What is late or due today; everything, where nothing is.
    pub tasks: Vec<Task>,
    /// What is not urgent, folded: "另外 5 件，都不急".
    pub calm: Vec<Task>,
    /// The words of the fold.
    pub fold: String,
    /// The page after, by its key.
    pub older: Option<String>,
}

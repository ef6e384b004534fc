//! W1, `/w`: what is due, in the order of the promises; only the first card's 到场 is primary.

pub mod answer;

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
    /// Whether 到场 is still to be said.
    pub awaits_contact: bool,
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
    /// In the order of the promises.
    pub tasks: Vec<Task>,
    /// "今天没有到期的事。"; shown when there are no tasks.
    pub empty: String,
    /// The page after, by its key.
    pub older: Option<String>,
}

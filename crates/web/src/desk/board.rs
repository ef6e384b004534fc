//! D5, `/d/board`: five figures with the change in words, and what to do about them today.
//!
//! Figures are of matters and residents' words, never of persons; communities stand in the order of their
//! codes; a change is said in words, without arrow and without colour.

pub mod answer;

use askama::Template;

use crate::charts::Sparkline;
use crate::layout::Layout;
use crate::parts::Pill;
use crate::words::filters;

/// One of the five figures.
#[derive(Debug, Clone)]
pub struct Figure {
    /// "满意率".
    pub label: String,
    /// "77.5"; "—" where there is nothing to divide by.
    pub number: String,
    /// "%" or "件"; empty behind "—".
    pub unit: String,
    /// "较上周升 1.2 个百分点".
    pub change: String,
    /// n, and the interval.
    pub note: String,
    /// Its weeks; nothing while there is only one.
    pub spark: Option<Sparkline>,
    /// Whether it counts what waits: drawn in the colour of heat.
    pub is_heat: bool,
}

/// A community and how much is open there.
#[derive(Debug, Clone)]
pub struct Bar {
    /// "西苑".
    pub name: String,
    /// Matters.
    pub n: u64,
    /// In 240ths of the widest.
    pub width: u64,
}

/// What came again at one place.
#[derive(Debug, Clone)]
pub struct Recurring {
    /// "福宁小区 3号楼 2单元·灯不亮".
    pub what: String,
    /// "30 天里 4 件".
    pub words: String,
}

/// Something to do today.
#[derive(Debug, Clone)]
pub struct Todo {
    /// Why it is urgent: "超期 15 小时".
    pub pill: Pill,
    /// "下水道返味".
    pub title: String,
    /// "西苑小区 2号楼 1单元"; may be empty.
    pub place: String,
    /// "西苑1网格"; may be empty.
    pub unit: String,
    /// "居民第 2 次说没办好".
    pub stuck: String,
    /// "会商".
    pub act: String,
    /// Where it is done.
    pub href: String,
}

/// What board and wall show alike.
#[derive(Debug, Clone)]
pub struct Blocks {
    /// "最近 7 天，到 10月30日 09:12".
    pub range: String,
    /// The five; none while there are fewer than seven days.
    pub figures: Vec<Figure>,
    /// In the order of the communities' codes.
    pub open: Vec<Bar>,
    /// All together.
    pub open_total: u64,
    /// The most frequent first; may be empty.
    pub recurring: Vec<Recurring>,
}

/// The board.
#[derive(Debug, Template)]
#[template(path = "desk/board.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The figures.
    pub blocks: Blocks,
    /// What to do today, the most urgent first.
    pub todo: Vec<Todo>,
    /// Units whose declines stand out; may be empty.
    pub alarms: Vec<String>,
}

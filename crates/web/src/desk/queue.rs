//! D1, `/d`: what waits, in the order of the promises; the exact desk screen is 1366 × 768.
//!
//! Without scripts a row is a link (`?m=…`), the preview is part of the page, and each decision is a
//! form that leads back to the next row. With them `row-preview` fetches the same pages and puts their
//! pieces in place, `queue-keys` presses the same links and buttons, and `queue-news` asks now and then
//! whether the list is still the same.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Choice, Light, Photo, Pill, PlanPicture};
use crate::words::filters;

/// A saved view with its count.
#[derive(Debug, Clone)]
pub struct View {
    /// Where it leads: `/d?view=rework`.
    pub href: String,
    /// "重办".
    pub label: String,
    /// The shape before the word; may be empty.
    pub icon: &'static str,
    /// How many matters; nothing for a view that only grows.
    pub count: Option<String>,
    /// Whether it is the one shown.
    pub is_current: bool,
}

/// A small word before the title of a row.
#[derive(Debug, Clone)]
pub struct Tag {
    /// "重办".
    pub label: String,
    /// `violet`, `red` or `grey`.
    pub colour: &'static str,
    /// The shape before the word; may be empty.
    pub icon: &'static str,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The matter.
    pub id: String,
    /// Who has decided it meanwhile: such a row is only read.
    pub gone: Option<String>,
    /// Shows it in the preview: `/d?view=…&m=…`.
    pub href: String,
    /// Whether the preview shows it.
    pub is_current: bool,
    /// "13 小时".
    pub age: String,
    /// How urgent the promise is.
    pub light: Light,
    /// "今天 17:00", "超期 3 小时", or "日历未定".
    pub promise: String,
    /// 重办, 督办, 退单 …
    pub tags: Vec<Tag>,
    /// What was told, in one line.
    pub what: String,
    /// "福宁小区 3号楼 1单元".
    pub place: String,
    /// Reporters.
    pub people: u32,
    /// "西苑3网格"; empty without a suggestion or where it has a unit.
    pub unit: String,
    /// Why, or where it stands.
    pub why: String,
}

/// Who should have it, and why: from the dated table category × place.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// What is sent as `lead`.
    pub unit_id: String,
    /// "西苑3网格".
    pub unit: String,
    /// "苗青禾"; may be empty.
    pub person: String,
    /// "3号楼在西苑3网格里", the clause, "手上 8 件".
    pub reasons: Vec<String>,
}

/// Another matter close by.
#[derive(Debug, Clone)]
pub struct Near {
    /// Opens the merge form: `/d/m/{id}?do=merge&into=…`.
    pub merge_href: String,
    /// What is sent as `into`.
    pub into: String,
    /// "福宁小区 3号楼 2单元，楼道灯不亮": where, and what was told.
    pub what: String,
    /// "办理中，2 天前，2 人，编号 2610-482913".
    pub line: String,
}

/// A unit that may get it instead, with the key that says so.
#[derive(Debug, Clone)]
pub struct Other {
    /// 1 to 9.
    pub key: usize,
    /// What is sent as `lead`.
    pub unit_id: String,
    /// "街道市政组".
    pub unit: String,
}

/// The last decision, and the way back.
#[derive(Debug, Clone)]
pub struct Last {
    /// "派给西苑社区第1网格。还有 25 件".
    pub sentence: String,
    /// The matter, while it can be undone.
    pub undo: Option<Undo>,
}

/// The form that undoes the last decision.
#[derive(Debug, Clone)]
pub struct Undo {
    /// Which matter.
    pub id: String,
    /// Its version after the decision.
    pub version: u64,
    /// The list to come back to, with the matter chosen again.
    pub back: String,
}

/// The chosen matter beside the table.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Its id.
    pub id: String,
    /// Its version, so that a second dispatcher is told.
    pub version: u64,
    /// "2610-482913，扫码，昨天 20:10".
    pub source: String,
    /// Where it stands, when not simply waiting.
    pub pill: Option<Pill>,
    /// "楼道灯一闪一闪".
    pub title: String,
    /// "福宁小区 3号楼 1单元，一楼".
    pub place: String,
    /// What was told.
    pub words: String,
    /// Its photos.
    pub photos: Vec<Photo>,
    /// Where it is.
    pub plan: Option<PlanPicture>,
    /// Who should have it.
    pub suggestion: Option<Suggestion>,
    /// Units that may get it instead.
    pub others: Vec<Other>,
    /// What lies close by.
    pub near: Vec<Near>,
    /// Whether it may be merged into one of those.
    pub can_merge: bool,
    /// "已派给西苑社区第3网格，最晚今天 17:00 前办完。"
    pub will_read: String,
    /// Whether this member of staff may assign it now.
    pub can_assign: bool,
    /// Whether it may be asked to be declined now.
    pub can_decline: bool,
    /// That somebody asked to decline it and a second person has yet to say; nothing otherwise.
    pub waits: Option<String>,
}

/// The preview alone, for a row that was chosen without another page.
#[derive(Debug, Template)]
#[template(path = "desk/preview.html")]
pub struct Fragment {
    /// What its forms are set in.
    pub layout: Layout,
    /// The list to come back to after a decision.
    pub back: String,
    /// The chosen matter.
    pub preview: Preview,
}

/// The queue.
#[derive(Debug, Template)]
#[template(path = "desk/queue.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// Saved views.
    pub views: Vec<View>,
    /// Assigned today, for whoever assigns or answers for it.
    pub assigned_today: Option<u64>,
    /// What an empty view says.
    pub empty: String,
    /// The heads of the last two columns.
    pub heads: [String; 2],
    /// The value of `view`.
    pub view: String,
    /// This very list with the next row chosen, to come back to after a decision.
    pub back: String,
    /// What narrows this list, as an address says it: `view=waiting&community=…`.
    pub list: String,
    /// Changes whenever the list does.
    pub version: String,
    /// Every unit that handles matters, to type the name of; nobody's but a dispatcher's.
    pub units: Vec<String>,
    /// "待派".
    pub title: String,
    /// Matters in the view: "26", "999+".
    pub count: String,
    /// What was searched for.
    pub search: String,
    /// Communities to filter by; the first is all.
    pub communities: Vec<Choice>,
    /// Categories to filter by; the first is all.
    pub categories: Vec<Choice>,
    /// At most 26.
    pub rows: Vec<Row>,
    /// The page before, by its key.
    pub newer: Option<String>,
    /// The page after, by its key.
    pub older: Option<String>,
    /// What was just done, or that nothing was found.
    pub last: Option<Last>,
    /// The chosen matter.
    pub preview: Option<Preview>,
}

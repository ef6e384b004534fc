//! `/d/review/{list}`: what waits for a second person. One template for eight lists.
//!
//! Who asked does not decide; where this member of staff had a part in it, the row says so instead
//! of showing a form.

pub mod answer;

use askama::Template;

use super::matter::Fact;
use crate::layout::Layout;
use crate::parts::{Choice, Errors, Photo, Pill};
use crate::words::{filters, t};

/// What waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// 不予受理, 不予办理.
    Declines,
    /// 申诉.
    Appeals,
    /// 延期.
    Extensions,
    /// 挂账.
    Parkings,
    /// 退单 over the cap.
    Returns,
    /// 督办, and what waits for a second person after the third 不满意.
    Supervision,
    /// 电话撤回.
    Withdrawals,
    /// 核查 of patrol findings.
    Checks,
}

impl List {
    /// Every list, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::Declines,
        Self::Appeals,
        Self::Extensions,
        Self::Parkings,
        Self::Returns,
        Self::Supervision,
        Self::Withdrawals,
        Self::Checks,
    ];

    /// The last part of its address.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Declines => "declines",
            Self::Appeals => "appeals",
            Self::Extensions => "extensions",
            Self::Parkings => "parkings",
            Self::Returns => "returns",
            Self::Supervision => "supervision",
            Self::Withdrawals => "withdrawals",
            Self::Checks => "checks",
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> String {
        t(match self {
            Self::Declines => "desk-list-declines",
            Self::Appeals => "desk-list-appeals",
            Self::Extensions => "desk-list-extensions",
            Self::Parkings => "desk-list-parkings",
            Self::Returns => "desk-list-returns",
            Self::Supervision => "desk-list-supervision",
            Self::Withdrawals => "desk-list-withdrawals",
            Self::Checks => "desk-list-checks",
        })
    }

    /// The two decisions of that list: `approve` and `reject`, in its own words.
    #[must_use]
    pub fn decisions(self) -> Vec<Choice> {
        let (yes, no) = match self {
            Self::Appeals => (t("desk-decide-overturn"), t("desk-decide-uphold")),
            Self::Withdrawals => (t("desk-decide-confirmed"), t("desk-decide-not-confirmed")),
            Self::Checks => (t("desk-check-passed"), t("desk-check-failed")),
            Self::Supervision => (t("desk-decide-unresolved"), t("desk-decide-another-round")),
            _ => (t("desk-decide-approve"), t("desk-decide-reject")),
        };
        [("approve", yes), ("reject", no)]
            .map(|(value, label)| Choice { value: value.to_owned(), label, is_chosen: false })
            .into()
    }
}

/// A tab with its count.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Which list.
    pub list: List,
    /// How many wait.
    pub count: u64,
    /// Whether it is the one shown.
    pub is_current: bool,
}

/// One thing to decide.
#[derive(Debug, Clone)]
pub struct Item {
    /// The matter's id.
    pub id: String,
    /// Keeps what several forms have apart: the matter's id, and the report's where a matter has two.
    pub anchor: String,
    /// The matter's version.
    pub version: u64,
    /// "2610-482913".
    pub number: String,
    /// "楼道灯不亮".
    pub title: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// Where it stands.
    pub pill: Pill,
    /// "苗青禾（西苑3网格），昨天 16:20".
    pub asked: String,
    /// What the first reporter said; may be empty.
    pub words: String,
    /// Reason, evidence, clause, new time, words on the telephone.
    pub facts: Vec<Fact>,
    /// Photos given as evidence.
    pub photos: Vec<Photo>,
    /// Where the decision is posted.
    pub action: String,
    /// The report concerned, for withdrawals and appeals; may be empty.
    pub report: String,
    /// `decision`; [`List::decisions`] makes them.
    pub decisions: Vec<Choice>,
    /// Why this member of staff may not decide; nothing when they may.
    pub barred: Option<String>,
    /// Who will read the sentence.
    pub hint: String,
    /// What has to be changed. Fields: `decision sentence`.
    pub errors: Errors,
    /// `sentence` as typed.
    pub sentence: String,
}

/// One list.
#[derive(Debug, Template)]
#[template(path = "desk/review.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The list shown.
    pub list: List,
    /// All lists with their counts.
    pub tabs: Vec<Tab>,
    /// What was just done.
    pub done: Option<String>,
    /// Why something could not be decided that waits here no longer, and what was typed.
    pub missed: Option<Fact>,
    /// What whoever decides should know of the list: units that stand out; may be empty.
    pub alarms: Vec<String>,
    /// By promise.
    pub items: Vec<Item>,
    /// The first page; nothing on it.
    pub first: Option<String>,
    /// The next page.
    pub older: Option<String>,
}

impl Page {
    /// Whether a decision was sent that could not be taken: the title says so.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.items.iter().any(|item| !item.errors.is_empty())
    }
}

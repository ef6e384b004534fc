//! D2, `/d/m/{id}`: one matter with every verb that this member of staff may use now.

pub mod answer;

use askama::Template;

use super::composer::{Composer, Verb};
use super::queue::Near;
use crate::layout::Layout;
use crate::parts::{Caution, Errors, Line, Photo, Pill, PlanPicture, Promise, Tick};
use crate::words::filters;

/// A tab of the composer.
#[derive(Debug, Clone)]
pub struct Tab {
    /// `/d/m/{id}?do=extend`.
    pub href: String,
    /// "延期".
    pub label: String,
    /// Whether its form is open.
    pub is_current: bool,
}

impl Tab {
    /// The tabs of these verbs on the page at `base`, with the open one marked.
    #[must_use]
    pub fn list(base: &str, verbs: &[Verb], open: Option<Verb>) -> Vec<Self> {
        let one = |verb: &Verb| Self {
            href: format!("{base}?do={}", verb.key()),
            label: verb.tab(),
            is_current: open == Some(*verb),
        };
        verbs.iter().map(one).collect()
    }
}

/// A line of 其他情况.
#[derive(Debug, Clone)]
pub struct Fact {
    /// "时限".
    pub label: String,
    /// "楼道照明，2 工作日".
    pub words: String,
}

/// Somebody was faster: what was typed, and what stands now, side by side.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// What was typed, field by field.
    pub mine: Vec<Fact>,
    /// What happened since the page was drawn, oldest first.
    pub since: Vec<Line>,
    /// Who leads now, until when.
    pub stands: Vec<Fact>,
    /// Whether what was typed can still be sent.
    pub can_send: bool,
    /// Where it is sent.
    pub action: String,
    /// The whole form, with the version that stands now.
    pub fields: Vec<(String, String)>,
}

/// One report of the matter, as the desk may see it.
#[derive(Debug, Clone)]
pub struct ReportLine {
    /// Its id, sent when its contact is asked for.
    pub id: String,
    /// "2610-482913".
    pub number: String,
    /// "扫码，10月28日 19:52".
    pub source: String,
    /// What they said, where the timeline does not have it: it came by a merge.
    pub words: String,
    /// The pictures that came with it then.
    pub photos: Vec<Photo>,
    /// "王**，138****0000", or that there is nothing.
    pub contact: String,
    /// Which message to them did not arrive, and what to do; nothing where the last one did.
    pub lost: Option<String>,
    /// Whether the contact may be asked for.
    pub can_reveal: bool,
    /// Name, telephone, flat, right after they were asked for with a reason.
    pub revealed: Option<String>,
    /// The reason as typed.
    pub reason: String,
    /// What is wrong with the reason.
    pub sorry: Option<String>,
    /// "第 1 轮 满意，10月30日 10:20", "提醒过 1 次", "等居民评".
    pub outcome: String,
}

impl ReportLine {
    /// What is wrong with the reason, for the summary on top.
    #[must_use]
    pub fn errors(&self) -> Errors {
        self.sorry.as_ref().map_or_else(Errors::default, |sorry| Errors::default().and("reason", sorry))
    }
}

/// One matter.
#[derive(Debug, Template)]
#[template(path = "desk/matter.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed in the open form.
    pub errors: Errors,
    /// Its id.
    pub id: String,
    /// Back to the list it was opened from.
    pub back: String,
    /// The name of that list.
    pub back_word: String,
    /// Its number.
    pub number: String,
    /// "楼道灯不亮，看不清台阶".
    pub title: String,
    /// The official word.
    pub pill: Pill,
    /// Place, community and grid, door, reporters, lead.
    pub facts: Vec<String>,
    /// The promise with the time left.
    pub promise: Option<Promise>,
    /// 已处理.
    pub handled: Tick,
    /// 已办好.
    pub well: Tick,
    /// What was just done.
    pub done: Option<String>,
    /// Nudged, supervised, changed by somebody else meanwhile; may be empty.
    pub notices: Vec<String>,
    /// The verbs possible now.
    pub tabs: Vec<Tab>,
    /// What was typed beside what stands now, where somebody was faster.
    pub conflict: Option<Conflict>,
    /// The open form.
    pub composer: Option<Composer>,
    /// Newest first, public and internal.
    pub timeline: Vec<Line>,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// "西苑社区 第3网格 一楼": community, grid, and where exactly.
    pub place_under: String,
    /// Where that is, and what else is open around it.
    pub plan: Option<PlanPicture>,
    /// What may be the same.
    pub near: Vec<Near>,
    /// Its reports.
    pub reports: Vec<ReportLine>,
    /// What whoever goes to the address has to know; empty for everybody else.
    pub cautions: Vec<Caution>,
    /// Where safety notes are placed, for whoever may.
    pub safety_door: Option<String>,
    /// 公开 (whether the reporter agreed), 时限, 退单 so far …
    pub others: Vec<Fact>,
    /// Where the case sheet is printed.
    pub sheet: String,
}

impl Page {
    /// Whether something was sent that could not be taken: the title says so.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty() || self.reports.iter().any(|report| report.sorry.is_some())
    }
}

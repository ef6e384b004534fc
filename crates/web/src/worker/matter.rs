//! W2, `/w/m/{id}`: one matter on the phone. 处理完 asks for a photo and a sentence; 已办好 is not here.

pub mod answer;

use askama::Template;

use crate::desk::composer::{Composer, Verb};
use crate::desk::matter::Tab;
use crate::layout::Layout;
use crate::parts::{Caution, Errors, Line, Photo, Pill, PlanPicture};
use crate::words::filters;

/// Who told it, what they said, and how to reach them as far as the worker may know.
#[derive(Debug, Clone)]
pub struct Reporter {
    /// The report's id, sent when the telephone is asked for.
    pub report: String,
    /// "昨天 19:52".
    pub at: String,
    /// What was said; empty where nothing was.
    pub words: String,
    /// The photos that came with it.
    pub photos: Vec<Photo>,
    /// "王**，138****0000", or "没留电话".
    pub masked: String,
    /// Whether there is a telephone that may be asked for.
    pub can_dial: bool,
}

/// One matter.
#[derive(Debug, Template)]
#[template(path = "worker/matter.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed in the open form.
    pub errors: Errors,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// "楼道灯不亮".
    pub title: String,
    /// "2610-482913".
    pub number: String,
    /// "今天 17:00 前", or where it stands.
    pub pill: Pill,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// "二楼到三楼中间，2 人遇到。"
    pub detail: String,
    /// The compound with the house marked; nothing for a place outside one.
    pub plan: Option<PlanPicture>,
    /// What was just done.
    pub done: Option<String>,
    /// Moved away, rework, supervision: what to know first.
    pub notices: Vec<String>,
    /// What whoever goes there has to know.
    pub cautions: Vec<Caution>,
    /// Everybody who told it, the first one first.
    pub reporters: Vec<Reporter>,
    /// Whether 到场 is still to be said.
    pub awaits_contact: bool,
    /// "您 08:50 到场。"; may be empty.
    pub contacted: String,
    /// Photos so far.
    pub photos: Vec<Photo>,
    /// The open form: 记为已处理 at first, another after one of the tabs.
    pub composer: Option<Composer>,
    /// The other verbs.
    pub tabs: Vec<Tab>,
    /// Newest first.
    pub timeline: Vec<Line>,
}

//! W2, `/w/m/{id}`: one matter on the phone. 处理完 asks for a photo and a sentence; 已办好 is not here.

pub mod answer;

use askama::Template;

use crate::desk::composer::{Composer, Verb};
use crate::desk::matter::Tab;
use crate::layout::Layout;
use crate::parts::{Errors, Line, Photo, Pill};
use crate::words::filters;

/// Who told it, as far as the worker may know.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The report's id, sent when the contact is asked for.
    pub report: String,
    /// "王**，138****0000", or "没留电话".
    pub masked: String,
    /// Whether the contact may be asked for.
    pub can_reveal: bool,
    /// Name and flat, right after they were asked for with a reason.
    pub revealed: Option<String>,
    /// The telephone then.
    pub phone: Option<String>,
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
    /// What was just done.
    pub done: Option<String>,
    /// Moved away, rework, supervision: what to know first.
    pub notices: Vec<String>,
    /// Who told it.
    pub contacts: Vec<Contact>,
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

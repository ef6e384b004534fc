//! `/t/{token}/appeal`: against a decline, to somebody who had no part in it.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Errors;
use crate::words::filters;

/// The reason that was given, and what the resident says to it.
#[derive(Debug, Template)]
#[template(path = "residents/appeal.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `text`.
    pub errors: Errors,
    /// The capability.
    pub token: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// Why it was declined.
    pub reason: String,
    /// Until when an appeal is possible: "11月13日".
    pub until: String,
    /// What was typed.
    pub text: String,
}

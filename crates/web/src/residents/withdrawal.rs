//! `/t/{token}/withdrawal`: only the resident's own capability withdraws, and it is asked once more.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Errors;
use crate::words::filters;

/// Are you sure, and why.
#[derive(Debug, Template)]
#[template(path = "residents/withdrawal.html")]
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
    /// What was typed.
    pub text: String,
}

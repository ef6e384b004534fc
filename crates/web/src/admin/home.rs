//! `/admin`: what an administrator keeps, and what is missing.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::words::filters;

/// Three doors and the warnings.
#[derive(Debug, Template)]
#[template(path = "admin/home.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "2027 年的日历还没有录入，12 件事的期限定不下来。"
    pub warnings: Vec<String>,
}

//! `/admin/messages/log`: what went out when, to whom in part, and what became of it. Never the link,
//! never the text, never a whole number.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// One notice.
#[derive(Debug, Clone)]
pub struct Row {
    /// When it was queued: "10月30日（周五）09:00".
    pub at: String,
    /// "收到回执".
    pub kind: String,
    /// The number of the report; that it was a test.
    pub about: String,
    /// "138****34".
    pub to: String,
    /// "发出了".
    pub state: String,
    /// Whether somebody should look.
    pub is_bad: bool,
    /// When it went out, or when it is tried next; may be empty.
    pub when: String,
    /// Tries.
    pub tries: i64,
    /// "网关回答 503"; may be empty.
    pub trouble: String,
}

/// The log.
#[derive(Debug, Template)]
#[template(path = "admin/messages_log.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// `kind`.
    pub kinds: Vec<Choice>,
    /// `state`.
    pub states: Vec<Choice>,
    /// "待发 3，发出了 120".
    pub counts: String,
    /// Newest first.
    pub rows: Vec<Row>,
    /// Back to the newest; nothing on the first page.
    pub first: Option<String>,
    /// Older ones.
    pub older: Option<String>,
}

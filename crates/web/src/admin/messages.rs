//! A6, `/admin/messages`: the words residents are told things in, how long they come out, when nothing
//! goes out, and a test.

pub mod answer;
pub mod drawing;

use askama::Template;
use notices::Kind;

use crate::layout::Layout;
use crate::parts::{Choice, Errors};
use crate::words::{filters, t};

/// One template.
#[derive(Debug, Clone)]
pub struct Row {
    /// `receipt`.
    pub kind: String,
    /// "收到回执".
    pub label: String,
    /// As it was written, with its gaps.
    pub text: String,
    /// "68 字，1 条".
    pub length: String,
    /// "自带的", "2026-10-30 起".
    pub since: String,
}

/// The form of one template.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Which.
    pub kind: String,
    /// "收到回执".
    pub label: String,
    /// `text` as typed.
    pub text: String,
    /// `from` as typed.
    pub from: String,
    /// `source` as typed.
    pub source: String,
    /// What may stand between braces: "{编号}".
    pub variables: Vec<String>,
    /// What must not be lost.
    pub needed: String,
    /// With everything filled in, where it can be.
    pub preview: Option<Preview>,
}

/// What comes out.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The text.
    pub text: String,
    /// "68 字，1 条".
    pub length: String,
    /// That a sentence is long; may be empty.
    pub hint: String,
}

/// Quiet hours and their form.
#[derive(Debug, Clone)]
pub struct Quiet {
    /// "21:00 到 8:00 不发".
    pub now: String,
    /// `quiet_begins`.
    pub begins: Vec<Choice>,
    /// `quiet_ends`.
    pub ends: Vec<Choice>,
    /// `quiet_from` as typed.
    pub from: String,
    /// `quiet_source` as typed.
    pub source: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "admin/messages.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed.
    pub errors: Errors,
    /// What was just done.
    pub done: Option<String>,
    /// Notices that did not go out; nothing where all did.
    pub failing: Option<String>,
    /// Notices that nothing carries; nothing where something does.
    pub stuck: Option<String>,
    /// Every template.
    pub rows: Vec<Row>,
    /// The open one.
    pub edit: Option<Edit>,
    /// `test_kind`.
    pub kinds: Vec<Choice>,
    /// `phone` as typed.
    pub phone: String,
    /// Quiet hours.
    pub quiet: Quiet,
}

/// The name of a kind: "收到回执".
#[must_use]
pub fn kind_words(kind: Kind) -> String {
    t(match kind {
        Kind::Receipt => "messages-kind-receipt",
        Kind::Merged => "messages-kind-merged",
        Kind::Handled => "messages-kind-handled",
        Kind::Reminder => "messages-kind-reminder",
        Kind::Rework => "messages-kind-rework",
        Kind::Extended => "messages-kind-extended",
        Kind::Parked => "messages-kind-parked",
        Kind::Declined => "messages-kind-declined",
        Kind::AppealUpheld => "messages-kind-appeal-upheld",
        Kind::AppealOverturned => "messages-kind-appeal-overturned",
        Kind::Unresolved => "messages-kind-unresolved",
    })
}

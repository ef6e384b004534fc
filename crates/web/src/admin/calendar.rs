//! A4, `/admin/calendar`: holidays and make-up workdays of a year, amended without a release.

pub mod answer;
mod drawing;
pub mod recompute;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Choice, Errors};
use crate::words::{filters, t};

/// A day that is not what its weekday says.
#[derive(Debug, Clone)]
pub struct Exception {
    /// "2026-10-01".
    pub day: String,
    /// "周四".
    pub weekday: String,
    /// "放假" or "上班".
    pub kind: String,
    /// What it rests on, where that is not the year's own notice: "国庆节临时调班".
    pub note: String,
}

/// One line of the box "现在报，最晚…".
#[derive(Debug, Clone)]
pub struct Trial {
    /// "灯不亮".
    pub label: String,
    /// "2工作日".
    pub limit: String,
    /// "11月3日（周二）09:00 前", or that it is unknown until the calendar of a year is entered.
    pub due: String,
}

/// The calendar of a year.
#[derive(Debug, Template)]
#[template(path = "admin/calendar.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `day kind reason year notice lines`.
    pub errors: Errors,
    /// What was just done: "改好了，7 件事的期限重新算过".
    pub done: Option<String>,
    /// "2026".
    pub year: String,
    /// Years that are entered, to look at.
    pub years: Vec<Choice>,
    /// "2027 年还没有录入。"; nothing when the next year is there.
    pub missing: Option<String>,
    /// The notice most of its days rest on; empty where none is entered.
    pub source: String,
    /// Its exceptions.
    pub exceptions: Vec<Exception>,
    /// `day` as typed.
    pub day: String,
    /// `kind`; [`kinds`] makes them.
    pub kinds: Vec<Choice>,
    /// `reason` as typed.
    pub reason: String,
    /// The year offered to be entered: "2027".
    pub new_year: String,
    /// `notice` as typed: by which notice the year is entered.
    pub notice: String,
    /// `lines` as typed.
    pub lines: String,
    /// What every limit comes to for a report of now.
    pub trials: Vec<Trial>,
}

/// What a day may become.
#[must_use]
pub fn kinds(chosen: &str) -> Vec<Choice> {
    [
        ("holiday", t("admin-kind-holiday")),
        ("makeup", t("admin-kind-makeup")),
        ("plain", t("admin-kind-plain")),
    ]
    .into_iter()
    .map(|(value, label)| Choice { value: value.to_owned(), label, is_chosen: value == chosen })
    .collect()
}

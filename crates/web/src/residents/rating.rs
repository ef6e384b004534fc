//! R5, `/t/{token}/rating`: GET shows, POST rates. Chat previews open links; they must not judge.

pub mod answer;

use askama::Template;

use super::track::Rating;
use crate::layout::Layout;
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Choice, Errors, Photo};
use crate::words::{filters, t};

/// Three buttons of the same size; or, after 不满意, why.
#[derive(Debug, Template)]
#[template(path = "residents/rating.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `reason text photo1`.
    pub errors: Errors,
    /// The capability.
    pub token: String,
    /// "2610-482913".
    pub number: String,
    /// "福宁小区 3号楼 2单元".
    pub place: String,
    /// Whether 不满意 was chosen (`?verdict=not_satisfied`) and the reason is asked.
    pub asks_why: bool,
    /// Before and after.
    pub pictures: Vec<Photo>,
    /// What the unit says it did.
    pub reply: String,
    /// The verdict that stands, in words; nothing before the first.
    pub said: Option<String>,
    /// The three buttons.
    pub rating: Rating,
    /// The reasons; [`reasons`] makes them.
    pub reasons: Vec<Choice>,
    /// What was typed before a refusal.
    pub text: String,
    /// A photo that came before a refusal.
    pub photos: [PhotoSlot; 1],
    /// What 不满意 causes in this round: rework, supervision, a second person.
    pub consequence: String,
}

/// The four reasons, with those that were ticked before a refusal.
#[must_use]
pub fn reasons(ticked: &[&str]) -> Vec<Choice> {
    [
        ("nobody_came", t("matter-reason-nobody-came")),
        ("not_fixed", t("matter-reason-not-fixed")),
        ("attitude", t("matter-reason-attitude")),
        ("other", t("matter-reason-other")),
    ]
    .into_iter()
    .map(|(value, label)| Choice { value: value.to_owned(), label, is_chosen: ticked.contains(&value) })
    .collect()
}

//! R4, `/t`: number and the phone's last four digits, or the six digits on the receipt.
//!
//! Any mismatch gets the same sentence, so that nobody learns which half was right.

pub mod answer;

use askama::Template;

use super::kept::Row;
use crate::layout::Layout;
use crate::parts::Errors;
use crate::words::filters;

/// Two boxes.
#[derive(Debug, Template)]
#[template(path = "residents/find.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `number secret`.
    pub errors: Errors,
    /// The number as typed.
    pub number: String,
    /// What was reported from this phone.
    pub kept: Vec<Row>,
}

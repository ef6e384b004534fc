//! R1, `/report` and `/q/{code}`: one document, one POST, nothing to sign in to.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Errors, ReportForm};
use crate::words::filters;

/// The report form on its first showing, or with what has to be changed (422).
#[derive(Debug, Template)]
#[template(path = "residents/report.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `category photo1 text community detail phone name`.
    pub errors: Errors,
    /// The fields and what stands in them.
    pub form: ReportForm,
}

//! W6, `/w/new`: telling for somebody 代填, or a patrol finding.
//!
//! Who typed a report never rates it; the page says so where it is typed.

pub mod answer;
mod settling;

use askama::Template;

use crate::layout::Layout;
use crate::parts::{Errors, ReportForm};
use crate::words::filters;

/// The report form with [`ReportForm::spoken`]: the door it came through and who spoke.
#[derive(Debug, Template)]
#[template(path = "worker/new.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: those of the report form, `door` and `spoke_by`.
    pub errors: Errors,
    /// The fields and what stands in them.
    pub form: ReportForm,
}

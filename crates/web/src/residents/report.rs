//! R1, `/report` and `/q/{code}`: one document, one POST, nothing to sign in to.
//!
//! Without scripts it is one long form of three sections; `report-steps` shows them one at a time.

pub mod answer;
pub mod door;
pub mod picture;
pub mod whereabouts;

use askama::Template;

use crate::layout::Layout;
use crate::parts::report_form::{Nearby, Spots};
use crate::parts::{Errors, ReportForm};
use crate::words::filters;

pub use door::Serving;

/// The report form on its first showing, or with what has to be changed (422).
#[derive(Debug, Template)]
#[template(path = "residents/report.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// What has to be changed. Fields: `category photo1 text community detail phone name submit`.
    pub errors: Errors,
    /// The fields and what stands in them.
    pub form: ReportForm,
    /// Who serves this door; nobody where no code was scanned.
    pub serving: Serving,
}

impl Page {
    /// The address the form was opened at: what is typed is kept under it on the phone.
    #[must_use]
    pub fn address(&self) -> String {
        self.form.plate().map_or_else(|| "/report".to_owned(), |plate| format!("/q/{}", plate.code))
    }
}

/// What `spot-picker` puts in the place of its rows: the places, and what neighbours told of the chosen.
#[derive(Debug, Template)]
#[template(path = "residents/places.html")]
pub struct Places {
    /// The places.
    pub spots: Spots,
    /// What was told there lately.
    pub nearby: Vec<Nearby>,
}

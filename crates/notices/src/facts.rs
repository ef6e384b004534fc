//! What a notice says of its report, kept with it: what was true when it was queued.

use kernel::Moment;
use serde::{Deserialize, Serialize};

/// The facts behind the variables; never the link, never the telephone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The number of the report.
    pub number: String,
    /// What it is about: the words of the category.
    pub what: String,
    /// Until when; nothing where the calendar does not know yet.
    pub until: Option<Moment>,
}

//! Residents' pages: telling, the receipt, watching, judging. No account; a capability opens one matter.
//!
//! A page's `Page` is its template's whole world: sentences that are ready to be read.

pub mod again;
pub mod appeal;
pub mod case;
pub mod find;
pub mod help;
pub mod kept;
pub mod me;
pub mod rating;
pub mod receipt;
pub mod report;
pub mod settings;
pub mod track;
pub mod withdrawal;
pub mod words;

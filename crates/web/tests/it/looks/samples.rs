//! Every page with invented people and matters, as tests and the example `looks` show it.

// The paths are written out because the example `looks` reads this file from its own folder.
#[path = "samples/common.rs"]
pub mod common;
#[path = "samples/residents.rs"]
pub mod residents;

/// One page: the file's name and the markup.
pub struct Sample {
    pub name: &'static str,
    pub html: String,
}

/// Every page in every state worth looking at.
pub fn all() -> Vec<Sample> {
    residents::all()
}

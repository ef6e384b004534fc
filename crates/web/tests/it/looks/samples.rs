//! Every page with invented people and matters, as tests and the example `looks` show it.

// The paths are written out because the example `looks` reads this file from its own folder.
#[path = "samples/board.rs"]
pub mod board;
#[path = "samples/common.rs"]
pub mod common;
#[path = "samples/desk.rs"]
pub mod desk;
#[path = "samples/messages.rs"]
pub mod messages;
#[path = "samples/office.rs"]
pub mod office;
#[path = "samples/own.rs"]
pub mod own;
#[path = "samples/public.rs"]
pub mod public;
#[path = "samples/residents.rs"]
pub mod residents;
#[path = "samples/worker.rs"]
pub mod worker;

/// One page: the file's name and the markup.
pub struct Sample {
    pub name: &'static str,
    pub html: String,
}

/// Every page in every state worth looking at.
pub fn all() -> Vec<Sample> {
    let residents = [residents::all(), own::all(), public::all()];
    let staff = [worker::all(), desk::all(), board::all(), office::all(), messages::all()];
    residents.into_iter().chain(staff).flatten().collect()
}

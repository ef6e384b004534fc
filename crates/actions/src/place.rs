//! Verbs of places: planted, renamed; codes are hung on walls and retired; safety notes are placed on
//! addresses and taken down.

mod noted;

pub mod hang_codes;
pub mod lift_safety_note;
pub mod place_safety_note;
pub mod plant;
pub mod rename;
pub mod retire_code;

pub use noted::safety_notes;

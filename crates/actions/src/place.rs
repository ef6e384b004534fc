//! Verbs of places: planted, renamed; codes are hung on walls and retired; safety notes are placed on
//! addresses and taken down.

pub mod hang_codes;
pub mod lift_safety_note;
pub mod place_safety_note;
pub mod plant;
pub mod read_safety_notes;
pub mod rename;
pub mod retire_code;

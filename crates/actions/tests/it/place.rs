//! The verbs of places, one file each.

mod hang_codes;
mod lift_safety_note;
mod place_safety_note;
mod plant;
mod read_safety_notes;
mod rename;
mod retire_code;

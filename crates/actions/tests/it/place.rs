//! The verbs of places, one file each.

mod hang_codes;
mod lift_safety_note;
mod noted;
mod place_safety_note;
mod plant;
mod rename;
mod retire_code;

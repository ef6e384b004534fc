//! Verbs of places: planted, renamed; codes are hung on walls and retired.

pub mod hang_codes;
pub mod plant;
pub mod rename;
pub mod retire_code;

//! The verbs of places, one file each.

mod hang_codes;
mod plant;
mod rename;
mod retire_code;

//! The verbs of the subdistrict itself, one file each.

mod amend_calendar;
mod enter_year;
mod move_address;
mod set_rules;
mod set_up;

//! Verbs of the subdistrict itself: set up, its calendar amended, a year entered.
//!
//! They stand outside the contexts because every context reads what they write.

pub mod amend_calendar;
pub mod enter_year;
pub mod move_address;
pub mod set_rules;
pub mod set_up;

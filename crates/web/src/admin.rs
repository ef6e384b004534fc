//! The administrator's pages: posts, calendar, wall codes. No say over any matter from here.

pub mod calendar;
pub mod codes_print;
pub mod home;
pub mod people;

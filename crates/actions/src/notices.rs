//! The verbs of notices: the words and hours an office sets, a test, and what came of a try. What is
//! told when is decided with each change (`telling`), in its transaction.

mod letters;
pub(crate) mod telling;

pub mod enter_in_notebook;
pub mod note_attempt;
pub mod send_test;
pub mod set_quiet_hours;
pub mod set_template;

pub use letters::{Counts, Entry, Found, Letter, due, is_any_due, logged, whose_now};

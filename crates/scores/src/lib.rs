//! What the residents' verdicts add up to, honestly.
//!
//! Every report of a cohort is in exactly one of five: 满意, 基本满意, 不满意, 没有回音 (handled and no
//! verdict, some of them still waiting), 还没办完 (never handled). The satisfied share divides by those who
//! said something, and always stands beside the response share, which divides by everybody.
//!
//! Rules in force (design):
//!
//! - cohort = reports whose first handling due moment falls in the calendar month; only an approved
//!   parking moves it;
//! - withdrawn reports and standing declines are counted beside the cohort, patrol findings apart;
//! - silence is never satisfied; on time divides by handled and overdue-open, not by handled alone;
//! - a share with denominator 0 is nothing, never 100 %; exact integers, rounded once, for display;
//! - a unit whose declines stand out raises an alarm for the second person ([`exclusion`]);
//! - broken down by place and kind, one and two are not told apart ([`apart`]);
//! - the interval is Wilson's at 95 % ([`share`]); under ten verdicts nothing is compared.
//!
//! Not here: which reports there are (`storage::boards::score`), how it is drawn (`web`).

pub mod apart;
pub mod cohort;
pub mod exclusion;
pub mod share;
pub mod week;

pub use apart::Apart;
pub use cohort::Cohort;
pub use share::{Share, Wilson};

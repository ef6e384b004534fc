//! A matter 事项: one problem at one place, from the first word to the resident's verdict.
//!
//! **做了 is not 做好了.** Staff can say *handled* 已处理, with evidence; only the resident's word closes.
//! A [`Matter`] has one [`Report`] 诉求 or more; the stage belongs to the matter, the verdict to a
//! report and a round, and scores count reports.
//!
//! Rules in force (design, from the issue of the spine; numbers are local settings, [`numbers`]):
//!
//! - received → assigned → working → handled → closed ([`stage`]);
//! - the first *not satisfied* of a round starts rework at the same unit with a new clock; round 2
//!   raises supervision 督办; after round 3 a second person decides ([`matter::rating`],
//!   [`matter::dispute`]);
//! - the closing word is computed from the reports, never chosen ([`matter::settle`]);
//! - silence is an outcome of its own, after reminders that could reach the person ([`matter::asking`]);
//! - staff have no quiet exit: a decline needs an independent second person and can be appealed, a
//!   withdrawal is the resident's, a merge can be undone by the reporter ([`matter::exits`],
//!   [`matter::merging`]);
//! - a return 退单 never pauses the clock, an extension 延期 adds one limit twice at most, asked
//!   for before the due moment and granted at most 8 working hours after it, a parking
//!   挂账 is the only pause, once, and ends by itself ([`matter::returning`], [`matter::more_time`]);
//! - patrol findings close by another person's check 核查 and are counted apart ([`matter::patrol`]).
//!
//! Not here: who is signed in and what a post allows (`people`, `actions`), texts and photos (only
//! whether there are any), how a notice travels, how scores are drawn (`scores`).

pub mod capability;
pub mod clock;
pub mod event;
pub mod matter;
pub mod number;
pub mod numbers;
pub mod refusal;
pub mod report;
pub mod request;
pub mod stage;
pub mod standard;
pub mod verdict;

pub use capability::Capability;
pub use clock::{Clock, Due};
pub use event::Event;
pub use matter::{Matter, MatterId, Rules, Staff};
pub use number::{QueryCode, ReportNumber};
pub use numbers::Numbers;
pub use refusal::Refusal;
pub use report::{Door, Reach, Report, ReportId, Standing};
pub use stage::{Closing, Stage};
pub use standard::{CategoryCode, Standard};
pub use verdict::{Reason, Verdict};

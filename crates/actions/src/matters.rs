//! The verbs of a matter, in the order life takes.

mod carrying;
mod following;
mod said;

pub mod accept;
pub mod answer;
pub mod appeal;
pub mod assign;
pub mod call;
pub mod check;
pub mod contact;
pub mod decide_appeal;
pub mod decide_decline;
pub mod decide_extension;
pub mod decide_parking;
pub mod decide_return;
pub mod decide_withdrawal;
pub mod fall_silent;
pub mod give_slip;
pub mod handle;
pub mod import_report;
pub mod leave_phone;
pub mod leave_unresolved;
pub mod locate;
pub mod merge;
pub mod note;
pub mod nudge;
pub mod order_rework;
pub mod rate;
pub mod recompute;
pub mod remind;
pub mod report;
pub mod report_for;
pub mod request_decline;
pub mod request_extension;
pub mod request_parking;
pub mod request_withdrawal;
pub mod return_back;
pub mod reveal;
pub mod review_extension;
pub mod unmerge;
pub mod withdraw;

pub use carrying::reaches;
pub use said::{Decided, PhotoKept, Reader, Sentence, Shown};

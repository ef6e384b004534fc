//! The verbs of a matter, one file each.

use actions::matters::PhotoKept;

mod accept;
mod answer;
mod appeal;
mod assign;
mod call;
mod check;
mod consent;
mod contact;
mod correct_words;
mod decide_appeal;
mod decide_decline;
mod decide_extension;
mod decide_parking;
mod decide_return;
mod decide_withdrawal;
mod fall_silent;
mod give_slip;
mod handle;
mod import_report;
mod join;
mod leave_phone;
mod leave_unresolved;
mod locate;
mod merge;
mod note;
mod nudge;
mod order_rework;
mod publish;
mod rate;
mod recompute;
mod redact_photo;
mod remind;
mod report;
mod report_for;
mod request_decline;
mod request_extension;
mod request_parking;
mod request_withdrawal;
mod return_back;
mod reveal;
mod review_extension;
mod settle_on_the_spot;
mod take_back;
mod unmerge;
mod withdraw;

/// A photo the door has stored.
fn photo() -> PhotoKept {
    PhotoKept { digest: "ab".repeat(32), width: 1200, height: 900 }
}

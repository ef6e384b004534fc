//! Carrying a decision out: each list has its own verb.

use actions::matters::{
    Decided, Shown, check, decide_appeal, decide_decline, decide_extension, decide_parking, decide_return,
    decide_withdrawal, leave_unresolved, order_rework, review_extension,
};
use actions::{Act, ActionError, With};
use matters::ReportId;
use matters::request::Decision;
use storage::Tx;
use storage::matters::reviews::Desk as Waiting;

/// What was decided, about what.
#[derive(Clone)]
pub struct Word {
    /// Where it waited.
    pub desk: Waiting,
    /// The matter as shown.
    pub shown: Shown,
    /// The report, where the list is about reports.
    pub report: Option<ReportId>,
    /// Yes or no, and the sentence.
    pub decided: Decided,
}

/// Carries it out.
///
/// # Errors
/// Those of the list's own action; [`ActionError::NotFound`] where the report is missing.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, word: &Word) -> Result<(), ActionError> {
    let (shown, decided) = (word.shown, &word.decided);
    let report = word.report.ok_or(ActionError::NotFound);
    match word.desk {
        Waiting::Declines => decide_decline::run(tx, with, act, shown, decided),
        Waiting::Appeals => {
            let wish = decide_appeal::Wish { report: report?, decided: decided.clone() };
            decide_appeal::run(tx, with, act, shown, &wish)
        }
        Waiting::ExtensionsFirst => review_extension::run(tx, with, act, shown, decided),
        Waiting::ExtensionsSecond => decide_extension::run(tx, with, act, shown, decided),
        Waiting::Parkings => decide_parking::run(tx, with, act, shown, decided),
        Waiting::Returns => decide_return::run(tx, with, act, shown, decided),
        Waiting::Checks => check::run(tx, with, act, shown, decided),
        Waiting::Withdrawals => {
            let wish = decide_withdrawal::Wish { report: report?, decided: decided.clone() };
            decide_withdrawal::run(tx, with, act, shown, &wish)
        }
        Waiting::Supervision => settle(tx, with, act, word),
    }
}

/// After the third 不满意: unresolved, or another round.
fn settle(tx: &mut Tx<'_>, with: &With, act: &Act, word: &Word) -> Result<(), ActionError> {
    let sentence = word.decided.sentence.clone();
    match word.decided.decision {
        Decision::Approve => {
            leave_unresolved::run(tx, with, act, word.shown, &leave_unresolved::Wish { sentence })
        }
        Decision::Reject => order_rework::run(tx, with, act, word.shown, &order_rework::Wish { sentence }),
    }
}

//! What second persons decide, each with a sentence.

use actions::matters as verbs;
use actions::matters::report::Receipt;
use actions::matters::{Decided, Sentence};
use actions::{ActionError, By, Signed, With};
use matters::request::Decision;
use storage::Tx;

use super::{Doing, reply};
use crate::demo::life::story::Deed;

/// Decides what waits.
pub(super) fn decide(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
) -> Result<(), ActionError> {
    let (decision, sentence) = word(doing);
    let decided = Decided { decision, sentence: sentence.clone() };
    let (act, shown, report) = (doing.act(By::Staff(judge(doing))), told.matter.into(), told.report);
    match doing.step.what() {
        Deed::Decline | Deed::RefuseDecline => verbs::decide_decline::run(tx, with, &act, shown, &decided),
        Deed::PassMoreTime => verbs::review_extension::run(tx, with, &act, shown, &decided),
        Deed::GrantMoreTime | Deed::RefuseMoreTime => {
            verbs::decide_extension::run(tx, with, &act, shown, &decided)
        }
        Deed::GrantParking => verbs::decide_parking::run(tx, with, &act, shown, &decided),
        Deed::Check | Deed::CheckFails => verbs::check::run(tx, with, &act, shown, &decided),
        Deed::DecideWithdrawal => {
            let wish = verbs::decide_withdrawal::Wish { report, decided };
            verbs::decide_withdrawal::run(tx, with, &act, shown, &wish)
        }
        Deed::Call => {
            let wish = verbs::call::Wish { report, noted: doing.internal("call") };
            verbs::call::run(tx, with, &act, shown, &wish)
        }
        Deed::OrderRework => {
            verbs::order_rework::run(tx, with, &act, shown, &verbs::order_rework::Wish { sentence })
        }
        Deed::LeaveUnresolved => {
            verbs::leave_unresolved::run(tx, with, &act, shown, &verbs::leave_unresolved::Wish { sentence })
        }
        _ => {
            let wish = verbs::decide_appeal::Wish { report, decided };
            verbs::decide_appeal::run(tx, with, &act, shown, &wish)
        }
    }
}

/// Who decides: reviewers first, leaders what is theirs, and an appeal somebody who did not decline.
fn judge(doing: &Doing<'_>) -> Signed {
    let [reviewer, other] = doing.cast.staff.reviewers;
    let [leader, second] = doing.cast.staff.leaders;
    match doing.step.what() {
        Deed::Decline | Deed::RefuseDecline | Deed::PassMoreTime | Deed::DecideWithdrawal => reviewer,
        Deed::Check | Deed::CheckFails | Deed::Call => other,
        Deed::Uphold | Deed::Overturn => second,
        _ => leader,
    }
}

fn word(doing: &Doing<'_>) -> (Decision, Sentence) {
    use Decision::{Approve, Reject};
    match doing.step.what() {
        Deed::Decline => (Approve, reply(&doing.plan.spoken.done)),
        Deed::RefuseDecline => (Reject, doing.internal("decline_refused")),
        Deed::PassMoreTime => (Approve, doing.internal("more_time_passed")),
        Deed::GrantMoreTime => (Approve, doing.reply("more_time_granted")),
        Deed::RefuseMoreTime => (Reject, doing.internal("more_time_refused")),
        Deed::GrantParking => (Approve, doing.reply("parking_granted")),
        Deed::Uphold => (Reject, doing.reply("upheld")),
        Deed::Overturn => (Approve, doing.reply("overturned")),
        Deed::DecideWithdrawal => (Approve, doing.reply("withdrawal_confirmed")),
        Deed::CheckFails => (Reject, doing.reply("check_failed")),
        Deed::OrderRework => (Approve, doing.reply("rework_ordered")),
        Deed::LeaveUnresolved => (Approve, doing.reply("unresolved")),
        _ => (Approve, doing.reply("checked")),
    }
}

//! Who decides what on each list, and who reads the sentence that goes with it.
//!
//! What changes something for the resident is told in the decider's words; what changes nothing stays
//! between the desk and the unit that asked.

use actions::matters::Reader;
use matters::request::Decision;
use people::{Duty, Permission};
use storage::matters::reviews::Desk as Waiting;

use crate::desk::review::List;
use crate::words::t;

/// The desk in the store that a list is for somebody; nothing where their duty decides nothing there.
/// An extension waits at one level after the other.
pub const fn desk(list: List, duty: Duty) -> Option<Waiting> {
    let (permission, desk) = match list {
        List::Declines => (Permission::Review, Waiting::Declines),
        List::Withdrawals => (Permission::Review, Waiting::Withdrawals),
        List::Checks => (Permission::Review, Waiting::Checks),
        List::Extensions if duty.may(Permission::Review) => (Permission::Review, Waiting::ExtensionsFirst),
        List::Extensions => (Permission::Lead, Waiting::ExtensionsSecond),
        List::Appeals => (Permission::Lead, Waiting::Appeals),
        List::Parkings => (Permission::Lead, Waiting::Parkings),
        List::Returns => (Permission::Lead, Waiting::Returns),
        List::Supervision => (Permission::Lead, Waiting::Supervision),
    };
    if duty.may(permission) { Some(desk) } else { None }
}

/// The lists of a duty, in the order of the tabs.
pub fn lists(duty: Duty) -> Vec<(List, Waiting)> {
    List::ALL.into_iter().filter_map(|list| Some((list, desk(list, duty)?))).collect()
}

/// Who reads the sentence of a decision.
pub const fn reader(desk: Waiting, decision: Decision) -> Reader {
    match (desk, decision) {
        (Waiting::Appeals | Waiting::Supervision, _)
        | (
            Waiting::Declines | Waiting::ExtensionsSecond | Waiting::Parkings | Waiting::Withdrawals,
            Decision::Approve,
        ) => Reader::Resident,
        _ => Reader::Staff,
    }
}

/// The line below the field that says so.
pub fn hint(desk: Waiting) -> String {
    let [yes, no] = [Decision::Approve, Decision::Reject].map(|decision| reader(desk, decision));
    t(match (yes, no) {
        (Reader::Resident, Reader::Resident) => "desk-decide-read-by-resident",
        (Reader::Resident, Reader::Staff) => "desk-decide-read-if-approved",
        (Reader::Staff, _) => "desk-decide-read-inside",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use people::post::DUTIES;

    #[test]
    fn every_list_has_one_duty_and_extensions_have_two() {
        for list in List::ALL {
            let deciding = DUTIES.into_iter().filter(|duty| desk(list, *duty).is_some()).count();
            assert_eq!(deciding, if list == List::Extensions { 2 } else { 1 }, "{list:?}");
        }
        assert!(lists(Duty::Dispatcher).is_empty() && lists(Duty::Administrator).is_empty());
    }

    #[test]
    fn what_changes_nothing_for_the_resident_is_not_told_to_them() {
        assert_eq!(reader(Waiting::ExtensionsFirst, Decision::Approve), Reader::Staff);
        assert_eq!(reader(Waiting::Declines, Decision::Reject), Reader::Staff);
        assert_eq!(reader(Waiting::Declines, Decision::Approve), Reader::Resident);
        assert_eq!(reader(Waiting::Appeals, Decision::Reject), Reader::Resident);
    }
}

//! What stands around the list: saved views, filters, heads of columns, units to type the name of.

use kernel::Moment;
use people::Permission;
use place::{Place, PlaceKind};
use storage::matters::list::{MANY, View};
use storage::office::Office;

use super::asked::{Asked, sees_units_work_only};
use super::held::Held;
use crate::actor::Staff;
use crate::category;
use crate::desk::queue;
use crate::parts::Choice;
use crate::words::t;

/// The saved views with their counts.
pub fn views(held: &Held, current: View, asked: &Asked) -> Vec<queue::View> {
    let one = |(view, n): &(View, Option<i64>)| queue::View {
        href: asked.href(*view, None, None),
        label: word(*view),
        icon: match view {
            View::Overdue => "triangle",
            View::Rework => "again",
            _ => "",
        },
        count: n.map(said),
        is_current: *view == current,
    };
    held.counts.iter().map(one).collect()
}

/// A number of matters; of what only grows no more is counted than can be said.
pub fn said(n: i64) -> String {
    if n >= MANY { format!("{}+", MANY - 1) } else { n.to_string() }
}

/// A view's word.
pub fn word(view: View) -> String {
    t(match view {
        View::Waiting => "desk-view-waiting",
        View::Overdue => "desk-view-overdue",
        View::Returned => "desk-view-returned",
        View::Rework => "desk-view-rework",
        View::InHand => "desk-view-in-hand",
        View::Open => "queue-view-found",
        View::AwaitingVerdict => "desk-view-awaiting",
        View::Disputed => "desk-view-disputed",
        View::Supervised => "desk-view-supervised",
        View::Closed => "desk-view-closed",
    })
}

/// Whether a view holds only what somebody has to be found for.
pub const fn is_to_assign(view: View) -> bool {
    matches!(view, View::Waiting | View::Returned)
}

/// The heads of the last two columns: whom to give it to and why, or who has it and where it stands.
pub fn heads(view: View) -> [String; 2] {
    if is_to_assign(view) {
        [t("desk-col-unit"), t("desk-col-why")]
    } else {
        [t("desk-col-lead"), t("desk-col-stands")]
    }
}

/// Every unit that handles matters, for whoever assigns.
pub fn units(office: &Office, staff: &Staff, held: &Held) -> Vec<String> {
    if !staff.signed.duty.may(Permission::Dispatch) {
        return Vec::new();
    }
    let handles = office.units.values().filter(|unit| held.handling.contains(&unit.id));
    let mut names: Vec<String> = handles.map(|unit| unit.name.clone()).collect();
    names.sort();
    names
}

/// The communities somebody may filter by: those of their part of the street.
pub fn communities(office: &Office, staff: &Staff, chosen: &str) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: t("desk-all-communities"), is_chosen: chosen.is_empty() };
    let scope = office.tree.within(staff.signed.scope, PlaceKind::Community);
    let scope = scope.filter(|_| !sees_units_work_only(staff));
    let theirs = |place: &&Place| scope.is_none_or(|scope| scope.id == place.id);
    let known = office.tree.of_kind(PlaceKind::Community).into_iter().filter(theirs).map(|place| Choice {
        value: place.code.clone(),
        label: place.name.clone(),
        is_chosen: place.code == chosen,
    });
    std::iter::once(all).chain(known).collect()
}

/// The categories somebody may filter by.
pub fn categories(office: &Office, now: Moment, chosen: &str) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: t("desk-all-categories"), is_chosen: chosen.is_empty() };
    let known = office.standards_on(now.day()).map(|row| Choice {
        value: row.category.0.clone(),
        label: category::words(office, &row.category.0),
        is_chosen: row.category.0 == chosen,
    });
    std::iter::once(all).chain(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_counted_to_its_end_says_so() {
        assert_eq!(said(0), "0");
        assert_eq!(said(MANY - 1), "999");
        assert_eq!(said(MANY), "999+");
    }
}

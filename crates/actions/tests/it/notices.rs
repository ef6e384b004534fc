//! The verbs of notices, one file each; what each change tells whom.

mod enter_in_notebook;
mod note_attempt;
mod send_test;
mod set_quiet_hours;
mod set_template;
mod telling;

use actions::notices::{self, Found, Letter};
use actions::{Act, By};
use storage::notices::log::{Logged, Narrow};
use testkit::Kit;

/// What is due, as a duty finds it now.
pub fn due(kit: &Kit) -> Vec<Found> {
    kit.system().does(|tx, with, act| notices::due(tx, with, act, 100)).unwrap()
}

/// The letters among what is due.
pub fn letters(kit: &Kit) -> Vec<Letter> {
    let letter = |found| match found {
        Found::Letter(letter) => Some(letter),
        Found::Undeliverable(..) => None,
    };
    due(kit).into_iter().filter_map(letter).collect()
}

/// The log, newest first.
pub fn log(kit: &Kit) -> Vec<Logged> {
    let read = |tx: &mut storage::Tx<'_>, with: &actions::With, act: &Act| {
        notices::logged(tx, with, act, &Narrow::default(), 100)
    };
    let (page, _) = kit.speaks(By::System).does(read).unwrap();
    page.items.into_iter().map(|entry| entry.row).collect()
}

//! Words to tell a story in: each calls the real action in a transaction of its own, now, as somebody.
//!
//! A word means the matter its receipt names; after a merge [`Kit::now`] gives a receipt that names the
//! matter the report is in today.

mod deciding;
mod dispatching;
mod resident;
mod unit;

use actions::matters::report::Receipt;
use actions::matters::{Decided, Sentence, Shown};
use actions::{Act, ActionError, By, With};
use matters::request::Decision;
use storage::Tx;

use crate::kit::Kit;

pub use resident::{rating, wish};
pub use unit::handling;

/// Somebody who acts.
pub struct Voice<'a> {
    pub(crate) kit: &'a Kit,
    pub(crate) by: By,
}

type Answer<T = ()> = Result<T, ActionError>;

impl Voice<'_> {
    /// Does something there is no word for.
    ///
    /// # Errors
    /// Those of the action.
    pub fn does<T: Send + 'static>(
        &self,
        verb: impl Fn(&mut Tx<'_>, &With, &Act) -> Result<T, ActionError> + Send + 'static,
    ) -> Result<T, ActionError> {
        self.kit.write(self.by.clone(), verb)
    }
}

/// A sentence the resident reads.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn reply(words: &str) -> Sentence {
    Sentence::reply("reply", words).expect("a reply")
}

/// A sentence for colleagues.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn internal(words: &str) -> Sentence {
    Sentence::internal("reason", words).expect("a reason")
}

fn decided(decision: Decision) -> Decided {
    let words = match decision {
        Decision::Approve => "同意。",
        Decision::Reject => "不同意，请继续办理。",
    };
    Decided { decision, sentence: reply(words) }
}

fn shown(receipt: &Receipt) -> Shown {
    receipt.matter.into()
}

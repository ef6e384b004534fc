//! A deed is one real action by somebody of the cast, with the words and pictures that fit the matter.

mod deciding;
mod residents;
mod working;

use actions::matters as verbs;
use actions::matters::report::{Receipt, Wish};
use actions::matters::{Reader, Sentence};
use actions::{Act, ActionError, By, Signed, With};
use kernel::{Draw, Moment, SubdistrictId};
use storage::Tx;

use super::plan::{Plan, Step, Way};
use super::story::Deed;
use crate::demo::photos::Photos;
use crate::demo::staff::Staff;
use crate::demo::words::names;
use crate::demo::words::sentences::Sentences;

/// Everybody and everything a deed needs.
#[derive(Debug, Clone)]
pub struct Cast {
    /// The seed of the demonstration.
    pub teller: u64,
    /// The subdistrict.
    pub of: SubdistrictId,
    /// Who works.
    pub staff: Staff,
    /// Pictures.
    pub photos: Photos,
    /// Sentences beside the reports.
    pub sentences: Sentences,
}

/// A deed about to be done: the cast, the step, and the step's own randomness.
pub(super) struct Doing<'a> {
    cast: &'a Cast,
    step: &'a Step,
    plan: &'a Plan,
    draw: std::cell::RefCell<Draw>,
}

impl Doing<'_> {
    fn act(&self, by: By) -> Act {
        let part = format!("step-{}-{}-{}", self.plan.n, self.plan.edition, self.step.deed);
        let seed = super::seed(self.cast.teller, &part);
        Act { of: self.cast.of, by, at: self.step.at, door: "demo", seed }
    }

    fn below(&self, end: u32) -> u32 {
        self.draw.borrow_mut().below(end)
    }

    /// A sentence for an occasion that fits the category.
    fn words(&self, occasion: &str) -> String {
        let n = self.plan.n + self.step.deed + usize::try_from(self.cast.teller % 97).unwrap_or(0);
        self.cast.sentences.nth(occasion, self.plan.text.category, n).to_owned()
    }

    fn reply(&self, occasion: &str) -> Sentence {
        reply(&self.words(occasion))
    }

    fn internal(&self, occasion: &str) -> Sentence {
        internal(&self.words(occasion))
    }

    const fn at(&self) -> Moment {
        self.step.at
    }

    /// The unit that is meant, by whoever acts for it then.
    fn meant(&self) -> Signed {
        self.cast.staff.of(self.plan.text.which, self.plan.grid, self.at())
    }
}

fn reply(words: &str) -> Sentence {
    Sentence { words: words.to_owned(), audience: Reader::Resident }
}

fn internal(words: &str) -> Sentence {
    Sentence { words: words.to_owned(), audience: Reader::Staff }
}

/// Does it; a report answers with its receipt.
///
/// # Errors
/// What the action answers.
pub fn run<'r>(
    tx: &mut Tx<'_>,
    with: &With,
    cast: &Cast,
    step: &Step,
    known: impl Fn(usize) -> Option<&'r Receipt>,
) -> Result<Option<Receipt>, ActionError> {
    let draw = Draw::from_seed(super::seed(cast.teller, &format!("words-{}-{}", step.plan.n, step.deed)));
    let doing = Doing { cast, step, plan: &step.plan, draw: std::cell::RefCell::new(draw) };
    if step.what() == Deed::Report {
        return report(tx, with, &doing).map(Some);
    }
    let told = known(step.plan.n).ok_or(ActionError::NotFound)?;
    let other = step.plan.again.and_then(known).map(|receipt| receipt.matter);
    match step.what() {
        Deed::Report => {}
        Deed::Rate(verdict) => residents::rate(tx, with, &doing, told, verdict)?,
        Deed::Appeal | Deed::Withdraw | Deed::Nudge | Deed::Note => residents::say(tx, with, &doing, told)?,
        Deed::Remind | Deed::FallSilent => residents::duty(tx, with, &doing, told)?,
        Deed::Assign | Deed::AssignWrong(_) | Deed::Merge | Deed::AskDecline | Deed::AskWithdrawal => {
            working::dispatch(tx, with, &doing, told, other)?
        }
        Deed::Accept
        | Deed::Contact
        | Deed::Return(_)
        | Deed::Handle
        | Deed::HandleAfterParking
        | Deed::GiveSlip
        | Deed::AskMoreTime
        | Deed::AskParking => working::work(tx, with, &doing, told)?,
        _ => deciding::decide(tx, with, &doing, told)?,
    }
    Ok(None)
}

fn report(tx: &mut Tx<'_>, with: &With, doing: &Doing<'_>) -> Result<Receipt, ActionError> {
    let plan = doing.plan;
    let wish = Wish {
        once: format!("demo-report-{:08}", plan.n),
        category: Some(plan.text.category.into()),
        place: Some(plan.place),
        words: plan.spoken.said.clone(),
        photos: if doing.below(3) == 0 { doing.cast.photos.before(plan, 0) } else { Vec::new() },
        name: if doing.below(4) == 0 { names::name(700 + plan.n) } else { String::new() },
        phone: if plan.phone { format!("0533012{:04}", plan.n % 10_000) } else { String::new() },
        open_to_public: doing.below(10) < 3,
        by_code: plan.way == Way::Code,
        ..Wish::default()
    };
    let worker = doing.cast.staff.grid_worker(plan.grid, doing.at());
    let by = match plan.way {
        Way::Code | Way::Web => return verbs::report::run(tx, with, &doing.act(By::Anybody), &wish),
        Way::Typed | Way::Patrol => worker,
        Way::Telephone => doing.cast.staff.dispatcher,
    };
    let source = match plan.way {
        Way::Telephone => verbs::report_for::Source::Telephone,
        Way::Patrol => verbs::report_for::Source::Patrol,
        _ => verbs::report_for::Source::Spoken,
    };
    verbs::report_for::run(tx, with, &doing.act(By::Staff(by)), source, &wish)
}

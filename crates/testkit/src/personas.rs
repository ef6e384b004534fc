//! Who may: everybody tries every verb on a matter of their own, and only those named succeed.

use ::people::PostId;
use ::people::ties::TieId;
use actions::matters::report::Receipt;
use actions::{ActionError, By, Refused};
use matters::{Capability, Refusal};

use crate::kit::Kit;
use crate::voice::Voice;

/// Everybody who may come to a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Persona {
    /// 网格员 of the grid the compound lies in.
    GridWorker,
    /// 网格员 of another grid.
    OtherGridWorker,
    /// 派单员.
    Dispatcher,
    /// 承办单位 staff of the office that usually leads.
    Handler,
    /// 承办单位 staff of an outside unit.
    OutsideHandler,
    /// 审核人.
    Reviewer,
    /// Another 审核人 of the same unit.
    OtherReviewer,
    /// 分管领导.
    Leader,
    /// Another 分管领导.
    OtherLeader,
    /// 系统管理员.
    Administrator,
    /// A resident who holds the link of the report in question.
    Holder,
    /// A resident who holds the link of another report in another matter.
    OtherHolder,
    /// Anybody without a link and without a sign-in.
    Anybody,
    /// A scheduled duty, or the command line.
    System,
}

/// All of them.
pub const PERSONAS: [Persona; 14] = [
    Persona::GridWorker,
    Persona::OtherGridWorker,
    Persona::Dispatcher,
    Persona::Handler,
    Persona::OutsideHandler,
    Persona::Reviewer,
    Persona::OtherReviewer,
    Persona::Leader,
    Persona::OtherLeader,
    Persona::Administrator,
    Persona::Holder,
    Persona::OtherHolder,
    Persona::Anybody,
    Persona::System,
];

/// What a verb is tried on.
pub trait Subject {
    /// The report it is about, where it is about one.
    fn receipt(&self) -> Option<&Receipt>;
}

impl Subject for Receipt {
    fn receipt(&self) -> Option<&Receipt> {
        Some(self)
    }
}

impl<T> Subject for (Receipt, T) {
    fn receipt(&self) -> Option<&Receipt> {
        Some(&self.0)
    }
}

impl Subject for PostId {
    fn receipt(&self) -> Option<&Receipt> {
        None
    }
}

impl Subject for TieId {
    fn receipt(&self) -> Option<&Receipt> {
        None
    }
}

impl Subject for () {
    fn receipt(&self) -> Option<&Receipt> {
        None
    }
}

/// Asserts that exactly these personas may do it, each tried on a fresh subject, and that an attempt of
/// anybody else leaves the subject as it was.
///
/// # Panics
/// When somebody else may, or one of them may not.
#[track_caller]
pub fn allowed_personas<S: Subject, T>(
    expected: &[Persona],
    prepare: impl Fn(&Kit) -> S,
    verb: impl Fn(Voice<'_>, &S) -> Result<T, ActionError>,
) {
    let kit = Kit::fresh();
    let stranger = kit.resident().report("water").expect("another report");
    let mut allowed = Vec::new();
    for persona in PERSONAS {
        let subject = prepare(&kit);
        let by = match (persona, subject.receipt()) {
            (Persona::Holder, Some(receipt)) => By::Holder(receipt.capability.clone()),
            _ => kit.by(persona, &stranger.capability),
        };
        let before = subject.receipt().map(|receipt| kit.fingerprint(receipt));
        let answer = verb(kit.speaks(by), &subject).map(drop);
        let after = subject.receipt().map(|receipt| kit.fingerprint(receipt));
        let same = before.is_some() && before == after;
        let touched = if same { Touched::No } else { Touched::Yes };
        assert!(before.is_none() || answer.is_ok() || touched == Touched::No, "{persona:?} left a trace");
        if succeeded(persona, &answer, touched) {
            allowed.push(persona);
        }
    }
    let mut expected = expected.to_vec();
    expected.sort();
    assert_eq!(allowed, expected, "allowed, expected");
}

/// Whether the attempt changed its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touched {
    Yes,
    No,
}

/// Whether somebody did it; whoever did not must have been turned away for who they are.
#[track_caller]
fn succeeded(persona: Persona, answer: &Result<(), ActionError>, touched: Touched) -> bool {
    match answer {
        // A link opens the matter of its own report: somebody else's does something elsewhere.
        Ok(()) if persona == Persona::OtherHolder => touched == Touched::Yes,
        Ok(()) => true,
        Err(_) if persona == Persona::OtherHolder => false,
        Err(error) => {
            assert!(
                turned_away(error),
                "{persona:?} met {error}: prepare it so that only the person decides"
            );
            false
        }
    }
}

/// Whether the answer is about who asks, and about nothing else.
fn turned_away(error: &ActionError) -> bool {
    match error {
        ActionError::NotAllowed | ActionError::NotFound => true,
        ActionError::Refused(Refused::Matter(refusal)) => {
            matches!(refusal, Refusal::NotTheLead { .. } | Refusal::NotIndependent | Refusal::OwnUnitCalls)
        }
        _ => false,
    }
}

impl Kit {
    /// How a persona acts; a resident with a link holds this one.
    #[must_use]
    pub fn by(&self, persona: Persona, link: &Capability) -> By {
        match (persona, self.town.staff.find(persona)) {
            (_, Some(signed)) => By::Staff(signed),
            (Persona::Holder | Persona::OtherHolder, _) => By::Holder(link.clone()),
            (Persona::System, _) => By::System,
            _ => By::Anybody,
        }
    }
}

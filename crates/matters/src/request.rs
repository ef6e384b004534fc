//! What staff ask for and somebody else decides.

use kernel::{Day, Moment};
use people::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

/// Who asked, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The person.
    pub by: PersonId,
    /// In which unit.
    pub unit: UnitId,
    /// When.
    pub at: Moment,
}

/// An extension 延期 that waits for its first or its second level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionRequest {
    /// Who asked.
    pub asked: Asked,
    /// Who passed it at the first level; nobody yet while it waits there.
    pub first_level: Option<PersonId>,
}

/// A parking 挂账 that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParkingRequest {
    /// Who asked.
    pub asked: Asked,
    /// Until which day it is to stand still.
    pub until: Day,
}

/// A parking that was approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parking {
    /// From its approval …
    pub from: Moment,
    /// … until it ends by itself.
    pub until: Moment,
}

impl Parking {
    /// Whether the matter stands still at that moment.
    #[must_use]
    pub fn is_running(&self, at: Moment) -> bool {
        self.from <= at && at < self.until
    }
}

/// When in its life a matter is declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineKind {
    /// 不予受理: before a unit accepted it.
    NotTakenIn,
    /// 不予办理: after.
    NotHandled,
}

/// Why a matter cannot be taken in or handled; the resident reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// Not within the subdistrict's duties.
    OutOfRemit,
    /// In a lawsuit, arbitration, petition or review already.
    ElsewhereByLaw,
    /// Against law, policy or public order.
    AgainstLaw,
    /// What was reported is not the case.
    NotTrue,
    /// A dispute between persons beyond any office's power.
    PrivateDispute,
    /// Objectively impossible for now.
    NotPossibleNow,
}

/// Every reason, in the order of the list.
pub const DECLINE_REASONS: [DeclineReason; 6] = [
    DeclineReason::OutOfRemit,
    DeclineReason::ElsewhereByLaw,
    DeclineReason::AgainstLaw,
    DeclineReason::NotTrue,
    DeclineReason::PrivateDispute,
    DeclineReason::NotPossibleNow,
];

impl DeclineReason {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OutOfRemit => "out_of_remit",
            Self::ElsewhereByLaw => "elsewhere_by_law",
            Self::AgainstLaw => "against_law",
            Self::NotTrue => "not_true",
            Self::PrivateDispute => "private_dispute",
            Self::NotPossibleNow => "not_possible_now",
        }
    }
}

impl std::str::FromStr for DeclineReason {
    type Err = crate::verdict::UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        DECLINE_REASONS
            .into_iter()
            .find(|reason| reason.as_str() == word)
            .ok_or_else(|| crate::verdict::UnknownWord(word.to_owned()))
    }
}

/// A decline that waits for its second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclineRequest {
    /// Who asked.
    pub asked: Asked,
    /// 不予受理 or 不予办理.
    pub kind: DeclineKind,
    /// Why.
    pub reason: DeclineReason,
}

/// A decline that was approved: who must not decide its appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    /// The request.
    pub request: DeclineRequest,
    /// Who approved it.
    pub approved_by: PersonId,
    /// Whether an appeal overturned it; a matter is not declined twice.
    pub overturned: Option<Moment>,
}

/// A return 退单 over the cap that waits for a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnRequest {
    /// Who asked.
    pub asked: Asked,
}

/// What a second person says to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Yes.
    Approve,
    /// No.
    Reject,
}

/// The requests that wait in a matter; at most one of each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Requests {
    /// 延期.
    pub extension: Option<ExtensionRequest>,
    /// 挂账.
    pub parking: Option<ParkingRequest>,
    /// 不予受理, 不予办理.
    pub decline: Option<DeclineRequest>,
    /// 退单 over the cap.
    pub return_back: Option<ReturnRequest>,
}

impl Requests {
    /// Drops whatever waits, because the matter moved on; says whether anything did.
    pub(crate) fn lapse(&mut self) -> bool {
        let waited = *self != Self::default();
        *self = Self::default();
        waited
    }
}

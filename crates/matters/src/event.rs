//! What happened, as history keeps it: facts and ids, never free text.
//!
//! One verb yields one event or more. History is append-only, so an event's meaning never changes:
//! a new meaning is a new variant. An outsider can recount every state and score from these alone.

use kernel::{Day, Moment};
use people::UnitId;
use place::PlaceId;
use serde::{Deserialize, Serialize};

use crate::clock::Due;
use crate::matter::MatterId;
use crate::report::{Door, ReportId};
use crate::request::{DeclineKind, DeclineReason};
use crate::stage::Closing;
use crate::verdict::{Device, Reason, Verdict};

/// What stands behind *handled*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Photos.
    Photos,
    /// A stated reason why there are none.
    StatedReason,
}

/// One thing that happened to a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are the ids and moments their names say")]
pub enum Event {
    /// A report came in and began the matter.
    Reported {
        report: ReportId,
        door: Door,
        due: Due,
    },
    /// Given to a unit.
    Assigned {
        lead: UnitId,
        assisting: Vec<UnitId>,
        before: Option<UnitId>,
    },
    /// 收回: taken back from the unit before it took it on.
    TakenBack {
        unit: UnitId,
    },
    /// 签收.
    Accepted {
        unit: UnitId,
    },
    /// Somebody came or called first.
    Contacted {
        unit: UnitId,
    },
    /// 退单: back to the dispatcher; the n-th of this matter.
    Returned {
        unit: UnitId,
        count: u32,
    },
    /// 退单 over the cap asked for.
    ReturnRequested {
        unit: UnitId,
    },
    /// 退单 over the cap refused.
    ReturnRejected,
    /// 已处理: a round begins, and these reports are asked.
    Handled {
        unit: UnitId,
        round: u32,
        evidence: Evidence,
        asked: Vec<ReportId>,
    },
    /// A reminder was handed over to something that carries it.
    Reminded {
        report: ReportId,
        round: u32,
        count: u32,
    },
    /// A slip with the link was given.
    SlipGiven {
        report: ReportId,
        round: u32,
    },
    /// Another unit called.
    Called {
        report: ReportId,
        round: u32,
        count: u32,
        unit: UnitId,
    },
    /// The resident's word.
    Rated {
        report: ReportId,
        round: u32,
        verdict: Verdict,
        reasons: Vec<Reason>,
        device: Device,
    },
    /// 重办 began, with a new clock.
    ReworkStarted {
        round: u32,
        due: Due,
    },
    /// 督办.
    SupervisionRaised {
        round: u32,
    },
    /// Not satisfied after the last automatic rework.
    Disputed {
        round: u32,
    },
    /// A second person ordered another rework.
    ReworkOrdered {
        round: u32,
        due: Due,
    },
    /// A second person lets the round end unresolved.
    LeftUnresolved {
        round: u32,
    },
    /// No answer.
    FellSilent {
        report: ReportId,
        round: u32,
    },
    /// 延期 asked for, passed at the first level, approved, rejected.
    ExtensionRequested {
        unit: UnitId,
    },
    ExtensionPassed,
    ExtensionApproved {
        due: Due,
    },
    ExtensionRejected,
    /// 挂账 asked for, approved, rejected.
    ParkingRequested {
        unit: UnitId,
        until: Day,
    },
    Parked {
        until: Moment,
        due: Due,
        promises: Vec<(ReportId, Due)>,
    },
    ParkingRejected,
    /// 不予受理 or 不予办理 asked for, approved, rejected.
    DeclineRequested {
        unit: UnitId,
        kind: DeclineKind,
        reason: DeclineReason,
    },
    Declined {
        unit: UnitId,
        kind: DeclineKind,
        reports: Vec<ReportId>,
    },
    DeclineRejected,
    /// An appeal, and what became of it.
    Appealed {
        report: ReportId,
    },
    AppealUpheld {
        report: ReportId,
    },
    AppealOverturned {
        report: ReportId,
        reports: Vec<ReportId>,
        due: Due,
    },
    /// Withdrawn by the resident's capability, or by telephone and a second person.
    Withdrawn {
        report: ReportId,
    },
    WithdrawalRequested {
        report: ReportId,
        unit: UnitId,
    },
    WithdrawalRejected {
        report: ReportId,
    },
    /// This matter became part of another; the other took its reports in.
    MergedInto {
        into: MatterId,
        reports: Vec<ReportId>,
    },
    TookIn {
        from: MatterId,
        reports: Vec<ReportId>,
        due: Due,
    },
    /// A merge was undone for one report: it left here, it came back there.
    LetGo {
        report: ReportId,
        to: MatterId,
    },
    CameBack {
        report: ReportId,
        from: MatterId,
    },
    /// 核查 of a patrol finding.
    Checked {
        passed: bool,
    },
    /// 催一下.
    Nudged {
        report: ReportId,
    },
    /// A dispatcher said where it lies.
    Located {
        place: PlaceId,
    },
    /// The reporter left a way to be reached.
    ContactLeft {
        report: ReportId,
    },
    /// A sentence or photo was added (by the resident, or by staff).
    Noted {
        report: Option<ReportId>,
    },
    /// The reporter put their own words right; or took them out.
    WordsCorrected {
        report: ReportId,
    },
    WordsErased {
        report: ReportId,
    },
    /// The reporter took a photo of their own out.
    PhotoRedacted {
        report: ReportId,
    },
    /// The reporter lets neighbours read of it; or does not any more.
    Opened {
        report: ReportId,
    },
    Shut {
        report: ReportId,
    },
    /// A clerk wrote what neighbours read; it was taken down because the words behind it changed.
    Published {
        report: ReportId,
    },
    TakenDown {
        report: ReportId,
    },
    /// The due moment was computed again because the calendar changed.
    DueRecomputed {
        report: Option<ReportId>,
        before: Due,
        after: Due,
    },
    /// The matter closed with this computed word.
    Closed {
        closing: Closing,
    },
    /// It opened again.
    Reopened,
}

impl Event {
    /// The word stored in the history's column.
    #[must_use]
    pub fn word(&self) -> String {
        serde_word(self).unwrap_or_default()
    }
}

/// The tag serde writes, so that the word exists once.
fn serde_word(event: &Event) -> Option<String> {
    let value = serde_json::to_value(event).ok()?;
    value.get("what")?.as_str().map(str::to_owned)
}

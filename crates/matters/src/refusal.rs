//! Why a verb is refused: which rule, with the facts that broke it.
//!
//! Each variant has a key in the locale files, where the sentence says what to do.

use kernel::Moment;

/// A refusal of the lifecycle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The verb does not fit the stage.
    #[error("cannot {verb} in stage {stage}")]
    WrongStage {
        /// The verb asked for.
        verb: &'static str,
        /// The stage found.
        stage: &'static str,
    },
    /// Somebody changed the matter since the page was drawn.
    #[error("changed meanwhile: version {found}, expected {expected}")]
    ChangedMeanwhile {
        /// The version the page showed.
        expected: i64,
        /// The version now.
        found: i64,
    },
    /// The report is not one of this matter.
    #[error("no such report in this matter")]
    NoSuchReport,
    /// It has this unit already.
    #[error("assigned to this unit already")]
    AlreadyThere,
    /// Only the lead unit may.
    #[error("only the lead unit may {verb}")]
    NotTheLead {
        /// The verb asked for.
        verb: &'static str,
    },
    /// 挂账: nothing is handled while it stands still.
    #[error("parked until {until:?}")]
    Parked {
        /// Until when.
        until: Moment,
    },
    /// The time for a return is over.
    #[error("a return was possible until {until:?}")]
    ReturnTooLate {
        /// The last moment.
        until: Moment,
    },
    /// The time for taking an assignment back is over.
    #[error("an assignment could be taken back until {until:?}")]
    TakeBackTooLate {
        /// The last moment.
        until: Moment,
    },
    /// Another unit has it by now.
    #[error("given to another unit meanwhile")]
    GivenElsewhere,
    /// A request of this kind waits already.
    #[error("a request waits already")]
    RequestWaits,
    /// Nothing of this kind waits.
    #[error("nothing waits to be decided")]
    NothingWaits,
    /// The second person is the first, or of the same unit, or handled it.
    #[error("a second person must decide")]
    NotIndependent,
    /// No extension once it is overdue.
    #[error("overdue since {since:?}")]
    Overdue {
        /// Since when.
        since: Moment,
    },
    /// The clock had its extensions.
    #[error("extended {most} times already")]
    NoMoreExtensions {
        /// How many there may be.
        most: u32,
    },
    /// The extension was asked for in time and decided too late: it can only be rejected now.
    #[error("an extension could be granted until {until:?}")]
    GrantTooLate {
        /// The last moment.
        until: Moment,
    },
    /// A matter is parked once.
    #[error("parked before")]
    ParkedBefore,
    /// The end of a parking lies in the past or too far ahead.
    #[error("a parking ends within {most_days} days")]
    ParkingEnd {
        /// How far ahead at most, in natural days.
        most_days: u32,
    },
    /// Once it was handled there is no way out by a decline.
    #[error("handled before, cannot be declined")]
    HandledBefore,
    /// An appeal overturned a decline of this matter.
    #[error("a decline was overturned before")]
    OverturnedBefore,
    /// Handled means evidence: a photo, or a stated reason for none.
    #[error("no evidence and no reason for none")]
    NoEvidence,
    /// Nothing has been handled yet that could be judged.
    #[error("not handled yet")]
    NotHandledYet,
    /// This report is not asked in this round.
    #[error("not asked in this round")]
    NotAsked,
    /// 不满意 says why.
    #[error("not satisfied without a reason")]
    ReasonMissing,
    /// The window for changing a verdict is over.
    #[error("the verdict could change until {until:?}")]
    WindowClosed {
        /// The last moment.
        until: Moment,
    },
    /// A first verdict after silence came too late.
    #[error("a verdict counted until {until:?}")]
    TooLate {
        /// The last moment.
        until: Moment,
    },
    /// The person has judged: a verdict changes, it is not withdrawn.
    #[error("judged before")]
    JudgedBefore,
    /// Already withdrawn or declined.
    #[error("the report has left the matter")]
    HasLeft,
    /// Nothing was declined that could be appealed.
    #[error("not declined")]
    NotDeclined,
    /// There was an appeal before.
    #[error("appealed before")]
    AppealedBefore,
    /// The time for an appeal is over.
    #[error("an appeal was possible until {until:?}")]
    AppealTooLate {
        /// The last moment.
        until: Moment,
    },
    /// Silence has not been reached: something that can reach the person must come first.
    #[error("silence is not reached")]
    NotSilentYet,
    /// A reminder is not due, or cannot reach the person.
    #[error("no reminder is due")]
    NoReminderDue,
    /// A call to ask is made by another unit than the lead.
    #[error("another unit must call")]
    OwnUnitCalls,
    /// The matters cannot become one.
    #[error("cannot be merged")]
    CannotMerge,
    /// The report was not merged in.
    #[error("not merged")]
    NotMerged,
    /// Once a day is enough.
    #[error("nudged today already")]
    NudgedToday,
    /// A patrol finding has no resident; a resident's matter has no check.
    #[error("only for {only}")]
    WrongKind {
        /// What the verb is for.
        only: &'static str,
    },
    /// 别的事 needs a sentence or a photo.
    #[error("neither words nor a photo")]
    NothingSaid,
}

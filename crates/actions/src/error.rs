//! The only outcomes a door must know.

use kernel::text::TextRefusal;
use storage::StorageError;

use ::matters as lifecycle;

/// Why an action did nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// There is no such thing, or this actor must not know that there is. One answer for all.
    #[error("not found")]
    NotFound,
    /// The post does not allow it, or it is for residents, or for staff.
    #[error("not allowed")]
    NotAllowed,
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The store is in trouble.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A rule that said no.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The lifecycle.
    #[error(transparent)]
    Matter(#[from] lifecycle::Refusal),
    /// The post.
    #[error(transparent)]
    Post(#[from] ::people::post::Refusal),
    /// The place tree.
    #[error(transparent)]
    Place(#[from] ::place::tree::Refusal),
    /// The safety note.
    #[error(transparent)]
    Safety(#[from] ::people::safety::Refusal),
    /// The words of a notice.
    #[error(transparent)]
    Notice(#[from] ::notices::template::Refusal),
    /// The quiet hours.
    #[error(transparent)]
    Hours(::notices::quiet::Refusal),
    /// What is set holds from today on at the earliest.
    #[error("the day has passed")]
    DayPassed,
    /// A field cannot be taken as it is.
    #[error("{field}: {why}")]
    Field {
        /// Its name in the form.
        field: &'static str,
        /// Why.
        why: TextRefusal,
    },
    /// Nobody chose what sort of matter it is.
    #[error("no category chosen")]
    CategoryMissing,
    /// No such unit, category, place or person to choose.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// What is settled on the spot needs a photo before and one after.
    #[error("a photo before and a photo after")]
    BeforeAndAfter,
    /// Nobody of the unit could handle what it would lead.
    #[error("nobody of the unit handles matters")]
    NobodyHandles,
    /// A telephone number has 7 to 15 digits.
    #[error("not a telephone number")]
    NotATelephone,
    /// More photos than a report may carry.
    #[error("at most {0} photos")]
    TooManyPhotos(usize),
    /// The reporter did not agree that neighbours read of it.
    #[error("not for neighbours")]
    NotForNeighbours,
    /// It is over: words can be taken out, no more be changed.
    #[error("only erasing is left")]
    OnlyErasing,
    /// A rating sent with a staff session.
    #[error("staff do not rate")]
    StaffDoNotRate,
    /// The year or the day cannot be entered as given.
    #[error("not a calendar of {0}")]
    NotACalendar(i16),
    /// The sign-in name is taken.
    #[error("sign-in name taken")]
    SignInTaken,
    /// Wrong name or password; one answer for both.
    #[error("wrong name or password")]
    WrongPassword,
    /// Too many failures in a row.
    #[error("locked for a while")]
    Locked,
    /// Nothing to do at this desk for this person today: no post is held.
    #[error("no post held today")]
    NoPost,
}

impl From<lifecycle::Refusal> for ActionError {
    fn from(refusal: lifecycle::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<::people::post::Refusal> for ActionError {
    fn from(refusal: ::people::post::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<::people::safety::Refusal> for ActionError {
    fn from(refusal: ::people::safety::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<::place::tree::Refusal> for ActionError {
    fn from(refusal: ::place::tree::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

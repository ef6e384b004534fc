//! The one mapping from what went wrong to a status, a sentence and a page.
//!
//! A person reads what to do next; a machine reads the status; whoever runs the server finds the
//! request id in the log, where no name, number or text ever stands.

use actions::{ActionError, Refused};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::text::TextRefusal;
use matters::Refusal;
use storage::StorageError;

use crate::problem_page::{Kind, Retry};
use crate::spoken;
use crate::words::{t, t_with};

/// What went wrong, ready to be answered.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Which page answers it, and with which status.
    pub kind: Kind,
    /// What to do, where the page's own sentence does not say it.
    pub sentence: Option<String>,
    /// Under which id the log has it.
    pub id: Option<String>,
    /// The request again with what was typed, where trying once more may help.
    pub retry: Option<Retry>,
}

/// A handler's error.
#[derive(Debug)]
pub enum Failure {
    /// Something to say on a page of its own.
    Problem(Problem),
    /// Somebody has to sign in first.
    SignIn,
}

impl Problem {
    /// No such page, or none for this person: one answer for all.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(Kind::NotFound)
    }

    /// The post does not allow it.
    #[must_use]
    pub const fn not_allowed() -> Self {
        Self::new(Kind::NotAllowed)
    }

    /// A form that did not come from our pages, or too old.
    #[must_use]
    pub fn forged() -> Self {
        Self { sentence: Some(t("problem-forged")), ..Self::new(Kind::NotAllowed) }
    }

    /// A body beyond every limit.
    #[must_use]
    pub const fn too_large() -> Self {
        Self::new(Kind::TooLarge)
    }

    /// Too many tries.
    #[must_use]
    pub const fn too_often() -> Self {
        Self::new(Kind::TooMany)
    }

    /// A rule said no, and there is no form to say it in.
    #[must_use]
    pub fn refused(refused: &Refused) -> Self {
        Self { sentence: Some(sentence(refused)), ..Self::new(kind_of(refused)) }
    }

    /// Something nobody planned for; logged once, here.
    #[must_use]
    pub fn fault(trouble: &dyn std::fmt::Display) -> Self {
        let id = format!("{:06}", log_number(trouble));
        tracing::error!(request = %id, %trouble, "request failed");
        Self { id: Some(id), ..Self::new(Kind::Broken) }
    }

    const fn new(kind: Kind) -> Self {
        Self { kind, sentence: None, id: None, retry: None }
    }

    /// Offers to send the same again, where that may help.
    #[must_use]
    pub fn offering(self, retry: Retry) -> Self {
        let retry = self.kind.may_pass().then_some(retry);
        Self { retry, ..self }
    }

    /// The status it is sent with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Six digits that find the line in the log again: from the trouble itself, so that the same trouble
/// has the same number.
fn log_number(trouble: &dyn std::fmt::Display) -> u32 {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(trouble.to_string().as_bytes());
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]) % 1_000_000
}

impl From<ActionError> for Problem {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::NotFound => Self::not_found(),
            ActionError::NotAllowed => Self::not_allowed(),
            ActionError::Refused(refused) => Self::refused(&refused),
            ActionError::Storage(trouble) => trouble.into(),
        }
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Busy
            | StorageError::Contended
            | StorageError::Locked
            | StorageError::TooLong
            | StorageError::Unavailable { .. }
            | StorageError::DiskFull => {
                tracing::warn!(trouble = %error, "store not ready");
                Self::new(Kind::Busy)
            }
            StorageError::UnknownOutcome => {
                tracing::warn!(trouble = %error, "outcome unknown");
                Self { sentence: Some(t("problem-unknown")), ..Self::new(Kind::Busy) }
            }
            other => Self::fault(&other),
        }
    }
}

impl Failure {
    /// As [`Problem::offering`].
    #[must_use]
    pub fn offering(self, retry: Retry) -> Self {
        match self {
            Self::Problem(problem) => Self::Problem(problem.offering(retry)),
            Self::SignIn => Self::SignIn,
        }
    }
}

impl<E: Into<Problem>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Problem(error.into())
    }
}

impl IntoResponse for Failure {
    /// Leaves the page to the layer that knows the layout: the problem travels in an extension.
    fn into_response(self) -> Response {
        match self {
            Self::SignIn => axum::response::Redirect::to("/sign-in").into_response(),
            Self::Problem(problem) => {
                let mut response = problem.status().into_response();
                response.extensions_mut().insert(problem);
                response
            }
        }
    }
}

/// The page of a refusal: a conflict where somebody was faster, else what was sent cannot be taken.
#[must_use]
pub const fn kind_of(refused: &Refused) -> Kind {
    match refused {
        Refused::Matter(Refusal::ChangedMeanwhile { .. }) => Kind::Changed,
        Refused::StaffDoNotRate => Kind::NotAllowed,
        Refused::Locked => Kind::TooMany,
        _ => Kind::Refused,
    }
}

/// The status of a refusal shown in its own form.
#[must_use]
pub fn status_of(refused: &Refused) -> StatusCode {
    Problem::new(kind_of(refused)).status()
}

/// The sentence of a refusal: what to do, in the person's words.
#[must_use]
pub fn sentence(refused: &Refused) -> String {
    match refused {
        Refused::Matter(refusal) => of_matter(refusal),
        Refused::Post(refusal) => of_post(refusal),
        Refused::Place(_) => t("refusal-place"),
        Refused::Safety(refusal) => of_safety(refusal),
        Refused::Notice(refusal) => of_notice(refusal),
        Refused::Hours(_) => t("refusal-hours"),
        Refused::DayPassed => t("refusal-day-passed"),
        Refused::Field { field, why } => of_field(field, *why),
        Refused::CategoryMissing => t("refusal-category-missing"),
        Refused::Unknown(what) => t_with("refusal-unknown", &[("what", &named(what))]),
        Refused::BeforeAndAfter => t("refusal-before-and-after"),
        Refused::NobodyHandles => t("refusal-nobody-handles"),
        Refused::NotATelephone => t("refusal-not-a-telephone"),
        Refused::TooManyPhotos(most) => t_with("refusal-too-many-photos", &[("most", &most.to_string())]),
        Refused::NotForNeighbours => t("own-refusal-not-for-neighbours"),
        Refused::OnlyErasing => t("own-refusal-only-erasing"),
        Refused::StaffDoNotRate => t("refusal-staff-do-not-rate"),
        Refused::NotACalendar(year) => t_with("refusal-not-a-calendar", &[("year", &year.to_string())]),
        Refused::SignInTaken => t("refusal-sign-in-taken"),
        Refused::WrongPassword => t("refusal-wrong-password"),
        Refused::Locked => t("refusal-locked"),
        Refused::NoPost => t("refusal-no-post"),
    }
}

fn named(what: &str) -> String {
    t(match what {
        "category" => "refusal-what-category",
        "unit" => "refusal-what-unit",
        "place" => "refusal-what-place",
        "person" => "refusal-what-person",
        "photo" => "own-refusal-what-photo",
        _ => "refusal-what-form",
    })
}

fn of_field(field: &str, why: TextRefusal) -> String {
    let field = t(match field {
        "words" | "text" => "refusal-field-words",
        "name" => "refusal-field-name",
        "place_detail" | "detail" => "refusal-field-detail",
        "flat" => "refusal-field-flat",
        "reason" => "refusal-field-reason",
        "reply" | "public" => "refusal-field-reply",
        "source" => "refusal-field-source",
        _ => "refusal-field-other",
    });
    match why {
        TextRefusal::Empty => t_with("refusal-field-empty", &[("field", &field)]),
        TextRefusal::Control => t_with("refusal-field-control", &[("field", &field)]),
        TextRefusal::TooLong { most, found } => t_with(
            "refusal-field-too-long",
            &[("field", &field), ("most", &most.to_string()), ("found", &found.to_string())],
        ),
    }
}

fn of_notice(refusal: &notices::template::Refusal) -> String {
    use notices::template::Refusal as Notice;
    match refusal {
        Notice::LooseBrace => t("refusal-notice-loose-brace"),
        Notice::Unknown(word) => t_with("refusal-notice-unknown", &[("word", word)]),
        Notice::Missing(word) => t_with("refusal-notice-missing", &[("word", word)]),
    }
}

fn of_post(refusal: &people::post::Refusal) -> String {
    use people::post::Refusal as Post;
    match refusal {
        Post::AlreadyEnded(until) => t_with("refusal-post-ended", &[("until", &until.to_string())]),
        Post::EndsBeforeItBegins { from, .. } => {
            t_with("refusal-post-before", &[("from", &from.to_string())])
        }
        Post::SamePerson => t("refusal-same-person"),
    }
}

fn of_safety(refusal: &people::safety::Refusal) -> String {
    use people::safety::Refusal as Safety;
    match refusal {
        Safety::NotAnAddress => t("refusal-not-an-address"),
        Safety::End { most_days } => t_with("refusal-safety-end", &[("days", &most_days.to_string())]),
        Safety::NotedAlready { until } => t_with("refusal-noted-already", &[("until", &spoken::day(*until))]),
    }
}

fn of_matter(refusal: &Refusal) -> String {
    let until = |key, moment: &kernel::Moment| t_with(key, &[("until", &spoken::moment(*moment))]);
    match refusal {
        Refusal::WrongStage { stage, .. } => t_with("refusal-wrong-stage", &[("stage", &stage_words(stage))]),
        Refusal::ChangedMeanwhile { .. } => t("refusal-changed"),
        Refusal::NoSuchReport => t("refusal-no-such-report"),
        Refusal::AlreadyThere => t("refusal-already-there"),
        Refusal::NotTheLead { .. } => t("refusal-not-lead"),
        Refusal::Parked { until: moment } => until("refusal-parked", moment),
        Refusal::ReturnTooLate { until: moment } => until("refusal-return-too-late", moment),
        Refusal::TakeBackTooLate { until: moment } => until("refusal-take-back-too-late", moment),
        Refusal::GivenElsewhere => t("refusal-given-elsewhere"),
        Refusal::RequestWaits => t("refusal-request-waits"),
        Refusal::NothingWaits => t("refusal-nothing-waits"),
        Refusal::NotIndependent => t("refusal-not-independent"),
        Refusal::Overdue { .. } => t("refusal-overdue"),
        Refusal::NoMoreExtensions { most } => {
            t_with("refusal-no-more-extensions", &[("most", &most.to_string())])
        }
        Refusal::GrantTooLate { until: moment } => until("refusal-grant-too-late", moment),
        Refusal::ParkedBefore => t("refusal-parked-before"),
        Refusal::ParkingEnd { most_days } => {
            t_with("refusal-parking-end", &[("days", &most_days.to_string())])
        }
        Refusal::HandledBefore => t("refusal-handled-before"),
        Refusal::OverturnedBefore => t("refusal-overturned-before"),
        Refusal::NoEvidence => t("refusal-no-evidence"),
        Refusal::NotHandledYet => t("refusal-not-handled-yet"),
        Refusal::NotAsked => t("refusal-not-asked"),
        Refusal::ReasonMissing => t("refusal-reason-missing"),
        Refusal::WindowClosed { until: moment } => until("refusal-window-closed", moment),
        Refusal::TooLate { until: moment } => until("refusal-too-late", moment),
        Refusal::JudgedBefore => t("refusal-judged-before"),
        Refusal::HasLeft => t("refusal-has-left"),
        Refusal::NotDeclined => t("refusal-not-declined"),
        Refusal::AppealedBefore => t("refusal-appealed-before"),
        Refusal::AppealTooLate { until: moment } => until("refusal-appeal-too-late", moment),
        Refusal::NotSilentYet => t("refusal-not-silent-yet"),
        Refusal::NoReminderDue => t("refusal-no-reminder-due"),
        Refusal::OwnUnitCalls => t("refusal-own-unit-calls"),
        Refusal::CannotMerge => t("refusal-cannot-merge"),
        Refusal::NotMerged => t("refusal-not-merged"),
        Refusal::NudgedToday => t("refusal-nudged-today"),
        Refusal::WrongKind { only: "patrol" } => t("refusal-only-patrol"),
        Refusal::WrongKind { .. } => t("refusal-only-resident"),
        Refusal::NothingSaid => t("refusal-nothing-said"),
    }
}

fn stage_words(stage: &str) -> String {
    t(match stage {
        "received" => "refusal-stage-received",
        "assigned" => "refusal-stage-assigned",
        "working" => "refusal-stage-working",
        "handled" => "refusal-stage-handled",
        "disputed" => "refusal-stage-disputed",
        _ => "refusal-stage-closed",
    })
}

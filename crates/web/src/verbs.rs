//! The forms of staff: each is read, asks one action, and leads back to the matter, on the phone or at
//! the desk. What cannot be done is said on the same page, and what was typed stays.

mod desk_only;
mod doors;
mod filling;
mod moving;
mod placing;
mod publishing;
mod sent;
mod stuck;
mod undoing;

use actions::sealing::Person;
use axum::http::StatusCode;
use axum::response::Response;
use matters::ReportId;

use crate::app::App;
use crate::desk::composer::Verb;
use crate::desk::matter;
use crate::desk::queue::answer::around;
use crate::fields::Fields;
use crate::page::draw;
use crate::parts::Errors;
use crate::parts::report_form::PhotoSlot;
use crate::problem::Failure;
use crate::worker::case::Case;

pub use desk_only::{assign, by_number, call, check, merge, separate, settle, withdraw};
pub use doors::{at_desk, on_phone};
pub use filling::fill_in;
pub use moving::{accept, answer, contact, handle};
pub use placing::locate;
pub use publishing::publish;
pub use stuck::{decline, extend, park, return_back};
pub use undoing::undo;

/// Where the form stood: on the worker's phone or at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// `/w/m/{id}`.
    Phone,
    /// `/d/m/{id}`.
    Desk,
}

impl Home {
    /// What the matter's address begins with.
    #[must_use]
    pub const fn base(self) -> &'static str {
        match self {
            Self::Phone => "/w/m",
            Self::Desk => "/d/m",
        }
    }

    /// The matter's page, with something to say.
    ///
    /// # Errors
    /// Trouble with the store.
    pub async fn draw(
        self,
        app: &App,
        case: &Case,
        status: StatusCode,
        opening: Opening,
    ) -> Result<Response, Failure> {
        match self {
            Self::Phone => draw(status, &crate::worker::matter::answer::drawing::page(app, case, opening)),
            Self::Desk => {
                let around = around(app, &case.office, case).await?;
                let plan = matter::answer::plan::picture(app, case).await?;
                let page = matter::answer::drawing::page(app, case, opening, &around);
                draw(status, &matter::Page { plan, ..page })
            }
        }
    }
}

/// A contact that was asked for without a usable reason.
pub struct NotRevealed {
    /// Whose.
    pub report: ReportId,
    /// The reason as typed.
    pub reason: String,
    /// What is wrong with it.
    pub sorry: String,
}

/// With what a matter's page opens.
#[derive(Default)]
pub struct Opening {
    /// The open form; nothing opens the usual one.
    pub verb: Option<Verb>,
    /// What has to be changed.
    pub errors: Errors,
    /// Why it was not done, where no field can be changed: somebody was faster, it moved away.
    pub banner: Option<String>,
    /// What was typed.
    pub fields: Fields,
    /// The version the form was drawn from, where somebody has changed the matter since.
    pub changed_since: Option<i64>,
    /// The list to go back to; empty is the queue.
    pub from: String,
    /// Photos received before.
    pub slots: [PhotoSlot; 3],
    /// What was just done.
    pub done: Option<String>,
    /// A contact that was asked for.
    pub revealed: Option<(ReportId, Person)>,
    /// A contact that was asked for without a usable reason.
    pub not_revealed: Option<NotRevealed>,
}

//! The desk: the queue, one matter with every verb, what waits for a second person, what goes on paper.

pub mod back;
pub mod board;
pub mod case_sheet;
pub mod composer;
pub mod matter;
pub mod queue;
pub mod review;
pub mod safety;
pub mod sentences;
pub mod slip;
pub mod suggest;
pub mod wall;
pub mod whereabouts;
pub mod whom;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use people::Permission;

use crate::actor::Staff;
use crate::app::App;
use crate::problem::{Failure, Problem};

/// Whoever may look at matters from a desk.
#[derive(Debug, Clone)]
pub struct Desk(pub Staff);

impl FromRequestParts<App> for Desk {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = Staff::from_request_parts(parts, app).await?;
        if staff.signed.duty.may(Permission::Look) {
            Ok(Self(staff))
        } else {
            Err(Problem::not_allowed().into())
        }
    }
}

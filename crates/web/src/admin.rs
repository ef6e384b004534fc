//! The administrator's pages: posts, calendar, wall codes. No say over any matter from here.

pub mod calendar;
pub mod codes;
pub mod codes_print;
pub mod home;
pub mod messages;
pub mod messages_log;
pub mod people;

use ::people::Permission;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::actor::Staff;
use crate::app::App;
use crate::problem::{Failure, Problem};

/// Whoever keeps places, people, codes and the calendar.
#[derive(Debug, Clone)]
pub struct Administrator(pub Staff);

impl FromRequestParts<App> for Administrator {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = Staff::from_request_parts(parts, app).await?;
        let may = staff.signed.duty.may(Permission::Administer);
        if may { Ok(Self(staff)) } else { Err(Problem::not_allowed().into()) }
    }
}

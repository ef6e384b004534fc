//! The worker's phone: today, one matter, and telling for somebody. Residents' sizes: it is used outdoors.

pub mod case;
pub mod contact;
pub mod matter;
pub mod new;
pub mod standing;
pub mod today;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use people::{Duty, Permission};

use crate::actor::Staff;
use crate::app::App;
use crate::problem::{Failure, Problem};

/// Whoever handles matters outdoors: a grid worker, or somebody of a unit.
#[derive(Debug, Clone)]
pub struct Worker(pub Staff);

impl FromRequestParts<App> for Worker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = Staff::from_request_parts(parts, app).await?;
        match staff.signed.duty {
            Duty::GridWorker | Duty::Handler => Ok(Self(staff)),
            _ => Err(Problem::not_allowed().into()),
        }
    }
}

/// Whoever may take a report down for somebody: grid workers outdoors, dispatchers on the telephone.
#[derive(Debug, Clone)]
pub struct Intake(pub Staff);

impl FromRequestParts<App> for Intake {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = Staff::from_request_parts(parts, app).await?;
        if staff.signed.duty.may(Permission::Intake) {
            Ok(Self(staff))
        } else {
            Err(Problem::not_allowed().into())
        }
    }
}

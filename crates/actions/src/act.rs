//! Who acts, when, by which door, with which randomness.

use ::matters::Capability;
use ::matters::matter::Staff;
use ::people::{Duty, Permission, PersonId, PostId, UnitId};
use ::place::PlaceId;
use kernel::{Draw, Moment, SubdistrictId};
use storage::matters::Actor;

use crate::error::ActionError;

/// A member of staff who has signed in, acting by one post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// The person.
    pub person: PersonId,
    /// The post.
    pub post: PostId,
    /// In which unit.
    pub unit: UnitId,
    /// With which duty.
    pub duty: Duty,
    /// Over which part of the place tree.
    pub scope: PlaceId,
}

impl Signed {
    /// As the lifecycle knows staff.
    #[must_use]
    pub const fn staff(&self) -> Staff {
        Staff { person: self.person, unit: self.unit }
    }
}

/// Who acts.
#[derive(Debug, Clone)]
pub enum By {
    /// Anybody, without a link and without a sign-in.
    Anybody,
    /// Whoever holds a report's capability.
    Holder(Capability),
    /// A member of staff.
    Staff(Signed),
    /// A scheduled duty or the command line.
    System,
}

/// One act.
#[derive(Debug, Clone)]
pub struct Act {
    /// In which subdistrict.
    pub of: SubdistrictId,
    /// Who.
    pub by: By,
    /// When, by the product's clock.
    pub at: Moment,
    /// By which door: `page`, `duty`, `replay`, `demo`, `command`.
    pub door: &'static str,
    /// The randomness, drawn once by the door.
    pub seed: [u8; 32],
}

impl Act {
    /// The randomness of this act; the same each time it is asked for.
    #[must_use]
    pub fn draw(&self) -> Draw {
        Draw::from_seed(self.seed)
    }

    /// As history names the actor.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        match &self.by {
            By::Staff(signed) => Actor::Staff { person: signed.person, post: signed.post, unit: signed.unit },
            By::Holder(_) | By::Anybody => Actor::Resident,
            By::System => Actor::System,
        }
    }

    /// The member of staff, if their post allows it.
    ///
    /// # Errors
    /// [`ActionError::NotAllowed`].
    pub const fn staff_with(&self, permission: Permission) -> Result<&Signed, ActionError> {
        match &self.by {
            By::Staff(signed) if signed.duty.may(permission) => Ok(signed),
            _ => Err(ActionError::NotAllowed),
        }
    }

    /// Only a scheduled duty may.
    ///
    /// # Errors
    /// [`ActionError::NotAllowed`].
    pub const fn system(&self) -> Result<(), ActionError> {
        match self.by {
            By::System => Ok(()),
            _ => Err(ActionError::NotAllowed),
        }
    }
}

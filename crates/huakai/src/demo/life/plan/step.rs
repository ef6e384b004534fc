//! The next deed of a matter, in the order in which a year is played: by the moment, then by the number of the
//! matter, so that one seed is one life.

use std::cmp::Ordering;
use std::sync::Arc;

use kernel::Moment;

use super::Plan;
use crate::demo::life::story::Deed;

/// The next step of a matter.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub at: Moment,
    /// Of what.
    pub plan: Arc<Plan>,
    /// Which deed, by number.
    pub deed: usize,
}

impl Step {
    /// What is done.
    #[must_use]
    pub fn what(&self) -> Deed {
        self.plan.story[self.deed].0
    }

    fn order(&self) -> (Moment, usize, u8, usize) {
        (self.at, self.plan.n, self.plan.edition, self.deed)
    }
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}
impl Eq for Step {}
impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Step {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

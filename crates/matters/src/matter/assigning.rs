//! Giving a matter to a unit, or to another one.

use kernel::Moment;
use people::UnitId;

use super::Matter;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::stage::{Assignment, Stage};

impl Matter {
    /// 派单, 改派. The clock is not touched: the promise was made to the resident, not to the unit.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] once it is handled or closed, [`Refusal::AlreadyThere`],
    /// [`Refusal::Parked`].
    pub fn assign(
        &mut self,
        lead: UnitId,
        assisting: Vec<UnitId>,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        if !self.stage.is_in_hand() {
            return Err(self.wrong_stage("assign"));
        }
        self.not_parked(at)?;
        let before = self.lead();
        if before == Some(lead) {
            return Err(Refusal::AlreadyThere);
        }
        let assisting: Vec<UnitId> = assisting.into_iter().filter(|unit| *unit != lead).collect();
        // What the unit before asked for was about its own work.
        if before.is_some() {
            self.requests.lapse();
        }
        self.stage = Stage::Assigned { assignment: Assignment { lead, assisting: assisting.clone(), at } };
        Ok(vec![Event::Assigned { lead, assisting, before }])
    }

    /// # Errors
    /// [`Refusal::Parked`] while it stands still.
    pub(crate) fn not_parked(&self, at: Moment) -> Result<(), Refusal> {
        match self.parking {
            Some(parking) if parking.is_running(at) => Err(Refusal::Parked { until: parking.until }),
            _ => Ok(()),
        }
    }
}

//! After the last automatic rework: a second person orders another one, or lets it end unresolved.

use kernel::Moment;

use super::{Kind, Matter, Rules, Staff};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::stage::{Closing, Stage};

impl Matter {
    /// Orders another rework, with the whole limit again, also where the round was left unresolved and
    /// somebody is still waited for: the round is no longer left then.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless disputed, [`Refusal::NotIndependent`].
    pub fn order_rework(&mut self, by: Staff, at: Moment, rules: Rules<'_>) -> Result<Vec<Event>, Refusal> {
        let Stage::Disputed { .. } = self.stage else { return Err(self.wrong_stage("order_rework")) };
        self.independent(by, None)?;
        if let Some(last) = self.rounds.last_mut() {
            last.unresolved_at = None;
        }
        self.start_rework(at, rules);
        Ok(vec![Event::ReworkOrdered { round: self.round_number(), due: self.clock.due }])
    }

    /// Lets the round end unresolved: still counted as not satisfied. The matter closes once nobody is
    /// waited for any more.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless disputed, [`Refusal::NotIndependent`], [`Refusal::NothingWaits`]
    /// when somebody decided so before and another reporter is still waited for.
    pub fn leave_unresolved(&mut self, by: Staff, at: Moment) -> Result<Vec<Event>, Refusal> {
        let Stage::Disputed { .. } = self.stage else { return Err(self.wrong_stage("leave_unresolved")) };
        self.independent(by, None)?;
        let round = self.round_number();
        if let Some(last) = self.rounds.last_mut() {
            if last.unresolved_at.is_some() {
                return Err(Refusal::NothingWaits);
            }
            last.unresolved_at = Some(at);
        }
        let mut events = vec![Event::LeftUnresolved { round }];
        // Behind a patrol finding nobody is waited for.
        events.extend(if self.kind == Kind::Patrol {
            self.close(Closing::Unresolved, at)
        } else {
            self.settle(at)
        });
        Ok(events)
    }
}

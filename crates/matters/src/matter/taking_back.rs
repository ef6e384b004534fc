//! 收回: a dispatcher who gave a matter to the wrong unit takes it back before the unit has taken it on.
//!
//! It is no return: the unit is not counted for it. It stands in history, wipes nothing and never
//! touches the clock.

use kernel::Moment;
use people::UnitId;

use super::{Matter, Rules};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::Requests;
use crate::stage::Stage;

impl Matter {
    /// Until when an assignment may be taken back; nothing unless it was assigned and not yet accepted.
    #[must_use]
    pub fn may_take_back_until(&self, rules: Rules<'_>) -> Option<Moment> {
        match &self.stage {
            Stage::Assigned { assignment } => Some(assignment.at + rules.numbers.take_back()),
            _ => None,
        }
    }

    /// Takes it back from the unit it was given to by mistake; it waits for a dispatcher again.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless assigned and not yet accepted, [`Refusal::GivenElsewhere`] where
    /// another unit has it by now, [`Refusal::RequestWaits`] once the unit has asked for something,
    /// [`Refusal::Parked`], [`Refusal::TakeBackTooLate`].
    pub fn take_back(&mut self, from: UnitId, at: Moment, rules: Rules<'_>) -> Result<Vec<Event>, Refusal> {
        let until = self.may_take_back_until(rules).ok_or_else(|| self.wrong_stage("take_back"))?;
        if self.lead() != Some(from) {
            return Err(Refusal::GivenElsewhere);
        }
        self.not_parked(at)?;
        if self.has_asked(from) {
            return Err(Refusal::RequestWaits);
        }
        if at > until {
            return Err(Refusal::TakeBackTooLate { until });
        }
        self.stage = Stage::Received { since: at };
        Ok(vec![Event::TakenBack { unit: from }])
    }

    /// Whether something waits that this unit has asked for: only it asks for time, and a decline may be
    /// the dispatcher's own.
    fn has_asked(&self, unit: UnitId) -> bool {
        let Requests { extension, parking, decline, return_back } = &self.requests;
        let declines = decline.as_ref().is_some_and(|request| request.asked.unit == unit);
        declines || extension.is_some() || parking.is_some() || return_back.is_some()
    }
}

//! 退单: a unit gives a matter back, in time, citing the duty it rests on.
//!
//! It is counted, wipes nothing and never pauses the clock. Over the cap a leader decides.

use kernel::Moment;

use super::{Matter, Rules, Staff};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::{Asked, Decision, ReturnRequest};
use crate::stage::Stage;

impl Matter {
    /// Gives it back to the dispatcher; over the cap, asks a leader.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless assigned or in work, [`Refusal::NotTheLead`],
    /// [`Refusal::ReturnTooLate`], [`Refusal::RequestWaits`], [`Refusal::Parked`].
    pub fn return_back(&mut self, by: Staff, at: Moment, rules: Rules<'_>) -> Result<Vec<Event>, Refusal> {
        if !matches!(self.stage, Stage::Assigned { .. } | Stage::Working { .. }) {
            return Err(self.wrong_stage("return_back"));
        }
        let assigned_at = self.led_by(by, "return_back")?.at;
        self.not_parked(at)?;
        if self.requests.return_back.is_some() {
            return Err(Refusal::RequestWaits);
        }
        // A limit the calendar does not know yet blocks nobody.
        if let Ok(until) = rules.calendar.due(assigned_at, rules.numbers.return_within)
            && at > until
        {
            return Err(Refusal::ReturnTooLate { until });
        }
        self.touched_by.insert(by.person);
        if self.returns < rules.numbers.return_cap {
            return Ok(vec![self.give_back(at, by.unit)]);
        }
        self.requests.return_back = Some(ReturnRequest { asked: Asked { by: by.person, unit: by.unit, at } });
        Ok(vec![Event::ReturnRequested { unit: by.unit }])
    }

    /// A leader decides a return over the cap.
    ///
    /// # Errors
    /// [`Refusal::NothingWaits`], [`Refusal::NotIndependent`].
    pub fn decide_return(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.requests.return_back.clone().ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&request.asked))?;
        self.requests.return_back = None;
        match decision {
            Decision::Approve => Ok(vec![self.give_back(at, request.asked.unit)]),
            Decision::Reject => Ok(vec![Event::ReturnRejected]),
        }
    }

    fn give_back(&mut self, at: Moment, unit: people::UnitId) -> Event {
        self.returns += 1;
        self.requests.lapse();
        self.stage = Stage::Received { since: at };
        Event::Returned { unit, count: self.returns }
    }
}

//! 核查: another person's check closes a patrol finding, which has no resident. Counted apart.

use kernel::Moment;

use super::{Kind, Matter, Rules, Staff};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::Decision;
use crate::stage::{Closing, Stage};

impl Matter {
    /// Checks what was handled: passed, it closes as *checked*; failed, it is done again.
    ///
    /// # Errors
    /// [`Refusal::WrongKind`] for a resident's matter, [`Refusal::WrongStage`] unless handled,
    /// [`Refusal::NotIndependent`].
    pub fn check(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.only_for(Kind::Patrol)?;
        let Stage::Handled { assignment, .. } = &self.stage else { return Err(self.wrong_stage("check")) };
        let assignment = assignment.clone();
        self.independent(by, None)?;
        if decision == Decision::Approve {
            let closing = Closing::Checked;
            self.stage = Stage::Closed { closing, at, assignment: Some(assignment) };
            return Ok(vec![Event::Checked { passed: true }, Event::Closed { closing }]);
        }
        let mut events = vec![Event::Checked { passed: false }];
        events.extend(self.end_round(at, rules));
        Ok(events)
    }
}

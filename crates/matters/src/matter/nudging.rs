//! 催一下: the resident asks where it stays.

use kernel::Moment;

use super::Matter;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::report::ReportId;

impl Matter {
    /// 催一下: once a day, while nobody has handled it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::WrongStage`], [`Refusal::HasLeft`],
    /// [`Refusal::NudgedToday`].
    pub fn nudge(&mut self, report: ReportId, at: Moment) -> Result<Vec<Event>, Refusal> {
        if !self.stage.is_in_hand() {
            return Err(self.wrong_stage("nudge"));
        }
        let found = self.report_mut(report)?;
        if found.has_left() {
            return Err(Refusal::HasLeft);
        }
        if found.nudged_on == Some(at.day()) {
            return Err(Refusal::NudgedToday);
        }
        found.nudged_on = Some(at.day());
        Ok(vec![Event::Nudged { report }])
    }
}

//! Accepting a matter and first contact.

use kernel::Moment;

use super::{Matter, Staff};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::stage::Stage;

impl Matter {
    /// 签收: the lead unit takes it on.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless assigned, [`Refusal::NotTheLead`].
    pub fn accept(&mut self, by: Staff, at: Moment) -> Result<Vec<Event>, Refusal> {
        let Stage::Assigned { .. } = self.stage else { return Err(self.wrong_stage("accept")) };
        let assignment = self.led_by(by, "accept")?.clone();
        self.touched_by.insert(by.person);
        self.stage = Stage::Working { assignment, since: at, first_contact: None };
        Ok(vec![Event::Accepted { unit: by.unit }])
    }

    /// Somebody came or called. Accepts first where nobody has yet.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless assigned or in work, [`Refusal::NotTheLead`].
    pub fn contact(&mut self, by: Staff, at: Moment) -> Result<Vec<Event>, Refusal> {
        let mut events = Vec::new();
        if let Stage::Assigned { .. } = self.stage {
            events = self.accept(by, at)?;
        }
        let assignment = self.led_by(by, "contact")?.clone();
        let Stage::Working { since, first_contact, .. } = self.stage else {
            return Err(self.wrong_stage("contact"));
        };
        self.touched_by.insert(by.person);
        self.first_contact_at.get_or_insert(at);
        let first_contact = first_contact.or(Some(at));
        self.stage = Stage::Working { assignment, since, first_contact };
        events.push(Event::Contacted { unit: by.unit });
        Ok(events)
    }
}

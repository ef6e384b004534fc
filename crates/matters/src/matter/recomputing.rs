//! When the calendar is amended or entered, open promises are computed again.

use super::{Matter, Rules};
use crate::clock::Due;
use crate::event::Event;

impl Matter {
    /// Computes every promise that is still open again; says what changed. Promises kept or broken
    /// already stay as they were judged.
    pub fn recompute(&mut self, rules: Rules<'_>) -> Vec<Event> {
        let mut events = Vec::new();
        if self.stage.is_in_hand() {
            let before = self.clock.due;
            if self.clock.compute(rules.calendar) {
                events.push(Event::DueRecomputed { report: None, before, after: self.clock.due });
            }
            if self.rounds.is_empty() {
                self.first_clock.compute(rules.calendar);
            }
            if self.stage.assignment().is_none() && self.dispatch_due.known().is_none() {
                self.dispatch_due = Due::from(rules.calendar.due(self.received_at, rules.numbers.dispatch));
            }
            if self.first_contact_at.is_none() {
                let due = rules.calendar.due(self.received_at, rules.numbers.first_reply);
                self.first_reply_due = Due::from(due);
            }
        }
        for report in self.reports.iter_mut().filter(|r| r.first_handled_at.is_none() && !r.has_left()) {
            let before = report.promise.due;
            if report.promise.compute(rules.calendar) {
                let (report, after) = (Some(report.id), report.promise.due);
                events.push(Event::DueRecomputed { report, before, after });
            }
        }
        events
    }

    /// Whether any promise waits for the calendar of a year.
    #[must_use]
    pub fn waits_for_a_calendar(&self) -> bool {
        matches!(self.clock.due, Due::Unknown { .. })
            || self.reports.iter().any(|report| matches!(report.promise.due, Due::Unknown { .. }))
    }
}

//! When the calendar is amended or entered, open promises are computed again.

use super::{Matter, Rules};
use crate::clock::Due;
use crate::event::Event;

impl Matter {
    /// Computes again every promise that is still open, and every one whose due moment was unknown
    /// until now, also where it was handled meanwhile; says what changed. Promises that were known and
    /// kept or broken stay as they were judged.
    pub fn recompute(&mut self, rules: Rules<'_>) -> Vec<Event> {
        let mut events = Vec::new();
        let in_hand = self.stage.is_in_hand();
        let before = self.clock.due;
        if (in_hand || before.known().is_none()) && self.clock.compute(rules.calendar) {
            events.push(Event::DueRecomputed { report: None, before, after: self.clock.due });
        }
        if (in_hand && self.rounds.is_empty()) || self.first_clock.due.known().is_none() {
            self.first_clock.compute(rules.calendar);
        }
        if in_hand {
            self.recompute_stages(rules);
        }
        for report in &mut self.reports {
            let before = report.promise.due;
            let open = report.first_handled_at.is_none() && !report.has_left();
            if (open || before.known().is_none()) && report.promise.compute(rules.calendar) {
                let (report, after) = (Some(report.id), report.promise.due);
                events.push(Event::DueRecomputed { report, before, after });
            }
        }
        events
    }

    /// The clocks of the stages that have not been reached yet.
    fn recompute_stages(&mut self, rules: Rules<'_>) {
        if self.stage.assignment().is_none() {
            // After an overturned decline the dispatcher's time began afresh.
            let overturned = self.decline.as_ref().and_then(|decline| decline.overturned);
            let from = overturned.unwrap_or(self.received_at);
            self.dispatch_due = Due::from(rules.calendar.due(from, rules.numbers.dispatch));
        }
        if self.first_contact_at.is_none() {
            self.first_reply_due = Due::from(rules.calendar.due(self.received_at, rules.numbers.first_reply));
        }
    }

    /// Whether any promise waits for the calendar of a year.
    #[must_use]
    pub fn waits_for_a_calendar(&self) -> bool {
        matches!(self.clock.due, Due::Unknown { .. })
            || self.reports.iter().any(|report| matches!(report.promise.due, Due::Unknown { .. }))
    }
}

//! The closing word, computed and never chosen.
//!
//! A matter closes when every report has an outcome: any last verdict *not satisfied* → unresolved;
//! else any satisfied → well; else any silent → no answer; else the exit of its reports. Whoever was
//! not satisfied and then fell silent has that last verdict still: silence does not wash it off.

use kernel::Moment;

use super::{Kind, Matter};
use crate::event::Event;
use crate::report::{Report, Standing};
use crate::stage::{Closing, Stage};

impl Matter {
    /// Closes the matter if every report has an outcome, or corrects the word of a closed one.
    pub(crate) fn settle(&mut self, at: Moment) -> Vec<Event> {
        if self.kind == Kind::Patrol && !self.reports.iter().all(|report| report.has_left()) {
            return Vec::new();
        }
        let Some(closing) = self.closing_word() else { return Vec::new() };
        if self.stage.closing() == Some(closing) {
            return Vec::new();
        }
        self.close(closing, at)
    }

    /// Closes with a word; whatever waited for a second person no longer does.
    pub(crate) fn close(&mut self, closing: Closing, at: Moment) -> Vec<Event> {
        let assignment = self.stage.assignment().cloned();
        self.requests.lapse();
        self.stage = Stage::Closed { closing, at, assignment };
        vec![Event::Closed { closing }]
    }

    /// The word, or nothing while a report is without an outcome.
    fn closing_word(&self) -> Option<Closing> {
        let unresolved = self.last_round().is_some_and(|round| round.unresolved_at.is_some());
        let open = |standing: &Standing| match standing {
            Standing::Open => true,
            Standing::NotSatisfied => !unresolved,
            _ => false,
        };
        if self.reports.is_empty() || self.reports.iter().any(|report| open(&report.standing)) {
            return None;
        }
        let any = |is: fn(&Standing) -> bool| self.reports.iter().any(|report| is(&report.standing));
        Some(if self.reports.iter().any(last_said_not_satisfied) {
            Closing::Unresolved
        } else if any(|standing| *standing == Standing::Satisfied) {
            Closing::Well
        } else if any(|standing| matches!(standing, Standing::Silent { .. })) {
            Closing::NoAnswer
        } else if any(|standing| matches!(standing, Standing::Declined { .. })) {
            Closing::Declined
        } else {
            Closing::Withdrawn
        })
    }
}

/// Whether the report's last word, on whatever round, was *not satisfied*.
fn last_said_not_satisfied(report: &Report) -> bool {
    !report.has_left() && report.last_verdict().is_some_and(|given| !given.verdict.is_satisfied())
}

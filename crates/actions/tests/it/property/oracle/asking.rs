//! How a resident is asked, and when silence is reached: the numbers of the issue.

use kernel::{Moment, Span};

use super::events::text;
use super::{Disagreement, Recount, Report, Row, agree, what};

/// Days after handling on which a reminder is due.
const REMINDERS: [i64; 2] = [2, 5];
/// The first hour in which people are reminded.
const FROM: i8 = 9;
/// The first hour in which they no longer are.
const UNTIL: i8 = 20;
/// Days after the last thing that could reach the person.
const SILENCE: i64 = 7;
/// Calls that stand for the reminders.
const CALLS: usize = 3;

impl Recount<'_> {
    pub(super) fn asked(&mut self, row: &Row) -> Result<(), Disagreement> {
        let id = text(&row.facts, "report");
        let waits = self.waits_for_the_word(&id)?;
        let next = self.next_reminder(&id)?;
        let silent_from = self.silent_from(&id)?;
        let round = self.report(&id)?.asking.round;
        let lead = self.matter(&row.matter)?.lead.clone();
        let report = self.report_mut(&id)?;
        if what(row) != "contact_left" {
            agree("the round asked about", &row.facts["round"].as_u64(), &Some(round as u64))?;
        }
        match what(row) {
            "contact_left" => report.phone = true,
            "reminded" => {
                agree("a reminder was due", &next.is_some_and(|due| due <= row.at), &true)?;
                agree("by day", &(FROM..UNTIL).contains(&row.at.local().hour()), &true)?;
                report.asking.reminders.push(row.at);
                counted(row, report.asking.reminders.len())?;
            }
            "slip_given" if waits => report.asking.slip = report.asking.slip.or(Some(row.at)),
            "slip_given" => {}
            "called" => {
                agree("called while waiting", &waits, &true)?;
                agree("called by another unit", &(row.unit != lead), &true)?;
                report.asking.calls.push(row.at);
                counted(row, report.asking.calls.len())?;
            }
            _ => {
                agree("silence was reached", &silent_from.is_some_and(|from| from <= row.at), &true)?;
                (report.standing, report.silent_since) = ("silent", Some(row.at));
            }
        }
        Ok(())
    }

    fn waits_for_the_word(&self, id: &str) -> Result<bool, Disagreement> {
        let report = self.report(id)?;
        let matter = self.matter(&report.matter)?;
        let stage = matches!(matter.stage, "handled" | "disputed");
        Ok(stage && !matter.patrol && report.standing == "open" && report.asking.round == matter.rounds.len())
    }

    /// When the next reminder is due.
    pub fn next_reminder(&self, id: &str) -> Result<Option<Moment>, Disagreement> {
        let report = self.report(id)?;
        if !self.waits_for_the_word(id)? || !report.phone {
            return Ok(None);
        }
        let Some(days) = REMINDERS.get(report.asking.reminders.len()) else { return Ok(None) };
        let handled = self.matter(&report.matter)?.rounds.last().ok_or("asked without a round")?.handled_at;
        // The second comes three days after the first at the earliest, however late that was.
        let apart = Span::from_days(REMINDERS[1] - REMINDERS[0]);
        let earliest = report.asking.reminders.last().map_or(handled, |last| *last + apart);
        let at = earliest.max(handled + Span::from_days(*days));
        let (hour, midnight) = (at.local().hour(), Moment::start_of(at.day()));
        let opening = Span::from_hours(i64::from(FROM));
        Ok(Some(match hour {
            hour if hour < FROM => midnight + opening,
            hour if hour < UNTIL => at,
            _ => midnight + Span::from_days(1) + opening,
        }))
    }

    /// When silence is reached.
    pub fn silent_from(&self, id: &str) -> Result<Option<Moment>, Disagreement> {
        if !self.waits_for_the_word(id)? {
            return Ok(None);
        }
        let Report { asking, .. } = self.report(id)?;
        let reached = [
            asking.reminders.get(REMINDERS.len() - 1).copied(),
            asking.slip,
            asking.calls.get(CALLS - 1).copied(),
        ];
        Ok(reached.into_iter().flatten().min().map(|at| at + Span::from_days(SILENCE)))
    }
}

fn counted(row: &Row, count: usize) -> Result<(), Disagreement> {
    agree("the count", &row.facts["count"].as_u64(), &Some(count as u64))
}

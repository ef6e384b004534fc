//! In time, in number and in order: what the issue allows at the moment somebody did it.

use kernel::clock::legal_due;
use kernel::{Limit, Moment, Span, Unit};

use super::events::text;
use super::{Disagreement, Recount, Report, Row, agree, what};

/// A return is possible for so long after the assignment.
const RETURN: Limit = Limit { n: 2, unit: Unit::WorkingDay };
/// An assignment may be taken back for so many minutes.
const TAKE_BACK: i64 = 30;
/// A verdict may change for so many days.
const CHANGE: i64 = 7;
/// A first verdict counts so many days after silence.
const LATE: i64 = 30;
/// Working days for an appeal.
const APPEAL: u32 = 10;
/// What was asked in time is granted so long after the due moment at most.
const GRANT: Limit = Limit { n: 8, unit: Unit::WorkingHour };
/// Extensions of one clock.
const EXTENSIONS: usize = 2;
/// The longest parking, in days.
const PARKING: i64 = 365;

impl Recount<'_> {
    /// Looks at what is about to be applied.
    pub(super) fn limits(&self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "handled" | "assigned" => self.not_parked(row),
            "returned" if row.unit.as_deref() == row.facts["unit"].as_str() => self.returned_in_time(row),
            "taken_back" => self.taken_back_in_time(row),
            "return_requested" => self.returned_in_time(row),
            "extension_requested" => self.may_extend(row),
            "extension_passed" | "extension_approved" => self.granted_in_time(row),
            "parking_requested" => self.may_park(row),
            "decline_requested" => {
                let matter = self.matter(&row.matter)?;
                agree("handled before it is declined", &matter.rounds.is_empty(), &true)?;
                agree("declined and overturned before", &matter.overturned, &false)
            }
            "appealed" => self.appealed_in_time(row),
            "rated" => self.judged_in_time(row),
            "withdrawn" => {
                let report = self.report(&text(&row.facts, "report"))?;
                agree("judged before it is withdrawn", &report.verdict, &None)?;
                agree("closed before it is withdrawn", &(self.matter(&row.matter)?.stage == "closed"), &false)
            }
            "nudged" => {
                let nudged = self.report(&text(&row.facts, "report"))?.nudged_on;
                agree("nudged today", &(nudged == Some(row.at.day())), &false)
            }
            _ => Ok(()),
        }
    }

    fn not_parked(&self, row: &Row) -> Result<(), Disagreement> {
        let parked = self.matter(&row.matter)?.parked;
        agree("parked", &parked.is_some_and(|(from, until)| from <= row.at && row.at < until), &false)
    }

    fn returned_in_time(&self, row: &Row) -> Result<(), Disagreement> {
        self.not_parked(row)?;
        let assigned = self.matter(&row.matter)?.assigned_at.ok_or("returned and never assigned")?;
        let until = self.calendar(row.at).due(assigned, RETURN);
        agree("returned too late", &until.is_ok_and(|until| row.at > until), &false)
    }

    fn taken_back_in_time(&self, row: &Row) -> Result<(), Disagreement> {
        self.not_parked(row)?;
        let assigned = self.matter(&row.matter)?.assigned_at.ok_or("taken back and never assigned")?;
        agree("taken back too late", &(row.at > assigned + Span::from_minutes(TAKE_BACK)), &false)
    }

    fn may_extend(&self, row: &Row) -> Result<(), Disagreement> {
        self.not_parked(row)?;
        let clock = &self.matter(&row.matter)?.clock;
        agree("one extension too many", &(clock.extensions() >= EXTENSIONS), &false)?;
        agree("overdue", &clock.due.is_ok_and(|due| row.at > due), &false)
    }

    fn granted_in_time(&self, row: &Row) -> Result<(), Disagreement> {
        let Ok(due) = self.matter(&row.matter)?.clock.due else { return Ok(()) };
        let until = self.calendar(row.at).due(due, GRANT);
        agree("granted too late", &until.is_ok_and(|until| row.at > until), &false)
    }

    fn may_park(&self, row: &Row) -> Result<(), Disagreement> {
        agree("parked before", &self.matter(&row.matter)?.parked.is_some(), &false)?;
        let until = text(&row.facts, "until").parse().map_err(|error| format!("no day: {error}"))?;
        let until = Moment::start_of(until);
        let within = row.at < until && until <= row.at + Span::from_days(PARKING);
        agree("within a year", &within, &true)
    }

    fn appealed_in_time(&self, row: &Row) -> Result<(), Disagreement> {
        let report = self.report(&text(&row.facts, "report"))?;
        let declined = report.declined_at.ok_or("appealed and never declined")?;
        let until = legal_due(self.calendar(row.at), declined, APPEAL);
        agree("appealed too late", &until.is_ok_and(|until| row.at > until), &false)
    }

    fn judged_in_time(&self, row: &Row) -> Result<(), Disagreement> {
        let report = self.report(&text(&row.facts, "report"))?;
        let rounds = self.matter(&row.matter)?.rounds.len();
        let asked = report.asking.round == rounds || report.standing == "satisfied";
        agree("asked in this round, or satisfied before", &asked, &true)?;
        let until = report.may_change_until(rounds).or_else(|| {
            let silent = report.silent_since.filter(|_| report.standing == "silent")?;
            Some(silent + Span::from_days(LATE))
        });
        agree("judged too late", &until.is_some_and(|until| row.at > until), &false)
    }
}

impl Report {
    /// Until when a word that was said may change: on this round, or *satisfied* on an earlier one.
    fn may_change_until(&self, rounds: usize) -> Option<Moment> {
        let last = self.said.last()?.0;
        let on_this = i64::try_from(rounds) == Ok(last);
        if !on_this && self.standing != "satisfied" {
            return None;
        }
        let first = self.said.iter().find(|(round, ..)| *round == last)?;
        Some(first.2 + Span::from_days(CHANGE))
    }
}

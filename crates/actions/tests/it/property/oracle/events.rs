//! What each event makes of a matter.

use kernel::{Moment, Span};
use serde_json::Value;

use super::clock::{Clock, limit_of};
use super::{Asking, Disagreement, Matter, Recount, Report, Round, Row, agree, what};

/// How long links live after closing, in days.
const LINKS: i64 = 90;

/// A text of an event.
pub fn text(facts: &Value, key: &str) -> String {
    facts[key].as_str().unwrap_or_default().to_owned()
}

/// A list of texts of an event.
pub fn list(facts: &Value, key: &str) -> Vec<String> {
    let items = facts[key].as_array().cloned().unwrap_or_default();
    items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

impl Recount<'_> {
    /// Applies an event.
    pub(super) fn event(&mut self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "reported" => self.reported(row),
            "assigned" => self.assigned(row),
            "accepted" | "contacted" => self.worked(row),
            "returned" | "return_requested" => self.returned(row),
            "taken_back" => self.taken_back(row),
            "handled" => self.handled(row),
            "rework_started" | "rework_ordered" => self.reworked(row),
            "closed" => self.closed(row),
            "reopened" => self.reopened(row),
            "located" => self.located(row),
            "extension_approved" => self.extended(row),
            "parked" => self.parked(row),
            "due_recomputed" => self.recomputed(row),
            "merged_into" | "took_in" | "let_go" | "came_back" => self.merging(row),
            "rated" | "checked" | "disputed" | "supervision_raised" | "left_unresolved" => self.judged(row),
            "reminded" | "slip_given" | "called" | "fell_silent" | "contact_left" => self.asked(row),
            "extension_requested"
            | "extension_passed"
            | "extension_rejected"
            | "parking_requested"
            | "parking_rejected"
            | "return_rejected"
            | "words_corrected"
            | "words_erased"
            | "photo_redacted"
            | "opened"
            | "shut"
            | "published"
            | "taken_down"
            | "noted" => Ok(()),
            "nudged" => {
                self.report_mut(&text(&row.facts, "report"))?.nudged_on = Some(row.at.day());
                Ok(())
            }
            _ => self.exit(row),
        }
    }

    fn reported(&mut self, row: &Row) -> Result<(), Disagreement> {
        let id = text(&row.facts, "report");
        let filed = self.filed.get(&id).ok_or("a report nobody told")?;
        let clock = Clock::start(row.at, limit_of(&filed.category), self.calendar(row.at));
        agree("the promise", &row.facts["due"], &clock.due_json())?;
        let report = Report {
            home: row.matter.clone(),
            matter: row.matter.clone(),
            promise: clock.clone(),
            first_handled: None,
            standing: "open",
            verdict: None,
            said: Vec::new(),
            asking: Asking::default(),
            phone: filed.phone,
            silent_since: None,
            declined_at: None,
            nudged_on: None,
            withdrawal_asked: None,
            merged_away_by: None,
        };
        let matter = Matter {
            patrol: row.facts["door"] == "patrol",
            community: self.communities.get(&filed.place).cloned(),
            stage: "received",
            closing: None,
            lead: None,
            clock,
            rounds: Vec::new(),
            assigned_at: None,
            parked: None,
            overturned: false,
            returns: 0,
            supervised_at: None,
            reports: vec![id.clone()],
            touched: Default::default(),
            decline_asked: None,
            declined: None,
            links_end: None,
        };
        self.matters.insert(row.matter.clone(), matter);
        self.reports.insert(id, report);
        self.count("reported", None, 1);
        Ok(())
    }

    fn assigned(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        agree("the unit before", &row.facts["before"].as_str().map(str::to_owned), &matter.lead)?;
        if matter.lead.is_some() {
            matter.decline_asked = None;
        }
        matter.lead = Some(text(&row.facts, "lead"));
        (matter.stage, matter.assigned_at) = ("assigned", Some(row.at));
        Ok(())
    }

    fn worked(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        matter.stage = "working";
        matter.touched.extend(row.person.clone());
        Ok(())
    }

    fn returned(&mut self, row: &Row) -> Result<(), Disagreement> {
        let unit = text(&row.facts, "unit");
        let matter = self.matter_mut(&row.matter)?;
        if row.unit.as_ref() == Some(&unit) {
            matter.touched.extend(row.person.clone());
        }
        if what(row) == "return_requested" {
            return agree("over the cap", &(matter.returns >= 2), &true);
        }
        matter.returns += 1;
        agree("returns", &row.facts["count"].as_i64(), &Some(matter.returns))?;
        (matter.stage, matter.lead, matter.decline_asked) = ("received", None, None);
        self.count("returned", Some(unit), 1);
        Ok(())
    }

    fn taken_back(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        agree("taken back from", &row.facts["unit"].as_str().map(str::to_owned), &matter.lead)?;
        agree("taken on by the unit", &matter.stage, &"assigned")?;
        (matter.stage, matter.lead) = ("received", None);
        Ok(())
    }

    fn handled(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        matter.stage = "handled";
        matter.touched.extend(row.person.clone());
        matter.decline_asked = None;
        let unit = text(&row.facts, "unit");
        matter.rounds.push(Round { handled_at: row.at, unit, ended_at: None, unresolved_at: None });
        let round = matter.rounds.len();
        agree("the round", &row.facts["round"].as_u64(), &Some(round as u64))?;
        let mut asked = Vec::new();
        for id in matter.reports.clone() {
            let report = self.report_mut(&id)?;
            if !matches!(report.standing, "declined" | "withdrawn") {
                report.first_handled = report.first_handled.or(Some(row.at));
            }
            if matches!(report.standing, "open" | "not_satisfied" | "silent") {
                report.standing = "open";
                report.asking = Asking { round, ..Asking::default() };
                asked.push(id);
            }
        }
        agree("who is asked", &list(&row.facts, "asked"), &asked)?;
        self.count("handled", Some(text(&row.facts, "unit")), 1);
        Ok(())
    }

    fn reworked(&mut self, row: &Row) -> Result<(), Disagreement> {
        let calendar = self.calendar(row.at).clone();
        let matter = self.matter_mut(&row.matter)?;
        matter.clock = matter.clock.again(row.at, &calendar);
        agree("the new promise", &row.facts["due"], &matter.clock.due_json())?;
        matter.closing = None;
        // Where no unit has it any more it waits for a dispatcher.
        matter.stage = if matter.lead.is_some() { "working" } else { "received" };
        if what(row) == "rework_ordered"
            && let Some(last) = matter.rounds.last_mut()
        {
            last.unresolved_at = None;
        }
        let lead = matter.lead.clone();
        self.count("reworked", lead, 1);
        Ok(())
    }

    fn closed(&mut self, row: &Row) -> Result<(), Disagreement> {
        let word = text(&row.facts["closing"], "word");
        let matter = self.matter_mut(&row.matter)?;
        (matter.stage, matter.decline_asked) = ("closed", None);
        matter.closing = Some(word.clone());
        if word != "merged" {
            matter.links_end = Some(row.at + Span::from_days(LINKS));
        }
        let lead = matter.lead.clone();
        self.count(&format!("closed_{word}"), lead, 1);
        Ok(())
    }

    fn reopened(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        (matter.closing, matter.links_end) = (None, None);
        Ok(())
    }

    fn located(&mut self, row: &Row) -> Result<(), Disagreement> {
        let community = self.communities.get(&text(&row.facts, "place")).cloned();
        self.matter_mut(&row.matter)?.community = community;
        Ok(())
    }

    fn extended(&mut self, row: &Row) -> Result<(), Disagreement> {
        let calendar = self.calendar(row.at).clone();
        let matter = self.matter_mut(&row.matter)?;
        matter.clock.extend(&calendar);
        agree("the extended promise", &row.facts["due"], &matter.clock.due_json())?;
        let lead = matter.lead.clone();
        self.count("extended", lead, 1);
        Ok(())
    }

    fn parked(&mut self, row: &Row) -> Result<(), Disagreement> {
        let calendar = self.calendar(row.at).clone();
        let until = Moment::from_micros(row.facts["until"].as_i64().unwrap_or_default());
        let matter = self.matter_mut(&row.matter)?;
        matter.parked = Some((row.at, until));
        matter.clock.park(row.at, until, &calendar);
        agree("the parked promise", &row.facts["due"], &matter.clock.due_json())?;
        let (lead, ids) = (matter.lead.clone(), matter.reports.clone());
        let mut promises = Vec::new();
        for id in ids {
            let report = self.report_mut(&id)?;
            if report.first_handled.is_none() && !matches!(report.standing, "declined" | "withdrawn") {
                report.promise.park(row.at, until, &calendar);
                promises.push(Value::from(vec![Value::from(id), report.promise.due_json()]));
            }
        }
        agree("the parked promises", &row.facts["promises"], &Value::from(promises))?;
        self.count("parked", lead, 1);
        Ok(())
    }

    fn recomputed(&mut self, row: &Row) -> Result<(), Disagreement> {
        let calendar = self.calendar(row.at).clone();
        let clock = match row.facts["report"].as_str() {
            Some(report) => &mut self.report_mut(report)?.promise,
            None => &mut self.matter_mut(&row.matter)?.clock,
        };
        agree("the promise before", &row.facts["before"], &clock.due_json())?;
        clock.compute(&calendar);
        agree("the promise computed again", &row.facts["after"], &clock.due_json())
    }
}

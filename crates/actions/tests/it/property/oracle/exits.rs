//! Declines, withdrawals and merges, with the way back from each.

use super::events::{list, text};
use super::{Asking, Disagreement, Person, Recount, Row, agree, what};

impl Recount<'_> {
    pub(super) fn exit(&mut self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "decline_requested" => self.matter_mut(&row.matter)?.decline_asked = Some(actor(row)?),
            "decline_rejected" => self.matter_mut(&row.matter)?.decline_asked = None,
            "declined" => return self.declined(row),
            "appealed" | "appeal_upheld" => {}
            "appeal_overturned" => return self.overturned(row),
            "withdrawal_requested" => {
                let asked = actor(row)?;
                self.report_mut(&text(&row.facts, "report"))?.withdrawal_asked = Some(asked);
            }
            "withdrawal_rejected" => self.report_mut(&text(&row.facts, "report"))?.withdrawal_asked = None,
            "withdrawn" => {
                self.report_mut(&text(&row.facts, "report"))?.standing = "withdrawn";
                let lead = self.matter(&row.matter)?.lead.clone();
                self.count("withdrawn", lead, 1);
            }
            other => return Err(format!("the oracle does not know {other}")),
        }
        Ok(())
    }

    fn declined(&mut self, row: &Row) -> Result<(), Disagreement> {
        let decider = actor(row)?;
        let matter = self.matter_mut(&row.matter)?;
        let asked = matter.decline_asked.take().ok_or("declined and nobody asked")?;
        matter.declined = Some((asked.clone(), decider));
        let mut reports = Vec::new();
        for id in matter.reports.clone() {
            let report = self.report_mut(&id)?;
            if report.standing == "open" {
                (report.standing, report.declined_at) = ("declined", Some(row.at));
                report.withdrawal_asked = None;
                reports.push(id);
            }
        }
        agree("who is declined", &list(&row.facts, "reports"), &reports)?;
        self.count("declined", Some(asked.1), i64::try_from(reports.len()).unwrap_or(0));
        Ok(())
    }

    fn overturned(&mut self, row: &Row) -> Result<(), Disagreement> {
        let calendar = self.calendar(row.at).clone();
        let matter = self.matter_mut(&row.matter)?;
        (matter.stage, matter.lead, matter.overturned) = ("received", None, true);
        matter.clock = matter.clock.again(row.at, &calendar);
        agree("the new promise", &row.facts["due"], &matter.clock.due_json())?;
        let unit = matter.declined.as_ref().ok_or("overturned and nothing was declined")?.0.1.clone();
        let mut reports = Vec::new();
        for id in matter.reports.clone() {
            let report = self.report_mut(&id)?;
            if report.standing == "declined" {
                report.standing = "open";
                reports.push(id);
            }
        }
        agree("who is heard again", &list(&row.facts, "reports"), &reports)?;
        self.count("declined", Some(unit), -i64::try_from(reports.len()).unwrap_or(0));
        self.expected.push_back("reopened");
        Ok(())
    }

    pub(super) fn merging(&mut self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "merged_into" => self.leave(row, &list(&row.facts, "reports")),
            "took_in" => self.took_in(row),
            "let_go" => self.leave(row, &[text(&row.facts, "report")]),
            _ => self.came_back(row),
        }
    }

    fn leave(&mut self, row: &Row, ids: &[String]) -> Result<(), Disagreement> {
        let lead = self.matter(&row.matter)?.lead.clone();
        for id in ids {
            let mut report = self.reports.remove(id).ok_or("a report that is not there leaves")?;
            agree("the matter it leaves", &row.matter, &report.matter)?;
            if what(row) == "merged_into" && report.home == row.matter {
                report.merged_away_by.clone_from(&lead);
                self.count("merged", lead.clone(), 1);
            }
            self.under_way.insert(id.clone(), report);
        }
        self.matter_mut(&row.matter)?.reports.retain(|id| !ids.contains(id));
        Ok(())
    }

    fn arrive(&mut self, row: &Row, id: &str) -> Result<(), Disagreement> {
        let mut report = self.under_way.remove(id).ok_or("a report that never left arrives")?;
        report.matter.clone_from(&row.matter);
        self.matter_mut(&row.matter)?.reports.push(id.to_owned());
        self.reports.insert(id.to_owned(), report);
        Ok(())
    }

    /// The earlier of two promises binds, unless the other matter's was moved already.
    fn took_in(&mut self, row: &Row) -> Result<(), Disagreement> {
        for id in list(&row.facts, "reports") {
            self.arrive(row, &id)?;
        }
        let theirs = self.matter(&text(&row.facts, "from"))?.clock.clone();
        let matter = self.matter_mut(&row.matter)?;
        if let (Ok(one), Ok(other)) = (theirs.due, matter.clock.due)
            && one < other
            && matter.rounds.is_empty()
            && matter.parked.is_none()
        {
            matter.clock = theirs;
        }
        agree("the promise that binds", &row.facts["due"], &matter.clock.due_json())
    }

    fn came_back(&mut self, row: &Row) -> Result<(), Disagreement> {
        let id = text(&row.facts, "report");
        self.arrive(row, &id)?;
        let report = self.report_mut(&id)?;
        agree("home", &report.home, &row.matter)?;
        (report.first_handled, report.standing, report.asking) = (None, "open", Asking::default());
        let unit = report.merged_away_by.clone();
        self.count("merged", unit, -1);
        let home = self.matter_mut(&row.matter)?;
        if home.closing.as_deref() == Some("merged") {
            (home.stage, home.lead) = ("received", None);
            self.expected.push_back("reopened");
        }
        Ok(())
    }
}

fn actor(row: &Row) -> Result<Person, Disagreement> {
    row.person.clone().zip(row.unit.clone()).ok_or_else(|| format!("{} by nobody of the staff", what(row)))
}

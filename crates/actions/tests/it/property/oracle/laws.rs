//! The laws: only a resident's word is a word, and no exit is one person's.

use super::events::text;
use super::{Disagreement, Person, Recount, Row, agree, what};

impl Recount<'_> {
    pub(super) fn laws(&self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "rated" => agree("who rates", &row.actor.as_str(), &"resident"),
            "declined" => {
                self.second_person(row, self.matter(&row.matter)?.declined.as_ref().map(|by| &by.0))
            }
            "appeal_overturned" | "appeal_upheld" => {
                let (asked, agreed) =
                    self.matter(&row.matter)?.declined.as_ref().ok_or("nothing was declined")?;
                self.second_person(row, Some(asked))?;
                agree("the one who agreed decides again", &(row.person.as_ref() == Some(&agreed.0)), &false)
            }
            "withdrawn" if row.actor == "resident" => Ok(()),
            "withdrawn" => {
                let asked = self.report(&text(&row.facts, "report"))?.withdrawal_asked.as_ref();
                self.second_person(row, Some(asked.ok_or("withdrawn for somebody and nobody asked")?))
            }
            "left_unresolved" | "rework_ordered" | "checked" => self.second_person(row, None),
            "closed" if text(&row.facts["closing"], "word") == "well" => {
                let reports = &self.matter(&row.matter)?.reports;
                let said = |id: &String| self.report(id).is_ok_and(|report| report.standing == "satisfied");
                agree("a resident said so", &reports.iter().any(said), &true)
            }
            _ => Ok(()),
        }
    }

    /// The second person is of the staff, neither the first nor of their unit, did not work on it and is
    /// not of the unit that had it.
    fn second_person(&self, row: &Row, first: Option<&Person>) -> Result<(), Disagreement> {
        let matter = self.matter(&row.matter)?;
        let person = row.person.as_ref().ok_or_else(|| format!("{} by nobody of the staff", what(row)))?;
        let same = first.is_some_and(|(who, unit)| who == person || Some(unit) == row.unit.as_ref());
        agree("the first person decides, or one of their unit", &same, &false)?;
        agree("somebody who worked on it decides", &matter.touched.contains(person), &false)?;
        agree("its own unit decides", &(matter.lead.is_some() && row.unit == matter.lead), &false)
    }
}

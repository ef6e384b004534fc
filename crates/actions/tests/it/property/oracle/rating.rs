//! What a word means, and what must follow from it in the same act.

use super::events::text;
use super::{Disagreement, Recount, Row, agree, what};

/// Rounds whose *not satisfied* starts rework by itself.
const REWORKS: usize = 2;
/// The round whose *not satisfied* raises supervision.
const SUPERVISION: usize = 2;

impl Recount<'_> {
    pub(super) fn judged(&mut self, row: &Row) -> Result<(), Disagreement> {
        match what(row) {
            "rated" => self.rated(row),
            "checked" if row.facts["passed"] == true => Ok(()),
            "checked" => self.round_ends(row),
            "disputed" => {
                let matter = self.matter_mut(&row.matter)?;
                (matter.stage, matter.closing) = ("disputed", None);
                // Where it was given back meanwhile, the unit that handled it last answers for it.
                let last = matter.rounds.last().map(|round| round.unit.clone());
                matter.lead = matter.lead.take().or(last);
                Ok(())
            }
            "supervision_raised" => {
                let matter = self.matter_mut(&row.matter)?;
                matter.supervised_at = Some(row.at);
                let lead = matter.lead.clone();
                self.count("supervised", lead, 1);
                Ok(())
            }
            _ => {
                let last = self.matter_mut(&row.matter)?.rounds.last_mut().ok_or("no round to leave")?;
                last.unresolved_at = last.unresolved_at.or(Some(row.at));
                Ok(())
            }
        }
    }

    fn rated(&mut self, row: &Row) -> Result<(), Disagreement> {
        let rounds = self.matter(&row.matter)?.rounds.len();
        let (round, verdict) = (row.facts["round"].as_i64(), text(&row.facts, "verdict"));
        agree("the round judged", &round, &i64::try_from(rounds).ok())?;
        let report = self.report_mut(&text(&row.facts, "report"))?;
        report.standing = if verdict == "not_satisfied" { "not_satisfied" } else { "satisfied" };
        report.said.push((round.unwrap_or_default(), verdict.clone(), row.at));
        report.verdict = Some(verdict.clone());
        if verdict == "not_satisfied" { self.round_ends(row) } else { Ok(()) }
    }

    /// The first *not satisfied* of a round, or a failed check: what must follow.
    fn round_ends(&mut self, row: &Row) -> Result<(), Disagreement> {
        let matter = self.matter_mut(&row.matter)?;
        let round = matter.rounds.len();
        let last = matter.rounds.last_mut().ok_or("judged before it was handled")?;
        last.ended_at = last.ended_at.or(Some(row.at));
        let decided = last.unresolved_at.is_some();
        if decided || !matches!(matter.stage, "handled" | "closed") {
            return Ok(());
        }
        let mut expected = Vec::new();
        if matter.stage == "closed" {
            expected.push("reopened");
        }
        if round >= SUPERVISION && matter.supervised_at.is_none() {
            expected.push("supervision_raised");
        }
        expected.push(if round <= REWORKS { "rework_started" } else { "disputed" });
        self.expected.extend(expected);
        Ok(())
    }
}

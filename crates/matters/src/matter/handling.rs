//! 已处理: the most staff can say. A round begins, and whoever is not satisfied yet is asked.

use kernel::Moment;

use super::{Matter, Round, Staff};
use crate::event::{Event, Evidence};
use crate::refusal::Refusal;
use crate::report::{Asking, ReportId, Standing};
use crate::stage::Stage;

impl Matter {
    /// Says *handled*, with evidence. A worker who fixes it at the door need not accept it first.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] unless assigned or in work, [`Refusal::NotTheLead`], [`Refusal::Parked`],
    /// [`Refusal::NoEvidence`].
    pub fn handle(
        &mut self,
        by: Staff,
        evidence: Option<Evidence>,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        if !matches!(self.stage, Stage::Assigned { .. } | Stage::Working { .. }) {
            return Err(self.wrong_stage("handle"));
        }
        let assignment = self.led_by(by, "handle")?.clone();
        self.not_parked(at)?;
        let evidence = evidence.ok_or(Refusal::NoEvidence)?;
        self.touched_by.insert(by.person);
        self.first_contact_at.get_or_insert(at);
        self.requests.lapse();
        let round = self.round_number() + 1;
        self.rounds.push(Round {
            number: round,
            handled_at: at,
            unit: by.unit,
            ended_at: None,
            unresolved_at: None,
        });
        self.stage = Stage::Handled { assignment, at, by: by.person };
        let asked = self.ask_everybody(round, at);
        Ok(vec![Event::Handled { unit: by.unit, round, evidence, asked }])
    }

    /// Whoever is satisfied stays counted and is told, not asked; everybody else is asked afresh.
    fn ask_everybody(&mut self, round: u32, at: Moment) -> Vec<ReportId> {
        let mut asked = Vec::new();
        for report in &mut self.reports {
            if !report.has_left() {
                report.first_handled_at.get_or_insert(at);
            }
            if report.is_to_be_asked() {
                report.standing = Standing::Open;
                report.asking = Asking { round, ..Asking::default() };
                asked.push(report.id);
            }
        }
        asked
    }
}

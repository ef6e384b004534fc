//! The guarded ways out: decline and its appeal, withdrawal by the resident.
//!
//! *Declined*: a request with evidence → an independent second person → a reason the resident can read
//! → an appeal. *Withdrawn*: by the resident's own capability, or by telephone confirmed by a second
//! person outside the unit. Once something was handled there is no decline any more: a unit could
//! otherwise leave by that door after a bad verdict.

use kernel::Moment;
use kernel::clock::legal_due;

use super::{Matter, Rules, Staff};
use crate::clock::{Clock, Due};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::report::{Appeal, Report, ReportId, Standing, WithdrawalRequest};
use crate::request::{Asked, Decision, Decline, DeclineKind, DeclineReason, DeclineRequest};
use crate::stage::Stage;

impl Matter {
    /// Asks to decline: a dispatcher before it is assigned, afterwards the lead unit.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`], [`Refusal::HandledBefore`], [`Refusal::OverturnedBefore`],
    /// [`Refusal::NotTheLead`], [`Refusal::RequestWaits`].
    pub fn request_decline(
        &mut self,
        by: Staff,
        reason: DeclineReason,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        if !self.stage.is_in_hand() {
            return Err(self.wrong_stage("request_decline"));
        }
        if !self.rounds.is_empty() {
            return Err(Refusal::HandledBefore);
        }
        // A report brings the word of its appeal along when matters are merged or parted.
        let overturned = |report: &Report| matches!(report.appeal, Some(Appeal::Overturned { .. }));
        if self.decline.as_ref().is_some_and(|decline| decline.overturned.is_some())
            || self.reports.iter().any(overturned)
        {
            return Err(Refusal::OverturnedBefore);
        }
        if self.stage.assignment().is_some() {
            self.led_by(by, "request_decline")?;
        }
        if self.requests.decline.is_some() {
            return Err(Refusal::RequestWaits);
        }
        let accepted = matches!(self.stage, Stage::Working { .. });
        let kind = if accepted { DeclineKind::NotHandled } else { DeclineKind::NotTakenIn };
        let asked = Asked { by: by.person, unit: by.unit, at };
        self.requests.decline = Some(DeclineRequest { asked, kind, reason });
        Ok(vec![Event::DeclineRequested { unit: by.unit, kind, reason }])
    }

    /// The independent second person.
    ///
    /// # Errors
    /// [`Refusal::NothingWaits`], [`Refusal::NotIndependent`].
    pub fn decide_decline(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.requests.decline.clone().ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&request.asked))?;
        self.requests.decline = None;
        if decision == Decision::Reject {
            return Ok(vec![Event::DeclineRejected]);
        }
        let (unit, kind) = (request.asked.unit, request.kind);
        self.decline = Some(Decline { request, approved_by: by.person, overturned: None });
        let mut reports = Vec::new();
        for report in self.reports.iter_mut().filter(|report| report.standing == Standing::Open) {
            report.standing = Standing::Declined { at };
            report.withdrawal = None;
            // Each decline can be appealed, whatever became of one in another matter.
            report.appeal = None;
            reports.push(report.id);
        }
        let mut events = vec![Event::Declined { unit, kind, reports }];
        events.extend(self.settle(at));
        Ok(events)
    }

    /// Until when this report's decline can be appealed; nothing where it cannot, or where the calendar
    /// does not know.
    #[must_use]
    pub fn appeal_until(&self, report: &Report, rules: Rules<'_>) -> Option<Moment> {
        let Standing::Declined { at } = report.standing else { return None };
        legal_due(rules.calendar, at, rules.numbers.appeal_working_days).ok()
    }

    /// The resident appeals.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NotDeclined`], [`Refusal::AppealedBefore`],
    /// [`Refusal::AppealTooLate`].
    pub fn appeal(&mut self, report: ReportId, at: Moment, rules: Rules<'_>) -> Result<Vec<Event>, Refusal> {
        let found = self.report(report)?;
        if !matches!(found.standing, Standing::Declined { .. }) {
            return Err(Refusal::NotDeclined);
        }
        if found.appeal.is_some() {
            return Err(Refusal::AppealedBefore);
        }
        if let Some(until) = self.appeal_until(found, rules).filter(|until| at > *until) {
            return Err(Refusal::AppealTooLate { until });
        }
        self.report_mut(report)?.appeal = Some(Appeal::Pending { since: at });
        Ok(vec![Event::Appealed { report }])
    }

    /// A leader who neither asked for nor approved the decline decides the appeal. Overturned, the
    /// matter is open again for everybody it was declined to, with a new clock.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NothingWaits`], [`Refusal::NotIndependent`].
    pub fn decide_appeal(
        &mut self,
        report: ReportId,
        by: Staff,
        decision: Decision,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if !matches!(self.report(report)?.appeal, Some(Appeal::Pending { .. })) {
            return Err(Refusal::NothingWaits);
        }
        let decline = self.decline.clone().ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&decline.request.asked))?;
        if decline.approved_by == by.person {
            return Err(Refusal::NotIndependent);
        }
        if decision == Decision::Reject {
            self.report_mut(report)?.appeal = Some(Appeal::Upheld { at });
            return Ok(vec![Event::AppealUpheld { report }]);
        }
        self.report_mut(report)?.appeal = Some(Appeal::Overturned { at });
        Ok(self.overturn(report, decline, at, rules))
    }

    fn overturn(&mut self, report: ReportId, decline: Decline, at: Moment, rules: Rules<'_>) -> Vec<Event> {
        let mut reports = Vec::new();
        for other in &mut self.reports {
            if matches!(other.standing, Standing::Declined { .. }) {
                other.standing = Standing::Open;
                // The decision everybody was refused by is gone, and with it what others asked of it.
                if let Some(Appeal::Pending { .. }) = other.appeal {
                    other.appeal = Some(Appeal::Overturned { at });
                }
                reports.push(other.id);
            }
        }
        self.decline = Some(Decline { overturned: Some(at), ..decline });
        self.stage = Stage::Received { since: at };
        self.clock = Clock::start(at, self.clock.limit, rules.calendar);
        self.dispatch_due = Due::from(rules.calendar.due(at, rules.numbers.dispatch));
        vec![Event::AppealOverturned { report, reports, due: self.clock.due }, Event::Reopened]
    }

    /// 撤回 by the resident's own capability. Who has judged changes the verdict instead.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::HasLeft`], [`Refusal::JudgedBefore`],
    /// [`Refusal::WrongKind`].
    pub fn withdraw(&mut self, report: ReportId, at: Moment) -> Result<Vec<Event>, Refusal> {
        self.may_withdraw(report)?;
        let found = self.report_mut(report)?;
        found.standing = Standing::Withdrawn { at };
        found.withdrawal = None;
        let mut events = vec![Event::Withdrawn { report }];
        events.extend(self.settle(at));
        Ok(events)
    }

    /// Somebody says on the telephone that the resident withdraws.
    ///
    /// # Errors
    /// Those of [`Matter::withdraw`], and [`Refusal::RequestWaits`].
    pub fn request_withdrawal(
        &mut self,
        report: ReportId,
        by: Staff,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        self.may_withdraw(report)?;
        let found = self.report_mut(report)?;
        if found.withdrawal.is_some() {
            return Err(Refusal::RequestWaits);
        }
        found.withdrawal = Some(WithdrawalRequest { by: by.person, unit: by.unit, at });
        Ok(vec![Event::WithdrawalRequested { report, unit: by.unit }])
    }

    /// A second person outside the unit has asked the resident.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NothingWaits`], [`Refusal::NotIndependent`], and those of
    /// [`Matter::withdraw`].
    pub fn decide_withdrawal(
        &mut self,
        report: ReportId,
        by: Staff,
        decision: Decision,
        at: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.report(report)?.withdrawal.clone().ok_or(Refusal::NothingWaits)?;
        let asked = Asked { by: request.by, unit: request.unit, at: request.at };
        self.independent(by, Some(&asked))?;
        if decision == Decision::Reject {
            self.report_mut(report)?.withdrawal = None;
            return Ok(vec![Event::WithdrawalRejected { report }]);
        }
        self.withdraw(report, at)
    }

    fn may_withdraw(&self, report: ReportId) -> Result<(), Refusal> {
        self.only_for(super::Kind::Resident)?;
        let found = self.report(report)?;
        if found.has_left() {
            return Err(Refusal::HasLeft);
        }
        if found.last_verdict().is_some() {
            return Err(Refusal::JudgedBefore);
        }
        if self.stage.is_closed() {
            return Err(self.wrong_stage("withdraw"));
        }
        Ok(())
    }
}

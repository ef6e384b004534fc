//! The resident's word on a round, and what it causes.
//!
//! The first *not satisfied* of a round starts rework at once, at the same unit, with a new clock;
//! further ones are recorded and start nothing. Round 2 raises supervision; after the last automatic
//! rework a second person decides. A verdict may change inside its window, and a first verdict after
//! silence still counts for a while. Nothing here is open to staff.

use kernel::Moment;

use super::{Kind, Matter, Rules};
use crate::clock::Clock;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::report::{Report, ReportId, Standing};
use crate::stage::{Assignment, Stage};
use crate::verdict::{Device, Given, Reason, Verdict};

/// What the resident says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The choice.
    pub verdict: Verdict,
    /// Why, when not satisfied.
    pub reasons: Vec<Reason>,
    /// On which device.
    pub device: Device,
}

impl Matter {
    /// Takes the resident's word. Saying the same again changes nothing and is no fault.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::WrongKind`], [`Refusal::HasLeft`],
    /// [`Refusal::NotHandledYet`], [`Refusal::NotAsked`], [`Refusal::ReasonMissing`],
    /// [`Refusal::WindowClosed`], [`Refusal::TooLate`].
    pub fn rate(
        &mut self,
        report: ReportId,
        word: Word,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.only_for(Kind::Resident)?;
        let round = self.round_number();
        let found = self.report(report)?;
        if word.verdict == Verdict::NotSatisfied && word.reasons.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        let first_at = may_judge(found, round, at, rules)?;
        let reasons = if word.verdict.is_satisfied() { Vec::new() } else { word.reasons };
        if standing_word(found, round)
            .is_some_and(|given| given.verdict == word.verdict && given.reasons == reasons)
        {
            return Ok(Vec::new());
        }
        let given = Given {
            round,
            verdict: word.verdict,
            reasons: reasons.clone(),
            first_at,
            at,
            device: word.device,
        };
        self.report_mut(report)?.record(given);
        let mut events =
            vec![Event::Rated { report, round, verdict: word.verdict, reasons, device: word.device }];
        if !word.verdict.is_satisfied() {
            events.extend(self.end_round(at, rules));
        }
        events.extend(self.settle(at));
        Ok(events)
    }

    /// Until when this report's reporter may say or change something; nothing where there is no end.
    #[must_use]
    pub fn may_judge_until(&self, report: &Report, rules: Rules<'_>) -> Option<Moment> {
        window(report, self.round_number(), rules).map(|(until, _)| until)
    }

    /// Whether the reporter may judge now.
    #[must_use]
    pub fn may_be_judged(&self, report: &Report, at: Moment, rules: Rules<'_>) -> bool {
        self.kind == Kind::Resident && may_judge(report, self.round_number(), at, rules).is_ok()
    }

    /// What *not satisfied* (or a failed check) causes.
    pub(crate) fn end_round(&mut self, at: Moment, rules: Rules<'_>) -> Vec<Event> {
        let Some(last) = self.rounds.last_mut() else { return Vec::new() };
        last.ended_at.get_or_insert(at);
        let (round, lead, decided) = (last.number, last.unit, last.unresolved_at.is_some());
        // Rework runs already, or a second person has the matter or had the last word on the round.
        if decided || self.stage.is_in_hand() || matches!(self.stage, Stage::Disputed { .. }) {
            return Vec::new();
        }
        let mut events = Vec::new();
        if self.stage.is_closed() {
            events.push(Event::Reopened);
        }
        if round >= rules.numbers.supervision_round && self.supervised_at.is_none() {
            self.supervised_at = Some(at);
            events.push(Event::SupervisionRaised { round });
        }
        if round <= rules.numbers.rework_limit {
            self.start_rework(at, rules);
            events.push(Event::ReworkStarted { round, due: self.clock.due });
        } else {
            // Where it was given back meanwhile, the unit that handled it last answers for it.
            let handled_by = Assignment { lead, assisting: Vec::new(), at };
            let assignment = self.stage.assignment().cloned().unwrap_or(handled_by);
            self.stage = Stage::Disputed { assignment, since: at };
            events.push(Event::Disputed { round });
        }
        events
    }

    /// 重办: the same unit, the same limit again, whole, from now. Where no unit has it any more, because
    /// it was given back before it closed, it waits for a dispatcher.
    pub(crate) fn start_rework(&mut self, at: Moment, rules: Rules<'_>) {
        self.clock = Clock::start(at, self.clock.limit, rules.calendar);
        self.stage = match self.stage.assignment().cloned() {
            Some(assignment) => Stage::Working { assignment, since: at, first_contact: None },
            None => Stage::Received { since: at },
        };
    }
}

/// Whether the reporter may judge the round now, and since when the window of this verdict runs.
fn may_judge(report: &Report, round: u32, at: Moment, rules: Rules<'_>) -> Result<Moment, Refusal> {
    if report.has_left() {
        return Err(Refusal::HasLeft);
    }
    if round == 0 {
        return Err(Refusal::NotHandledYet);
    }
    let asked = report.asking.round == round;
    if !asked && report.standing != Standing::Satisfied {
        return Err(Refusal::NotAsked);
    }
    if let Some((until, refusal)) = window(report, round, rules)
        && at > until
    {
        return Err(refusal);
    }
    Ok(report.verdict_on(round).map_or(at, |given| given.first_at))
}

/// The end of the window this report is in, and the refusal that speaks after it.
///
/// A verdict given (on this round, or *satisfied* on an earlier one) may change for a while; a first
/// verdict after silence counts for a while; before silence there is no end.
fn window(report: &Report, round: u32, rules: Rules<'_>) -> Option<(Moment, Refusal)> {
    if let Some(given) = standing_word(report, round) {
        let until = given.first_at + rules.numbers.change_window();
        return Some((until, Refusal::WindowClosed { until }));
    }
    if let Standing::Silent { since } = report.standing {
        let until = since + rules.numbers.late_window();
        return Some((until, Refusal::TooLate { until }));
    }
    None
}

/// The word that stands in this round: the one given on it, or *satisfied* from an earlier one.
fn standing_word(report: &Report, round: u32) -> Option<&Given> {
    let earlier = || report.last_verdict().filter(|_| report.standing == Standing::Satisfied);
    report.verdict_on(round).or_else(earlier)
}

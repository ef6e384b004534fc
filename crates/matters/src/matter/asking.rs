//! Asking for the resident's word: reminders, the slip, calls, and the silence after them.
//!
//! Silence is an outcome of its own, reached only after something that could reach the person: two
//! reminders that were handed over, a slip, or three calls by another unit, and seven days more.
//! Nothing typed at a desk can hurry it.

use kernel::{Moment, Span};

use super::{Kind, Matter, Rules, Staff};
use crate::event::Event;
use crate::numbers::Numbers;
use crate::refusal::Refusal;
use crate::report::{Asking, Reach, Report, ReportId, Standing};
use crate::stage::Stage;

impl Matter {
    /// Whether this report waits for the person's word now.
    #[must_use]
    pub fn is_asking(&self, report: &Report) -> bool {
        matches!(self.stage, Stage::Handled { .. } | Stage::Disputed { .. })
            && self.kind == Kind::Resident
            && report.standing == Standing::Open
            && report.asking.round == self.round_number()
    }

    /// When the next reminder is to be handed over; nothing where none is due or none could reach.
    #[must_use]
    pub fn next_reminder(&self, report: &Report, numbers: &Numbers) -> Option<Moment> {
        if !self.is_asking(report) || report.reach == Reach::Nothing {
            return None;
        }
        let given = &report.asking.reminders;
        let days = |n: usize| numbers.reminder_days.get(n).map(|days| Span::from_days(i64::from(*days)));
        let after = days(given.len())?;
        let planned = self.last_round()?.handled_at + after;
        // One that went out late moves the next: they stay as far apart as the numbers say.
        let apart = given.last().zip(days(given.len().wrapping_sub(1)));
        let at = apart.map_or(planned, |(last, before)| planned.max(*last + (after - before)));
        Some(within_the_day(at, numbers))
    }

    /// When silence is reached, if nothing comes before; nothing where the person was not reached.
    #[must_use]
    pub fn silent_from(&self, report: &Report, numbers: &Numbers) -> Option<Moment> {
        if !self.is_asking(report) {
            return None;
        }
        reached_at(&report.asking, numbers).map(|reached| reached + numbers.silence())
    }

    /// When silence is reached without the reminders, where nothing would carry them: after a slip, or
    /// the third call.
    #[must_use]
    pub fn silent_without_reminders_from(&self, report: &Report, numbers: &Numbers) -> Option<Moment> {
        if !self.is_asking(report) {
            return None;
        }
        let unheard = Asking { reminders: Vec::new(), ..report.asking.clone() };
        reached_at(&unheard, numbers).map(|reached| reached + numbers.silence())
    }

    /// The reporter left a telephone: from now on reminders could reach them.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`].
    pub fn leave_contact(&mut self, report: ReportId) -> Result<(), Refusal> {
        self.report_mut(report)?.reach = Reach::Telephone;
        Ok(())
    }

    /// A reminder was handed over to something that carries it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NoReminderDue`].
    pub fn remind(&mut self, report: ReportId, at: Moment, rules: Rules<'_>) -> Result<Vec<Event>, Refusal> {
        let next = self.next_reminder(self.report(report)?, rules.numbers);
        let hour = at.local().hour();
        let open = rules.numbers.reminder_from_hour..rules.numbers.reminder_until_hour;
        if next.is_none_or(|due| at < due) || !open.contains(&hour) {
            return Err(Refusal::NoReminderDue);
        }
        let asking = &mut self.report_mut(report)?.asking;
        asking.reminders.push(at);
        let (round, count) = (asking.round, asking.reminders.len());
        Ok(vec![Event::Reminded { report, round, count: u32::try_from(count).unwrap_or(u32::MAX) }])
    }

    /// A slip with the link was given to the person, or left at the door.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::WrongKind`] for a patrol finding, [`Refusal::HasLeft`].
    pub fn give_slip(&mut self, report: ReportId, at: Moment) -> Result<Vec<Event>, Refusal> {
        self.only_for(Kind::Resident)?;
        let found = self.report(report)?;
        if found.has_left() {
            return Err(Refusal::HasLeft);
        }
        let asking = self.is_asking(found);
        let round = found.asking.round;
        // Before it is handled a slip is only a receipt: it asks for nothing yet.
        if asking {
            self.report_mut(report)?.asking.slip.get_or_insert(at);
        }
        Ok(vec![Event::SlipGiven { report, round }])
    }

    /// Another unit called and did not reach the person, or did not get an answer.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NotAsked`] unless it waits for the person's word,
    /// [`Refusal::OwnUnitCalls`].
    pub fn call(&mut self, report: ReportId, by: Staff, at: Moment) -> Result<Vec<Event>, Refusal> {
        if !self.is_asking(self.report(report)?) {
            return Err(Refusal::NotAsked);
        }
        if self.lead() == Some(by.unit) || self.touched_by.contains(&by.person) {
            return Err(Refusal::OwnUnitCalls);
        }
        let asking = &mut self.report_mut(report)?.asking;
        asking.calls.push(at);
        let (round, count) = (asking.round, asking.calls.len());
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        Ok(vec![Event::Called { report, round, count, unit: by.unit }])
    }

    /// 没有回音, where it is reached.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`], [`Refusal::NotSilentYet`].
    pub fn fall_silent(
        &mut self,
        report: ReportId,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let from = self.silent_from(self.report(report)?, rules.numbers);
        if from.is_none_or(|from| at < from) {
            return Err(Refusal::NotSilentYet);
        }
        let found = self.report_mut(report)?;
        found.standing = Standing::Silent { since: at };
        let mut events = vec![Event::FellSilent { report, round: found.asking.round }];
        events.extend(self.settle(at));
        Ok(events)
    }
}

/// When the last thing that could reach the person happened: the second reminder, the slip, or the
/// third call, whichever came first.
fn reached_at(asking: &Asking, numbers: &Numbers) -> Option<Moment> {
    let reminded = asking.reminders.get(numbers.reminder_days.len() - 1).copied();
    let called = asking.calls.get(numbers.calls_before_silence.saturating_sub(1) as usize).copied();
    [reminded, asking.slip, called].into_iter().flatten().min()
}

/// Moves a moment into the hours in which people may be reminded.
fn within_the_day(at: Moment, numbers: &Numbers) -> Moment {
    let local = at.local();
    let from = numbers.reminder_from_hour;
    if local.hour() < from {
        return Moment::from_local(local.date().at(from, 0, 0, 0));
    }
    if local.hour() < numbers.reminder_until_hour {
        return at;
    }
    let tomorrow = (at + Span::from_days(1)).day();
    Moment::from_local(tomorrow.at(from, 0, 0, 0))
}

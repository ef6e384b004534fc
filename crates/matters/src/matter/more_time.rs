//! 延期 and 挂账: the two lawful ways to more time.
//!
//! An extension adds one original limit, twice at most, by two levels, never once overdue; rejected
//! requests do not count. Asked for in time, it may still be granted shortly after the due moment,
//! because the unit does not answer for the deciders; later it can only be rejected. A parking stops the clock, once, for at most a year, by a second person,
//! and ends by itself; nothing is handled meanwhile.

use kernel::{Day, Moment, Span};

use super::{Matter, Rules, Staff};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::request::{Asked, Decision, ExtensionRequest, Parking, ParkingRequest};
use crate::stage::Stage;

impl Matter {
    /// Asks for one limit more.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`], [`Refusal::NotTheLead`], [`Refusal::Parked`], [`Refusal::RequestWaits`],
    /// [`Refusal::NoMoreExtensions`], [`Refusal::Overdue`].
    pub fn request_extension(
        &mut self,
        by: Staff,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.in_the_units_hands(by, "request_extension", at)?;
        if self.requests.extension.is_some() {
            return Err(Refusal::RequestWaits);
        }
        let most = rules.numbers.extension_cap;
        if self.clock.extensions() >= most {
            return Err(Refusal::NoMoreExtensions { most });
        }
        if let Some(since) = self.clock.due.known().filter(|due| at > *due) {
            return Err(Refusal::Overdue { since });
        }
        let asked = Asked { by: by.person, unit: by.unit, at };
        self.requests.extension = Some(ExtensionRequest { asked, first_level: None });
        Ok(vec![Event::ExtensionRequested { unit: by.unit }])
    }

    /// The first level: a reviewer passes it on or rejects it.
    ///
    /// # Errors
    /// [`Refusal::NothingWaits`], [`Refusal::NotIndependent`], [`Refusal::GrantTooLate`].
    pub fn review_extension(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.requests.extension.clone().filter(|request| request.first_level.is_none());
        let request = request.ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&request.asked))?;
        match decision {
            Decision::Approve => {
                self.still_grantable(at, rules)?;
                self.requests.extension = Some(ExtensionRequest { first_level: Some(by.person), ..request });
                Ok(vec![Event::ExtensionPassed])
            }
            Decision::Reject => Ok(self.reject_extension()),
        }
    }

    /// The second level: a leader, another person than the first.
    ///
    /// # Errors
    /// [`Refusal::NothingWaits`], [`Refusal::NotIndependent`], [`Refusal::GrantTooLate`].
    pub fn decide_extension(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.requests.extension.clone().filter(|request| request.first_level.is_some());
        let request = request.ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&request.asked))?;
        if request.first_level == Some(by.person) {
            return Err(Refusal::NotIndependent);
        }
        if decision == Decision::Reject {
            return Ok(self.reject_extension());
        }
        self.still_grantable(at, rules)?;
        self.requests.extension = None;
        self.clock.extend(rules.calendar);
        Ok(vec![Event::ExtensionApproved { due: self.clock.due }])
    }

    /// Asks to let the clock stand still until a day.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`], [`Refusal::NotTheLead`], [`Refusal::ParkedBefore`],
    /// [`Refusal::RequestWaits`], [`Refusal::ParkingEnd`].
    pub fn request_parking(
        &mut self,
        by: Staff,
        until: Day,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.parking.is_some() {
            return Err(Refusal::ParkedBefore);
        }
        self.in_the_units_hands(by, "request_parking", at)?;
        if self.requests.parking.is_some() {
            return Err(Refusal::RequestWaits);
        }
        ends_well(until, at, rules)?;
        let asked = Asked { by: by.person, unit: by.unit, at };
        self.requests.parking = Some(ParkingRequest { asked, until });
        Ok(vec![Event::ParkingRequested { unit: by.unit, until }])
    }

    /// A leader approves or rejects a parking. Approved, it moves the promise to every reporter whose
    /// matter was not handled yet.
    ///
    /// # Errors
    /// [`Refusal::NothingWaits`], [`Refusal::NotIndependent`], [`Refusal::ParkingEnd`] when its day has
    /// come meanwhile.
    pub fn decide_parking(
        &mut self,
        by: Staff,
        decision: Decision,
        at: Moment,
        rules: Rules<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let request = self.requests.parking.clone().ok_or(Refusal::NothingWaits)?;
        self.independent(by, Some(&request.asked))?;
        if decision == Decision::Reject {
            self.requests.parking = None;
            return Ok(vec![Event::ParkingRejected]);
        }
        ends_well(request.until, at, rules)?;
        self.requests.parking = None;
        let until = Moment::start_of(request.until);
        self.parking = Some(Parking { from: at, until });
        self.clock.park(at, until, rules.calendar);
        let mut promises = Vec::new();
        for report in self.reports.iter_mut().filter(|r| r.first_handled_at.is_none() && !r.has_left()) {
            report.promise.park(at, until, rules.calendar);
            promises.push((report.id, report.promise.due));
        }
        if self.rounds.is_empty() {
            self.first_clock.park(at, until, rules.calendar);
        }
        Ok(vec![Event::Parked { until, due: self.clock.due, promises }])
    }

    /// Until when a waiting extension may be granted; nothing where the calendar does not know.
    #[must_use]
    pub fn extension_grantable_until(&self, rules: Rules<'_>) -> Option<Moment> {
        rules.calendar.due(self.clock.due.known()?, rules.numbers.extension_decided_within).ok()
    }

    fn still_grantable(&self, at: Moment, rules: Rules<'_>) -> Result<(), Refusal> {
        match self.extension_grantable_until(rules) {
            Some(until) if at > until => Err(Refusal::GrantTooLate { until }),
            _ => Ok(()),
        }
    }

    fn reject_extension(&mut self) -> Vec<Event> {
        self.requests.extension = None;
        vec![Event::ExtensionRejected]
    }

    fn in_the_units_hands(&self, by: Staff, verb: &'static str, at: Moment) -> Result<(), Refusal> {
        if !matches!(self.stage, Stage::Assigned { .. } | Stage::Working { .. }) {
            return Err(self.wrong_stage(verb));
        }
        self.led_by(by, verb)?;
        self.not_parked(at)
    }
}

/// The end lies after today and within the longest parking.
fn ends_well(until: Day, at: Moment, rules: Rules<'_>) -> Result<(), Refusal> {
    let most_days = rules.numbers.parking_most_days;
    let end = Moment::start_of(until);
    if end <= at || end > at + Span::from_days(i64::from(most_days)) {
        return Err(Refusal::ParkingEnd { most_days });
    }
    Ok(())
}

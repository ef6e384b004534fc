//! The matter itself: what is known of it, and the questions it answers.
//!
//! Its verbs stand in the child files, in the order life takes: [`receiving`], [`assigning`],
//! [`taking_back`], [`working`], [`returning`], [`more_time`], [`handling`], [`asking`], [`rating`], [`dispute`],
//! [`exits`], [`merging`], [`patrol`], and [`settle`], which computes the closing word.

pub mod asking;
pub mod assigning;
pub mod dispute;
pub mod exits;
pub mod handling;
pub mod merging;
pub mod more_time;
pub mod nudging;
pub mod patrol;
pub mod rating;
pub mod receiving;
pub mod recomputing;
pub mod returning;
pub mod settle;
pub mod taking_back;
pub mod working;

use std::collections::BTreeSet;

use kernel::clock::{Light, light};
use kernel::{Moment, WorkingCalendar};
use people::{PersonId, UnitId};
use place::PlaceId;
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, Due};
use crate::numbers::Numbers;
use crate::refusal::Refusal;
use crate::report::{Report, ReportId};
use crate::request::{Decline, Parking, Requests};
use crate::stage::{Assignment, Stage};
use crate::standard::CategoryCode;

kernel::id_type!(MatterId, "a matter");

/// The rules of the day a verb is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The working calendar as it is known.
    pub calendar: &'a WorkingCalendar,
    /// The numbers in force.
    pub numbers: &'a Numbers,
}

/// The member of staff who acts, in the unit of the post they act by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staff {
    /// The person.
    pub person: PersonId,
    /// The unit.
    pub unit: UnitId,
}

/// Whether a resident stands behind a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A resident's: only the resident's word closes it.
    Resident,
    /// A patrol finding: another person's check closes it; counted apart.
    Patrol,
}

/// One round: from *handled* to whatever ended it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// 1, 2, 3 …
    pub number: u32,
    /// When it began.
    pub handled_at: Moment,
    /// The unit that said *handled*.
    pub unit: UnitId,
    /// When its first *not satisfied* (or failed check) ended it for the unit.
    pub ended_at: Option<Moment>,
    /// When a second person let it end unresolved.
    pub unresolved_at: Option<Moment>,
}

/// A matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// Its id.
    pub id: MatterId,
    /// Counted up by each save; a page that shows an older one cannot overwrite.
    pub version: i64,
    /// Whether a resident stands behind it.
    pub kind: Kind,
    /// Where: at most the staircase. None where a dispatcher has to find out.
    pub place: Option<PlaceId>,
    /// What sort of matter.
    pub category: CategoryCode,
    /// The standard's text, copied when it was taken in.
    pub standard: String,
    /// When its first report came.
    pub received_at: Moment,
    /// Where it stands.
    pub stage: Stage,
    /// The promise that runs now.
    pub clock: Clock,
    /// The first promise, kept and shown.
    pub first_clock: Clock,
    /// When it should be assigned.
    pub dispatch_due: Due,
    /// When somebody should have replied first.
    pub first_reply_due: Due,
    /// When somebody first did.
    pub first_contact_at: Option<Moment>,
    /// Its reports.
    pub reports: Vec<Report>,
    /// Its rounds.
    pub rounds: Vec<Round>,
    /// Returns 退单 so far.
    pub returns: u32,
    /// Its parking 挂账, running or over.
    pub parking: Option<Parking>,
    /// When supervision 督办 was raised.
    pub supervised_at: Option<Moment>,
    /// What waits for a second person.
    pub requests: Requests,
    /// An approved decline, standing or overturned.
    pub decline: Option<Decline>,
    /// Whoever accepted, came, handled or returned it: they do not review it.
    pub touched_by: BTreeSet<PersonId>,
}

impl Matter {
    /// The report with this id.
    ///
    /// # Errors
    /// [`Refusal::NoSuchReport`].
    pub fn report(&self, id: ReportId) -> Result<&Report, Refusal> {
        self.reports.iter().find(|report| report.id == id).ok_or(Refusal::NoSuchReport)
    }

    pub(crate) fn report_mut(&mut self, id: ReportId) -> Result<&mut Report, Refusal> {
        self.reports.iter_mut().find(|report| report.id == id).ok_or(Refusal::NoSuchReport)
    }

    /// The round that is asked about: the last one handled.
    #[must_use]
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The number of the last round handled; 0 before the first.
    #[must_use]
    pub fn round_number(&self) -> u32 {
        self.last_round().map_or(0, |round| round.number)
    }

    /// Who leads, where a unit has it.
    #[must_use]
    pub fn lead(&self) -> Option<UnitId> {
        self.stage.assignment().map(|assignment| assignment.lead)
    }

    /// Whether it stands still at that moment.
    #[must_use]
    pub fn is_parked(&self, at: Moment) -> bool {
        self.parking.is_some_and(|parking| parking.is_running(at))
    }

    /// Whether it is being done again.
    #[must_use]
    pub fn is_rework(&self) -> bool {
        self.stage.is_in_hand() && !self.rounds.is_empty()
    }

    /// Whether the promise is broken: still in hand after the due moment.
    #[must_use]
    pub fn is_overdue(&self, at: Moment) -> bool {
        self.stage.is_in_hand() && !self.is_parked(at) && self.clock.due.has_passed(at)
    }

    /// The warning light of the handling clock.
    #[must_use]
    pub fn light(&self, at: Moment) -> Light {
        if !self.stage.is_in_hand() || self.is_parked(at) {
            return Light::None;
        }
        light(at, self.clock.yellow_at, self.clock.due.known())
    }

    /// The page must show the present version before it may change anything.
    ///
    /// # Errors
    /// [`Refusal::ChangedMeanwhile`].
    pub const fn expect_version(&self, expected: i64) -> Result<(), Refusal> {
        if self.version == expected {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile { expected, found: self.version })
        }
    }

    /// The refusal of a verb that does not fit the stage.
    pub(crate) const fn wrong_stage(&self, verb: &'static str) -> Refusal {
        Refusal::WrongStage { verb, stage: self.stage.as_str() }
    }

    /// The assignment, if this member of staff belongs to its lead unit.
    pub(crate) fn led_by(&self, staff: Staff, verb: &'static str) -> Result<&Assignment, Refusal> {
        let assignment = self.stage.assignment().ok_or_else(|| self.wrong_stage(verb))?;
        if assignment.lead == staff.unit { Ok(assignment) } else { Err(Refusal::NotTheLead { verb }) }
    }

    /// 监管分离: the second person has not touched the matter, is not of its lead unit, and is neither
    /// the one who asked nor of that unit.
    pub(crate) fn independent(
        &self,
        staff: Staff,
        asked: Option<&crate::request::Asked>,
    ) -> Result<(), Refusal> {
        let asker = asked.is_some_and(|asked| asked.by == staff.person || asked.unit == staff.unit);
        if asker || self.touched_by.contains(&staff.person) || self.lead() == Some(staff.unit) {
            return Err(Refusal::NotIndependent);
        }
        Ok(())
    }

    pub(crate) fn only_for(&self, kind: Kind) -> Result<(), Refusal> {
        if self.kind == kind {
            return Ok(());
        }
        let only = if kind == Kind::Resident { "resident" } else { "patrol" };
        Err(Refusal::WrongKind { only })
    }
}

#[cfg(test)]
mod tests;

//! Taking a report in: it begins a matter, with a promise.

use kernel::{Limit, Moment};
use people::PersonId;
use place::PlaceId;

use super::{Kind, Matter, MatterId, Rules};
use crate::clock::{Clock, Due};
use crate::event::Event;
use crate::number::ReportNumber;
use crate::refusal::Refusal;
use crate::report::{Asking, Door, Reach, Report, ReportId, Standing};
use crate::request::Requests;
use crate::stage::Stage;
use crate::standard::CategoryCode;

/// What a door brings.
#[derive(Debug, Clone)]
pub struct Told {
    /// The matter's new id.
    pub matter: MatterId,
    /// The report's new id.
    pub report: ReportId,
    /// The report's number.
    pub number: ReportNumber,
    /// Through which door.
    pub door: Door,
    /// Who typed it, when not the reporter.
    pub typed_by: Option<PersonId>,
    /// Whether reminders could reach the person.
    pub reach: Reach,
    /// Where, at most the staircase.
    pub place: Option<PlaceId>,
    /// What sort of matter.
    pub category: CategoryCode,
    /// The standard's text.
    pub standard: String,
    /// The standard's limit.
    pub limit: Limit,
    /// Whether a sentence or a photo came with it.
    pub said: Said,
}

/// Whether anything was said beside the category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A sentence or a photo.
    Something,
    /// Neither.
    Nothing,
}

impl Matter {
    /// Takes a report in. Nothing is asked for beside a category; 别的事 also needs a sentence or a photo.
    ///
    /// # Errors
    /// [`Refusal::NothingSaid`].
    pub fn receive(told: Told, at: Moment, rules: Rules<'_>) -> Result<(Self, Vec<Event>), Refusal> {
        if told.category.needs_words() && told.said == Said::Nothing {
            return Err(Refusal::NothingSaid);
        }
        let clock = Clock::start(at, told.limit, rules.calendar);
        let kind = if told.door == Door::Patrol { Kind::Patrol } else { Kind::Resident };
        let event = Event::Reported { report: told.report, door: told.door, due: clock.due };
        let report = first_report(&told, at, clock.clone());
        let matter = Self {
            id: told.matter,
            version: 0,
            kind,
            place: told.place,
            category: told.category,
            standard: told.standard,
            received_at: at,
            stage: Stage::Received { since: at },
            first_clock: clock.clone(),
            clock,
            dispatch_due: Due::from(rules.calendar.due(at, rules.numbers.dispatch)),
            first_reply_due: Due::from(rules.calendar.due(at, rules.numbers.first_reply)),
            first_contact_at: None,
            reports: vec![report],
            rounds: Vec::new(),
            returns: 0,
            parking: None,
            supervised_at: None,
            requests: Requests::default(),
            decline: None,
            touched_by: Default::default(),
        };
        Ok((matter, vec![event]))
    }
}

fn first_report(told: &Told, at: Moment, promise: Clock) -> Report {
    Report {
        id: told.report,
        number: told.number.clone(),
        home: told.matter,
        door: told.door,
        typed_by: told.typed_by,
        reported_at: at,
        reach: told.reach,
        promise,
        first_handled_at: None,
        standing: Standing::Open,
        verdicts: Vec::new(),
        asking: Asking::default(),
        appeal: None,
        withdrawal: None,
        nudged_on: None,
        merged_away_by: None,
    }
}

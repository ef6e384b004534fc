//! A matter, its people and its clock, with words short enough for a test of twelve lines.

use kernel::{Draw, Limit, Moment, Span, WorkingCalendar};
use people::{PersonId, UnitId};

use crate::event::{Event, Evidence};
use crate::matter::rating::Word;
use crate::matter::receiving::{Said, Told};
use crate::matter::{Matter, MatterId, Rules, Staff};
use crate::number::ReportNumber;
use crate::numbers::Numbers;
use crate::refusal::Refusal;
use crate::report::{Door, Reach, Report, ReportId};
use crate::request::{Decision, DeclineReason};
use crate::standard::CategoryCode;
use crate::verdict::{Device, Reason, Verdict};

/// Everything a test needs.
pub struct Kit {
    pub calendar: WorkingCalendar,
    pub numbers: Numbers,
    pub now: Moment,
    draw: Draw,
    /// The unit that handles, and its worker.
    pub worker: Staff,
    /// A colleague of the worker.
    pub colleague: Staff,
    /// Another unit.
    pub other: Staff,
    /// Independent persons, two and two.
    pub reviewers: [Staff; 2],
    pub leaders: [Staff; 2],
}

pub fn at(text: &str) -> Moment {
    Moment::parse_local(text).unwrap()
}

/// The smallest step of time after a moment.
pub fn just_after(at: Moment) -> Moment {
    Moment::from_micros(at.as_micros() + 1)
}

/// The smallest step of time before a moment.
pub fn just_before(at: Moment) -> Moment {
    Moment::from_micros(at.as_micros() - 1)
}

impl Kit {
    pub fn new() -> Self {
        let mut draw = Draw::from_seed([11; 32]);
        let now = at("2026-10-26T09:00");
        let units: Vec<UnitId> = (0..4).map(|_| UnitId::new(now, &mut draw)).collect();
        let mut staff = |unit: usize| Staff { person: PersonId::new(now, &mut draw), unit: units[unit] };
        let (worker, colleague, other) = (staff(0), staff(0), staff(1));
        let reviewers = [staff(2), staff(2)];
        let leaders = [staff(3), staff(3)];
        Self {
            calendar: WorkingCalendar::built_in(),
            numbers: Numbers::default(),
            now,
            draw,
            worker,
            colleague,
            other,
            reviewers,
            leaders,
        }
    }

    pub fn rules(&self) -> Rules<'_> {
        Rules { calendar: &self.calendar, numbers: &self.numbers }
    }

    pub fn later(&mut self, span: Span) -> Moment {
        self.now = self.now + span;
        self.now
    }

    pub fn told(&mut self, door: Door) -> Told {
        Told {
            matter: MatterId::new(self.now, &mut self.draw),
            report: ReportId::new(self.now, &mut self.draw),
            number: ReportNumber::draw(self.now, &mut self.draw),
            door,
            typed_by: None,
            reach: Reach::Telephone,
            place: None,
            category: CategoryCode("lamp".into()),
            standard: "灯不亮 2工作日".into(),
            limit: "2工作日".parse::<Limit>().unwrap(),
            said: Said::Nothing,
        }
    }

    pub fn received(&mut self) -> Matter {
        let told = self.told(Door::WallCode);
        Matter::receive(told, self.now, self.rules()).unwrap().0
    }

    pub fn patrol(&mut self) -> Matter {
        let told = self.told(Door::Patrol);
        Matter::receive(told, self.now, self.rules()).unwrap().0
    }

    pub fn assigned(&mut self) -> Matter {
        let mut matter = self.received();
        matter.assign(self.worker.unit, vec![], self.now).unwrap();
        matter
    }

    pub fn working(&mut self) -> Matter {
        let mut matter = self.assigned();
        matter.accept(self.worker, self.now).unwrap();
        matter
    }

    pub fn handled(&mut self) -> Matter {
        let mut matter = self.working();
        self.handle(&mut matter);
        matter
    }

    pub fn handle(&self, matter: &mut Matter) {
        matter.handle(self.worker, Some(Evidence::Photos), self.now).unwrap();
    }

    /// Whoever worked on it, by a post in a unit that had nothing to do with it.
    pub fn moved_on(&self) -> Staff {
        Staff { person: self.worker.person, unit: self.reviewers[0].unit }
    }

    /// Everybody who may never be the second person to what the worker asked for.
    pub fn not_second(&self) -> [Staff; 3] {
        [self.worker, self.colleague, self.moved_on()]
    }

    /// Lets a report fall silent in this round: a slip, and seven days.
    pub fn silence(&mut self, matter: &mut Matter, report: ReportId) {
        matter.give_slip(report, self.now).unwrap();
        self.later(Span::from_days(7));
        matter.fall_silent(report, self.now, self.rules()).unwrap();
    }

    /// Declined by the worker's unit and a reviewer.
    pub fn declined(&mut self) -> Matter {
        let mut matter = self.working();
        matter.request_decline(self.worker, DeclineReason::OutOfRemit, self.now).unwrap();
        matter.decide_decline(self.reviewers[0], Decision::Approve, self.now).unwrap();
        matter
    }

    /// Three rounds, each not satisfied.
    pub fn disputed(&mut self) -> Matter {
        let mut matter = self.handled();
        let report = first(&matter);
        for _ in 0..3 {
            self.rate(&mut matter, report, Verdict::NotSatisfied).unwrap();
            if matter.stage.is_in_hand() {
                self.handle(&mut matter);
            }
        }
        matter
    }

    /// Two reports in one matter, by a merge.
    pub fn of_two(&mut self) -> (Matter, ReportId, ReportId) {
        let mut matter = self.working();
        let mut other = self.received();
        other.merge_into(&mut matter, self.now).unwrap();
        let (one, two) = (matter.reports[0].id, matter.reports[1].id);
        (matter, one, two)
    }

    pub fn rate(
        &self,
        matter: &mut Matter,
        report: ReportId,
        verdict: Verdict,
    ) -> Result<Vec<Event>, Refusal> {
        let reasons = if verdict.is_satisfied() { vec![] } else { vec![Reason::NotFixed] };
        matter.rate(report, Word { verdict, reasons, device: Device::Own }, self.now, self.rules())
    }
}

pub fn first(matter: &Matter) -> ReportId {
    matter.reports[0].id
}

pub fn report(matter: &Matter, id: ReportId) -> &Report {
    matter.report(id).unwrap()
}

//! A sequence: a few reports, and whatever everybody then tries, with time going by.

pub mod choice;
pub mod intake;

use std::collections::BTreeMap;

use actions::matters::report::{Receipt, Wish};
use actions::office::{amend_calendar, enter_year};
use actions::{ActionError, By, Signed};
use kernel::calendar::DayKind;
use kernel::{Day, Draw, Moment, Span, WorkingCalendar};
use matters::Capability;
use testkit::{Kit, PERSONAS, Persona};

use super::tally::Tally;
use super::verbs::{self, About, VERBS};
use choice::Mood;

/// Whether residents say anything after they have reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// Everybody takes part.
    Everybody,
    /// Only staff and duties do.
    StaffAlone,
}

/// What the test itself knows of a report: what it told.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The category.
    pub category: String,
    /// Where.
    pub place: String,
    /// Whether it left a telephone.
    pub phone: bool,
}

/// One sequence under way.
pub struct Play<'a> {
    kit: &'a Kit,
    chance: Draw,
    /// Who takes part.
    pub cast: Cast,
    /// What it is most about.
    mood: Mood,
    /// The reports it told, with the matters they began.
    pub receipts: Vec<Receipt>,
    /// What each told.
    pub filed: BTreeMap<String, Filed>,
    /// The calendar, and from when on.
    pub calendars: Vec<(Moment, WorkingCalendar)>,
    /// What happened, for the reader of a failure.
    pub log: Vec<String>,
    /// What was tried.
    pub tally: Tally,
    forms: Vec<(Wish, Receipt)>,
    slips: Vec<(usize, Capability)>,
}

impl<'a> Play<'a> {
    /// Begins with three reports on some day of 2025 or 2026.
    pub fn begin(kit: &'a Kit, seed: u64, calendar: WorkingCalendar) -> Result<Self, String> {
        let mut bytes = [7; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        let mut chance = Draw::from_seed(bytes);
        let day = testkit::clock::local("2025-03-03T08:00") + Span::from_days(i64::from(chance.below(668)));
        kit.clock.set(day + Span::from_minutes(i64::from(chance.below(600))));
        let cast = if seed.is_multiple_of(4) { Cast::StaffAlone } else { Cast::Everybody };
        let mut play = Self {
            kit,
            chance,
            cast,
            mood: Mood::of(seed),
            receipts: Vec::new(),
            filed: BTreeMap::new(),
            calendars: vec![(kit.clock.now(), calendar)],
            log: Vec::new(),
            tally: Tally::default(),
            forms: Vec::new(),
            slips: Vec::new(),
        };
        for verb in ["report", "report", "report_for"] {
            play.time_goes_by();
            let persona = choice::fitting(verb, None, &mut play.chance, kit);
            play.attempt(verb, persona, 0)?;
        }
        Ok(play)
    }

    /// How many steps the sequence has.
    pub fn steps(&mut self) -> u32 {
        30 + self.chance.below(16)
    }

    /// One step: time goes by, somebody tries something.
    pub fn step(&mut self) -> Result<(), String> {
        self.time_goes_by();
        if self.chance.below(25) == 0 {
            return self.change_the_calendar();
        }
        let target = self.chance.below(u32::try_from(self.receipts.len()).unwrap()) as usize;
        let found = choice::look(self.kit, &self.receipts[target]);
        let verb = match self.chance.below(10) {
            0 | 1 => VERBS[self.chance.below(u32::try_from(VERBS.len()).unwrap()) as usize],
            _ => choice::sensible(&found, self.mood, &mut self.chance),
        };
        let persona = match self.chance.below(6) {
            0 => PERSONAS[self.chance.below(14) as usize],
            _ => choice::fitting(verb, Some(&found), &mut self.chance, self.kit),
        };
        self.attempt(verb, persona, target)
    }

    /// Mostly an hour or two; sometimes a week. Where people hurry, minutes.
    fn time_goes_by(&mut self) {
        let most = if self.mood.hurries() { 14 } else { 20 };
        let minutes = match self.chance.below(most) {
            0..=10 => 1 + self.chance.below(150),
            11..=14 => 60 * (3 + self.chance.below(20)),
            15..=18 => 60 * 24 * (1 + self.chance.below(3)),
            _ => 60 * 24 * (4 + self.chance.below(9)),
        };
        self.kit.clock.later(Span::from_minutes(i64::from(minutes)));
    }

    fn attempt(&mut self, verb: &'static str, persona: Persona, target: usize) -> Result<(), String> {
        if self.cast == Cast::StaffAlone && matches!(persona, Persona::Holder | Persona::OtherHolder) {
            return Ok(());
        }
        let (now, by) = (self.kit.clock.now(), self.by(persona, target));
        let taking_in = ["report", "report_for", "import_report", "join", "settle_on_the_spot"];
        let answer = if taking_in.contains(&verb) {
            intake::take_in(self, verb, by)?
        } else {
            self.say(verb, by, target)
        };
        let outcome = match &answer {
            Ok(()) => "done".to_owned(),
            Err(ActionError::Storage(trouble)) => return Err(format!("{verb} by {persona:?}: {trouble}")),
            Err(error) => error.to_string(),
        };
        self.log.push(format!("{} {persona:?} {verb} #{target}: {outcome}", now.to_local_text()));
        self.tally.tried(verb, persona, answer.map_err(drop));
        Ok(())
    }

    fn say(&mut self, verb: &str, by: By, target: usize) -> Result<(), ActionError> {
        let other = self.chance.below(u32::try_from(self.receipts.len()).unwrap()) as usize;
        // A page drawn before the merge still shows the old matter.
        let on = match self.chance.below(10) {
            0 => self.receipts[target].clone(),
            _ => self.kit.now(&self.receipts[target]),
        };
        let other = self.kit.now(&self.receipts[other]);
        let who = self.kit.speaks(by);
        if verb == "give_slip" {
            let slip = who.give_slip(&on)?;
            self.slips.push((target, slip));
            return Ok(());
        }
        let about = About { on: &on, other: &other, now: self.kit.clock.now() };
        verbs::say(verb, &who, &about, &mut self.chance, self.kit)
    }

    /// How a persona acts on a report: holders have its link or its slip, others' holders another's.
    fn by(&mut self, persona: Persona, target: usize) -> By {
        let slip = self.slips.iter().rev().find(|(of, _)| *of == target).map(|(_, slip)| slip.clone());
        let link = match (self.receipts.get(target), slip) {
            (None, _) => no_link(),
            (_, Some(slip)) if persona == Persona::Holder && self.chance.below(2) == 0 => slip,
            _ if persona == Persona::OtherHolder => {
                self.receipts[(target + 1) % self.receipts.len()].capability.clone()
            }
            (Some(receipt), _) => receipt.capability.clone(),
        };
        match self.kit.by(persona, &link) {
            By::Staff(signed) => By::Staff(self.by_another_post(signed)),
            by => by,
        }
    }

    /// Now and then somebody holds this post too, or holds it in the unit of somebody else.
    fn by_another_post(&mut self, signed: Signed) -> Signed {
        let other = PERSONAS[self.chance.below(10) as usize];
        match (self.chance.below(12), self.kit.town.staff.find(other)) {
            (0, Some(other)) => Signed { person: other.person, ..signed },
            (1, Some(other)) => Signed { unit: other.unit, ..signed },
            _ => signed,
        }
    }

    /// An administrator amends a day near by, or enters the year that is not known yet.
    fn change_the_calendar(&mut self) -> Result<(), String> {
        let now = self.kit.clock.now();
        let mut calendar = self.calendars.last().unwrap().1.clone();
        let unknown = (now + Span::from_days(60)).day().year();
        let enter =
            calendar.is_workday(Day::new(unknown, 1, 1).unwrap()).is_err() && self.chance.below(2) == 0;
        let answer = if enter {
            let days = vec![(Day::new(unknown, 1, 1).unwrap(), DayKind::Holiday)];
            calendar.publish(unknown);
            calendar.amend(days[0].0, Some(days[0].1));
            let wish = enter_year::Wish { year: unknown, days, source: "年度通知".into() };
            self.kit.administrator().does(move |tx, _, act| enter_year::run(tx, act, &wish))
        } else {
            let day = (now + Span::from_days(i64::from(self.chance.below(8)))).day();
            let kinds = [None, Some(DayKind::Holiday), Some(DayKind::Holiday), Some(DayKind::MakeUpWorkday)];
            let kind = kinds[self.chance.below(4) as usize];
            calendar.amend(day, kind);
            let wish = amend_calendar::Wish { day, kind, source: "临时通知".into() };
            self.kit.administrator().does(move |tx, _, act| amend_calendar::run(tx, act, &wish))
        };
        self.log.push(format!("{} the calendar changes", now.to_local_text()));
        self.calendars.push((now, calendar));
        answer.map_err(|error| error.to_string())?;
        // The door computes open promises again, in pieces, and may be stopped in between.
        for target in 0..self.receipts.len() {
            if self.chance.below(3) > 0 {
                self.time_goes_by_a_minute();
                self.attempt("recompute", Persona::System, target)?;
            }
        }
        Ok(())
    }

    fn time_goes_by_a_minute(&self) {
        self.kit.clock.later(Span::from_minutes(1));
    }
}

/// A link that opens nothing.
fn no_link() -> Capability {
    Capability::draw(testkit::subdistrict::TAG.parse().unwrap(), &mut Draw::from_seed([0; 32]))
}

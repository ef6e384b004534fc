//! The oracle: it knows history and nothing of `matters`, and says how everything must have ended.
//!
//! It reads the rows of history as JSON, keeps its own idea of a matter, and computes each due moment,
//! each round, each closing word and each counter again, from the numbers of the issue. Where history
//! itself says something that could be computed (a due moment, a round, who is asked), it says so too
//! and the two must agree. What it takes from outside history is what the test told: category, place
//! and telephone of a report, and the working calendar as it was entered.

mod asking;
mod clock;
mod events;
mod exits;
mod laws;
mod limits;
mod rating;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kernel::{Moment, WorkingCalendar};
use serde_json::Value;

pub use clock::{Clock, Due};

use super::play::Filed;
use super::tally::Tally;

/// One row of history.
#[derive(Debug, Clone)]
pub struct Row {
    /// The matter.
    pub matter: String,
    /// Its place there.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// `staff`, `resident`, `system`.
    pub actor: String,
    /// Which member of staff.
    pub person: Option<String>,
    /// In which unit.
    pub unit: Option<String>,
    /// What, with its facts.
    pub facts: Value,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// When it was handled.
    pub handled_at: Moment,
    /// By which unit.
    pub unit: String,
    /// When its first *not satisfied* ended it.
    pub ended_at: Option<Moment>,
    /// When it was left unresolved.
    pub unresolved_at: Option<Moment>,
}

/// A matter as history tells it.
#[derive(Debug, Clone)]
pub struct Matter {
    /// Whether nobody but staff stands behind it.
    pub patrol: bool,
    /// The community it lies in.
    pub community: Option<String>,
    /// The stage's word.
    pub stage: &'static str,
    /// The closing word.
    pub closing: Option<String>,
    /// Who has it, or had it when it closed.
    pub lead: Option<String>,
    /// The promise that runs.
    pub clock: Clock,
    /// Its rounds.
    pub rounds: Vec<Round>,
    /// When it was assigned to the unit that has it.
    assigned_at: Option<Moment>,
    /// From when until when it stands still, or stood.
    parked: Option<(Moment, Moment)>,
    /// Whether an appeal overturned its decline.
    overturned: bool,
    /// Returns so far.
    pub returns: i64,
    /// When supervision was raised.
    pub supervised_at: Option<Moment>,
    /// Its reports, in order.
    pub reports: Vec<String>,
    /// Whoever worked on it.
    touched: BTreeSet<String>,
    /// Who asked for a decline that waits.
    decline_asked: Option<Person>,
    /// Who asked for the decline that stands, and who agreed.
    declined: Option<(Person, Person)>,
    /// When its links end.
    pub links_end: Option<Moment>,
}

/// A person in a unit.
pub type Person = (String, String);

/// What was done to ask in the present round.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    round: usize,
    reminders: Vec<Moment>,
    slip: Option<Moment>,
    calls: Vec<Moment>,
}

/// A report as history tells it.
#[derive(Debug, Clone)]
pub struct Report {
    /// The matter it was first filed in.
    pub home: String,
    /// The matter it is in.
    pub matter: String,
    /// The promise to its reporter.
    pub promise: Clock,
    /// When it was first handled.
    pub first_handled: Option<Moment>,
    /// What has become of it.
    pub standing: &'static str,
    /// Its last verdict.
    pub verdict: Option<String>,
    /// Every word it said: round, verdict, when.
    pub said: Vec<(i64, String, Moment)>,
    asking: Asking,
    phone: bool,
    silent_since: Option<Moment>,
    declined_at: Option<Moment>,
    nudged_on: Option<kernel::Day>,
    withdrawal_asked: Option<Person>,
    merged_away_by: Option<String>,
}

/// What history comes to.
pub struct Recount<'a> {
    /// Matters by id.
    pub matters: BTreeMap<String, Matter>,
    /// Reports by id.
    pub reports: BTreeMap<String, Report>,
    /// What was told.
    pub tally: Tally,
    /// Counters by name and unit.
    pub counters: BTreeMap<(String, Option<String>), i64>,
    filed: &'a BTreeMap<String, Filed>,
    communities: &'a BTreeMap<String, String>,
    calendars: &'a [(Moment, WorkingCalendar)],
    /// What must follow in the same act.
    expected: VecDeque<&'static str>,
    /// Reports that left one matter and have not arrived in the other.
    under_way: BTreeMap<String, Report>,
}

/// A disagreement, in words.
pub type Disagreement = String;

/// What the test knows beside history.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// What each report told.
    pub filed: &'a BTreeMap<String, Filed>,
    /// The community of each place.
    pub communities: &'a BTreeMap<String, String>,
    /// The calendar, and from when on.
    pub calendars: &'a [(Moment, WorkingCalendar)],
}

/// Recounts everything from the rows.
pub fn recount<'a>(mut rows: Vec<Row>, told: Told<'a>) -> Result<Recount<'a>, Disagreement> {
    // One act is one moment. Where it touches two matters, the one that reports leave comes first.
    let leaves = |row: &Row| matches!(what(row), "merged_into" | "let_go");
    let left: BTreeSet<(Moment, String)> =
        rows.iter().filter(|row| leaves(row)).map(|row| (row.at, row.matter.clone())).collect();
    rows.sort_by_key(|row| {
        (row.at, !left.contains(&(row.at, row.matter.clone())), row.matter.clone(), row.seq)
    });
    let mut recount = Recount {
        matters: BTreeMap::new(),
        reports: BTreeMap::new(),
        tally: Tally::default(),
        counters: BTreeMap::new(),
        filed: told.filed,
        communities: told.communities,
        calendars: told.calendars,
        expected: VecDeque::new(),
        under_way: BTreeMap::new(),
    };
    for act in rows.chunk_by(|one, next| one.at == next.at) {
        recount.act(act).map_err(|why| format!("{why}\nin {}", words(act)))?;
    }
    Ok(recount)
}

/// The event's word.
pub fn what(row: &Row) -> &str {
    row.facts["what"].as_str().unwrap_or_default()
}

fn words(act: &[Row]) -> String {
    let told = act.iter().map(|row| format!("{} {} {}", row.at.to_local_text(), row.actor, row.facts));
    told.collect::<Vec<_>>().join("\n   ")
}

impl Recount<'_> {
    fn act(&mut self, act: &[Row]) -> Result<(), Disagreement> {
        for row in act {
            self.tally.told(what(row));
            self.follows(row)?;
            self.limits(row)?;
            self.event(row)?;
            self.laws(row)?;
        }
        if !self.expected.is_empty() {
            return Err(format!("nothing of {:?} followed", self.expected));
        }
        let touched: BTreeSet<&String> = act.iter().map(|row| &row.matter).collect();
        touched.into_iter().try_for_each(|matter| self.is_settled(matter))
    }

    /// What must follow follows, and nothing that needs a cause comes without one.
    fn follows(&mut self, row: &Row) -> Result<(), Disagreement> {
        let caused = ["reopened", "supervision_raised", "rework_started", "disputed"];
        let word = what(row);
        if !caused.contains(&word) {
            return Ok(());
        }
        match self.expected.pop_front() {
            Some(expected) if expected == word => Ok(()),
            other => Err(format!("{word} came where {other:?} was to follow")),
        }
    }

    /// A matter closes when every report has an outcome, with the word they come to.
    fn is_settled(&self, id: &str) -> Result<(), Disagreement> {
        let matter = self.matter(id)?;
        let word = self.closing_word(matter)?;
        if matter.closing.as_deref() == Some("merged") {
            return Ok(());
        }
        if matter.patrol && word != Some("declined") {
            let left = matter.rounds.last().is_some_and(|round| round.unresolved_at.is_some());
            let closed = if left { Some("unresolved") } else { matter.closing.as_deref() };
            agree("the word of a finding", &matter.closing.as_deref(), &closed)?;
            return agree(
                "a finding needs a check",
                &matches!(closed, None | Some("checked" | "unresolved")),
                &true,
            );
        }
        agree("the closing word", &matter.closing.as_deref(), &word)?;
        agree("closed", &(matter.stage == "closed"), &word.is_some())
    }

    fn closing_word(&self, matter: &Matter) -> Result<Option<&'static str>, Disagreement> {
        let unresolved = matter.rounds.last().is_some_and(|round| round.unresolved_at.is_some());
        let reports = matter.reports.iter().map(|id| self.report(id)).collect::<Result<Vec<_>, _>>()?;
        let stand = |standing| reports.iter().any(|report| report.standing == standing);
        if reports.is_empty() || stand("open") || (stand("not_satisfied") && !unresolved) {
            return Ok(None);
        }
        // The last word of whoever fell silent after it is still their last word.
        if reports.iter().any(|report| report.verdict.as_deref() == Some("not_satisfied")) {
            return Ok(Some("unresolved"));
        }
        let order = [
            ("satisfied", "well"),
            ("silent", "no_answer"),
            ("declined", "declined"),
            ("withdrawn", "withdrawn"),
        ];
        Ok(order.into_iter().find(|(standing, _)| stand(standing)).map(|(_, word)| word))
    }

    /// The matter with this id.
    pub fn matter(&self, id: &str) -> Result<&Matter, Disagreement> {
        self.matters.get(id).ok_or_else(|| format!("history of {id} does not begin with a report"))
    }

    fn matter_mut(&mut self, id: &str) -> Result<&mut Matter, Disagreement> {
        self.matters.get_mut(id).ok_or_else(|| format!("history of {id} does not begin with a report"))
    }

    /// The report with this id.
    pub fn report(&self, id: &str) -> Result<&Report, Disagreement> {
        self.reports.get(id).ok_or_else(|| format!("history never told report {id}"))
    }

    fn report_mut(&mut self, id: &str) -> Result<&mut Report, Disagreement> {
        self.reports.get_mut(id).ok_or_else(|| format!("history never told report {id}"))
    }

    fn count(&mut self, name: &str, unit: Option<String>, by: i64) {
        *self.counters.entry((name.to_owned(), unit)).or_default() += by;
    }

    fn calendar(&self, at: Moment) -> &WorkingCalendar {
        let known = self.calendars.iter().rev().find(|(from, _)| *from <= at);
        &known.unwrap_or(&self.calendars[0]).1
    }
}

/// Two answers to one question.
pub fn agree<T: PartialEq + std::fmt::Debug>(
    what: &str,
    found: &T,
    recounted: &T,
) -> Result<(), Disagreement> {
    if found == recounted { Ok(()) } else { Err(format!("{what}: found {found:?}, recounted {recounted:?}")) }
}

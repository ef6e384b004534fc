//! One attempt by one persona.

use super::super::kit::Kit;
use crate::event::{Event, Evidence};
use crate::matter::merging::Both;
use crate::matter::rating::Word;
use crate::matter::{Matter, MatterId, Staff};
use crate::refusal::Refusal;
use crate::report::ReportId;
use crate::request::{Decision, DeclineReason};
use crate::verdict::{Device, Reason, Verdict};

/// Who tries.
#[derive(Debug, Clone, Copy)]
pub enum Persona {
    Staff(usize),
    /// The first of the staff who is let through.
    WhoeverMay,
    Resident,
    Duty,
}

/// What is tried: by whom, which verb, on which report of which matter, to which end, how much later.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub who: Persona,
    pub verb: u8,
    pub which: u8,
    pub yes: bool,
    pub hours: i64,
}

/// What happened, and to which of the two matters.
pub type Told = Vec<(MatterId, Event)>;

/// Who did it.
#[derive(Debug, Clone, Copy)]
pub enum By {
    Staff(Staff),
    Resident,
    Duty,
}

/// Tries it.
pub fn one(kit: &Kit, matters: &mut [Matter; 2], attempt: &Attempt) -> Result<(By, Told), Refusal> {
    match attempt.who {
        Persona::Staff(who) => by(kit, matters, attempt, By::Staff(people(kit)[who])),
        Persona::Resident => by(kit, matters, attempt, By::Resident),
        Persona::Duty => by(kit, matters, attempt, By::Duty),
        Persona::WhoeverMay => {
            let mut tried = Err(Refusal::NotIndependent);
            for staff in people(kit) {
                tried = tried.or_else(|_| by(kit, matters, attempt, By::Staff(staff)));
            }
            tried
        }
    }
}

fn by(kit: &Kit, matters: &mut [Matter; 2], attempt: &Attempt, who: By) -> Result<(By, Told), Refusal> {
    let at = usize::from(attempt.which % 2);
    let [first, second] = matters;
    let (matter, other) = if at == 0 { (first, second) } else { (second, first) };
    let report = matter.reports.get(usize::from(attempt.which / 2)).or(matter.reports.first());
    let Some(report) = report.map(|report| report.id) else { return Ok((who, Vec::new())) };
    let both = match (who, attempt.verb) {
        (By::Staff(_), 22) => matter.merge_into(other, kit.now)?,
        (By::Resident, 16..) => matter.unmerge(report, other, kit.now)?,
        _ => Both { left: alone(kit, matter, report, attempt, who)?, joined: Vec::new() },
    };
    let left = both.left.into_iter().map(|event| (matter.id, event));
    let joined = both.joined.into_iter().map(|event| (other.id, event));
    Ok((who, left.chain(joined).collect()))
}

fn alone(
    kit: &Kit,
    matter: &mut Matter,
    report: ReportId,
    attempt: &Attempt,
    who: By,
) -> Result<Vec<Event>, Refusal> {
    match who {
        By::Staff(by) => staff(kit, matter, report, attempt, by),
        By::Resident => resident(kit, matter, report, attempt),
        By::Duty => duty(kit, matter, report, attempt),
    }
}

/// Everybody on the staff: of the unit that handles, of another, of two that decide, and one moved on.
fn people(kit: &Kit) -> [Staff; 8] {
    let [reviewer, second] = kit.reviewers;
    let [leader, deputy] = kit.leaders;
    [kit.worker, kit.colleague, kit.other, kit.moved_on(), reviewer, second, leader, deputy]
}

fn staff(
    kit: &Kit,
    matter: &mut Matter,
    report: ReportId,
    attempt: &Attempt,
    by: Staff,
) -> Result<Vec<Event>, Refusal> {
    let decision = if attempt.yes { Decision::Approve } else { Decision::Reject };
    let (now, rules) = (kit.now, kit.rules());
    let until = (now + kernel::Span::from_days(9)).day();
    match attempt.verb {
        0 => matter.assign(by.unit, vec![], now),
        1 => matter.accept(by, now),
        2 => matter.contact(by, now),
        3 | 4 => matter.handle(by, Some(Evidence::Photos), now),
        5 => matter.return_back(by, now, rules),
        6 => matter.decide_return(by, decision, now),
        7 => matter.request_extension(by, now, rules),
        8 => matter.review_extension(by, decision, now, rules),
        9 | 23 => matter.decide_extension(by, decision, now, rules),
        10 => matter.request_decline(by, DeclineReason::NotTrue, now),
        11 => matter.decide_decline(by, decision, now),
        12 => matter.decide_appeal(report, by, decision, now, rules),
        13 => matter.request_withdrawal(report, by, now),
        14 => matter.decide_withdrawal(report, by, decision, now),
        15 => matter.request_parking(by, until, now, rules),
        16 => matter.decide_parking(by, decision, now, rules),
        17 => matter.call(report, by, now),
        18 => matter.give_slip(report, now),
        19 => matter.order_rework(by, now, rules),
        20 => matter.leave_unresolved(by, now),
        _ => matter.check(by, decision, now, rules),
    }
}

fn resident(
    kit: &Kit,
    matter: &mut Matter,
    report: ReportId,
    attempt: &Attempt,
) -> Result<Vec<Event>, Refusal> {
    let verdict = if attempt.yes { Verdict::FairlySatisfied } else { Verdict::NotSatisfied };
    match attempt.verb {
        0..=11 => {
            let word = Word { verdict, reasons: vec![Reason::NotFixed], device: Device::Own };
            matter.rate(report, word, kit.now, kit.rules())
        }
        12 => matter.withdraw(report, kit.now),
        13 | 14 => matter.appeal(report, kit.now, kit.rules()),
        _ => matter.nudge(report, kit.now),
    }
}

fn duty(kit: &Kit, matter: &mut Matter, report: ReportId, attempt: &Attempt) -> Result<Vec<Event>, Refusal> {
    match attempt.verb {
        0..=9 => matter.remind(report, kit.now, kit.rules()),
        10..=21 => matter.fall_silent(report, kit.now, kit.rules()),
        _ => Ok(matter.recompute(kit.rules())),
    }
}

//! What residents are told of a change: a notice in the outbox, in the transaction of the change, under
//! a key that lets it be queued once.

use ::matters::matter::Kind as Sort;
use ::matters::report::Reach;
use ::matters::{Due, Event, Matter, ReportId};
use kernel::{Draw, Moment};
use notices::{Facts, Kind};
use storage::Tx;
use storage::notices::outbox::{self, Notice, To};

use crate::act::Act;
use crate::error::ActionError;
use crate::matters::new_id;
use crate::with::Today;

/// Queues what an event tells the reporters.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    act: &Act,
    today: &Today,
    matter: &Matter,
    event: &Event,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let Some((kind, whom, until)) = told_by(event) else { return Ok(()) };
    for report in addressees(matter, &whom) {
        queue(tx, act, today, matter, (kind, report, until), draw)?;
    }
    Ok(())
}

/// Whom an event is told to.
enum Whom<'a> {
    These(&'a [ReportId]),
    EverybodyNotSatisfied,
}

/// The kind of notice of an event, whom it goes to, and the day it speaks of.
fn told_by(event: &Event) -> Option<(Kind, Whom<'_>, Option<Due>)> {
    let one = std::slice::from_ref;
    Some(match event {
        Event::Reported { report, .. } | Event::ContactLeft { report } => {
            (Kind::Receipt, Whom::These(one(report)), None)
        }
        Event::TookIn { reports, due, .. } => (Kind::Merged, Whom::These(reports), Some(*due)),
        Event::Handled { asked, .. } => (Kind::Handled, Whom::These(asked), None),
        Event::Reminded { report, .. } => (Kind::Reminder, Whom::These(one(report)), None),
        Event::ReworkStarted { due, .. } | Event::ReworkOrdered { due, .. } => {
            (Kind::Rework, Whom::EverybodyNotSatisfied, Some(*due))
        }
        Event::ExtensionApproved { due } => (Kind::Extended, Whom::EverybodyNotSatisfied, Some(*due)),
        Event::Parked { until, .. } => {
            (Kind::Parked, Whom::EverybodyNotSatisfied, Some(Due::At { at: *until }))
        }
        Event::Declined { reports, .. } => (Kind::Declined, Whom::These(reports), None),
        Event::AppealUpheld { report } => (Kind::AppealUpheld, Whom::These(one(report)), None),
        Event::AppealOverturned { reports, due, .. } => {
            (Kind::AppealOverturned, Whom::These(reports), Some(*due))
        }
        Event::LeftUnresolved { .. } => (Kind::Unresolved, Whom::EverybodyNotSatisfied, None),
        _ => return None,
    })
}

/// The reports it goes to.
fn addressees(matter: &Matter, whom: &Whom<'_>) -> Vec<ReportId> {
    match whom {
        Whom::These(these) => these.to_vec(),
        Whom::EverybodyNotSatisfied => {
            let waiting = matter.reports.iter().filter(|report| report.is_to_be_asked());
            waiting.map(|report| report.id).collect()
        }
    }
}

/// Queues one, unless there is no telephone to send it to.
fn queue(
    tx: &mut Tx<'_>,
    act: &Act,
    today: &Today,
    matter: &Matter,
    (kind, id, until): (Kind, ReportId, Option<Due>),
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let report = matter.report(id)?;
    if report.reach == Reach::Nothing || matter.kind == Sort::Patrol {
        return Ok(());
    }
    let until = match kind {
        Kind::Receipt => report.promise.due.known(),
        Kind::Declined => matter.appeal_until(report, today.rules()),
        _ => until.and_then(Due::known),
    };
    let once = match kind {
        // A receipt is one for ever, also where the telephone came later.
        Kind::Receipt => format!("receipt:{id}"),
        // A version is one change: tried again it has the same one.
        _ => format!("{}:{id}:{}:{}", kind.as_str(), matter.id, matter.version),
    };
    let notice = Notice {
        id: new_id(act, draw),
        kind,
        once,
        to: To::Reporter(matter.id, id),
        facts: facts(today, matter, report.number.as_str(), until),
        at: act.at,
        due_at: today.office.quiet_hours_on(act.at.day()).after(act.at),
    };
    outbox::queue(tx, act.of, &notice)?;
    Ok(())
}

fn facts(today: &Today, matter: &Matter, number: &str, until: Option<Moment>) -> Facts {
    let what = today.office.label_of(&matter.category.0).to_owned();
    Facts { number: number.to_owned(), what, until }
}

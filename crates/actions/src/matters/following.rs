//! What follows a change beside the state: a verdict's row, a counter, the end of links, a notice.

use ::matters::{Closing, Event, Matter, MatterId, ReportId};
use kernel::{Draw, Moment, Span};
use storage::matters::{capabilities, counters, history};
use storage::{StorageError, Tx};

use super::carrying::new_id;
use crate::act::Act;
use crate::error::ActionError;
use crate::notices::telling;
use crate::with::Today;

/// What an event brings about beside the state: a verdict row, a counter, the end of links, a notice.
pub(super) fn follow_up(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: &Matter,
    today: &Today,
    event: &Event,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    count(tx, act, matter, event, draw)?;
    telling::tell(tx, act, today, matter, event, draw)?;
    match event {
        Event::Rated { report, round, .. } => {
            if let Some(given) = matter.report(*report)?.verdict_on(*round) {
                history::append_verdict(tx, act.of, matter.id, *report, matter.version, given)?;
            }
        }
        // A merged report lives on elsewhere; everybody else's link ends some time after.
        Event::Closed { closing } if !matches!(closing, Closing::Merged { .. }) => {
            end_links(tx, act, matter.id, &today.numbers, act.at)?;
        }
        Event::Reopened => capabilities::expire(tx, act.of, matter.id, None)?,
        _ => {}
    }
    Ok(())
}

/// Lets the links of a closed matter's reports end some time after its closing.
pub(super) fn end_links(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: MatterId,
    numbers: &::matters::Numbers,
    closed_at: Moment,
) -> Result<(), StorageError> {
    let end = closed_at + Span::from_days(i64::from(numbers.capability_days));
    capabilities::expire(tx, act.of, matter, Some(end))
}

/// Appends the counters of an event: each exit and each turn, per unit, in public.
fn count(
    tx: &mut Tx<'_>,
    act: &Act,
    matter: &Matter,
    event: &Event,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let unit = matter.lead();
    let counted = match event {
        Event::Reported { .. } => ("reported", None, 1),
        Event::Returned { unit, .. } => ("returned", Some(*unit), 1),
        Event::Handled { unit, .. } => ("handled", Some(*unit), 1),
        Event::ReworkStarted { .. } | Event::ReworkOrdered { .. } => ("reworked", unit, 1),
        Event::SupervisionRaised { .. } => ("supervised", unit, 1),
        Event::ExtensionApproved { .. } => ("extended", unit, 1),
        Event::Parked { .. } => ("parked", unit, 1),
        Event::Declined { unit, reports, .. } => ("declined", Some(*unit), len(reports)),
        Event::AppealOverturned { reports, .. } => ("declined", declined_by(matter), -len(reports)),
        Event::Withdrawn { .. } => ("withdrawn", unit, 1),
        Event::TookIn { from, reports, .. } => merged_away(matter, *from, reports),
        Event::CameBack { report, .. } => ("merged", matter.report(*report)?.merged_away_by, -1),
        Event::Closed { closing } => (closed_counter(*closing), unit, 1),
        _ => return Ok(()),
    };
    let (name, unit, delta) = counted;
    if delta == 0 {
        return Ok(());
    }
    counters::add(tx, act.of, &new_id(act, draw), name, unit, act.at.day(), delta)?;
    Ok(())
}

/// How many reports left their home by this merge, and under which unit. What passes through on its way
/// from a third matter was counted when it left.
fn merged_away(
    matter: &Matter,
    from: MatterId,
    moved: &[ReportId],
) -> (&'static str, Option<::people::UnitId>, i64) {
    let left: Vec<_> =
        matter.reports.iter().filter(|report| report.home == from && moved.contains(&report.id)).collect();
    let unit = left.first().and_then(|report| report.merged_away_by);
    ("merged", unit, i64::try_from(left.len()).unwrap_or(i64::MAX))
}

fn declined_by(matter: &Matter) -> Option<::people::UnitId> {
    matter.decline.as_ref().map(|decline| decline.request.asked.unit)
}

const fn closed_counter(closing: Closing) -> &'static str {
    match closing {
        Closing::Well => "closed_well",
        Closing::NoAnswer => "closed_no_answer",
        Closing::Unresolved => "closed_unresolved",
        Closing::Declined => "closed_declined",
        Closing::Withdrawn => "closed_withdrawn",
        Closing::Merged { .. } => "closed_merged",
        Closing::Checked => "closed_checked",
    }
}

fn len(reports: &[ReportId]) -> i64 {
    i64::try_from(reports.len()).unwrap_or(i64::MAX)
}

//! A merge is undone for one report: by its own reporter, or by a dispatcher.

use ::matters::{Closing, ReportId};
use ::people::Permission;
use kernel::Draw;
use storage::Tx;
use storage::matters::photos;

use super::carrying::{self, Along, Opened};
use super::said::Shown;
use crate::act::{Act, By};
use crate::error::ActionError;
use crate::with::With;

/// Which report, for a dispatcher; a reporter has one of their own.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// The matter as shown and the report to let go.
    pub by_staff: Option<(Shown, ReportId)>,
}

/// Undoes it: the report goes back to the matter it was first filed in.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of
/// [`::matters::Matter::unmerge`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = match (&act.by, wish.by_staff) {
        (By::Holder(_), _) => carrying::open_for_holder(tx, with, act)?,
        (By::Staff(_), Some((shown, report))) => {
            (carrying::open(tx, with, act, shown, Permission::Dispatch)?.0, report)
        }
        _ => return Err(ActionError::NotAllowed),
    };
    separate(tx, with, act, &mut opened, report, &mut act.draw())
}

/// Undoes a merge as a whole: every report that was filed in the matter shown and is elsewhere by now
/// goes back there. For a dispatcher who has just merged the wrong two.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: [`::matters::Refusal::NotMerged`] and
/// those of [`::matters::Matter::unmerge`].
pub fn run_for_all(tx: &mut Tx<'_>, with: &With, act: &Act, shown: Shown) -> Result<(), ActionError> {
    let (home, _) = carrying::open(tx, with, act, shown, Permission::Dispatch)?;
    let Some(Closing::Merged { into }) = home.matter.stage.closing() else {
        return Err(::matters::Refusal::NotMerged.into());
    };
    let (mut opened, _) = carrying::open(tx, with, act, into.into(), Permission::Dispatch)?;
    let theirs = |report: &&::matters::Report| report.home == shown.matter;
    let reports: Vec<ReportId> =
        opened.matter.reports.iter().filter(theirs).map(|report| report.id).collect();
    if reports.is_empty() {
        return Err(::matters::Refusal::NotMerged.into());
    }
    let mut draw = act.draw();
    for report in reports {
        separate(tx, with, act, &mut opened, report, &mut draw)?;
    }
    Ok(())
}

/// Lets one report go home.
fn separate(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    opened: &mut Opened,
    report: ReportId,
    draw: &mut Draw,
) -> Result<(), ActionError> {
    let home = opened.matter.report(report)?.home;
    if home == opened.matter.id {
        return Err(::matters::Refusal::NotMerged.into());
    }
    let mut home: Opened = carrying::find(tx, with, act, home)?;
    let both = opened.matter.unmerge(report, &mut home.matter, act.at)?;
    let along = || Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, opened, &both.left, &along(), draw)?;
    carrying::keep(tx, act, &mut home, &both.joined, &along(), draw)?;
    Ok(photos::follow(tx, act.of, report, home.matter.id)?)
}

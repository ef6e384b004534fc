//! A merge is undone for one report: by its own reporter, or by a dispatcher.

use ::matters::ReportId;
use ::people::Permission;
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
    let home = opened.matter.report(report)?.home;
    if home == opened.matter.id {
        return Err(::matters::Refusal::NotMerged.into());
    }
    let mut home: Opened = carrying::find(tx, with, act, home)?;
    let both = opened.matter.unmerge(report, &mut home.matter, act.at)?;
    let mut draw = act.draw();
    carrying::keep(
        tx,
        act,
        &mut opened,
        &both.left,
        &Along { report: Some(report), ..Along::default() },
        &mut draw,
    )?;
    carrying::keep(
        tx,
        act,
        &mut home,
        &both.joined,
        &Along { report: Some(report), ..Along::default() },
        &mut draw,
    )?;
    Ok(photos::follow(tx, act.of, report, home.matter.id)?)
}

//! 交小票: a slip with a link of its own is printed for somebody who cannot be reached otherwise.

use ::matters::{Capability, ReportId, Stage};
use ::people::Permission;
use storage::Tx;

use super::carrying::{self, Along};
use super::following;
use super::report::keep_link;
use super::said::Shown;
use crate::act::Act;
use crate::error::ActionError;
use crate::with::With;

/// What the form says.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// For which report.
    pub report: ReportId,
}

/// Makes the slip's link; the door prints it and marks its own device.
///
/// # Errors
/// [`ActionError::NotFound`], [`ActionError::NotAllowed`]; refused: those of
/// [`::matters::Matter::give_slip`].
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    shown: Shown,
    wish: &Wish,
) -> Result<Capability, ActionError> {
    let (mut opened, _) = carrying::open(tx, with, act, shown, Permission::Intake)?;
    let events = opened.matter.give_slip(wish.report, act.at)?;
    let mut draw = act.draw();
    let capability = Capability::draw(opened.today.office.identity.tag, &mut draw);
    keep_link(tx, with, act, wish.report, &capability, "slip", &mut draw)?;
    if let Stage::Closed { at, .. } = opened.matter.stage {
        following::end_links(tx, act, opened.matter.id, &opened.today.numbers, at)?;
    }
    let along = Along { report: Some(wish.report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut draw)?;
    Ok(capability)
}

//! A subdistrict begins: its identity, its root place, the built-in calendar and the product's numbers.

use ::matters::standard;
use ::people::Permission;
use ::place::{Place, Tag};
use storage::Tx;
use storage::office::{self, Identity, Phones, calendar, settings};

use crate::act::{Act, By};
use crate::error::ActionError;

/// The source of the days that come with the product.
pub const BUILT_IN: &str = "State Council notices 2020-2026";

/// What it is to be.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The tag at the head of its codes and tokens.
    pub tag: Tag,
    /// Its name.
    pub name: String,
    /// Where its pages are.
    pub public_url: String,
    /// The root of its place tree.
    pub root: Place,
    /// The numbers at the end of every page.
    pub phones: Phones,
}

/// Only the command line and administrators set things up.
///
/// # Errors
/// [`ActionError::NotAllowed`].
pub(crate) const fn may_administer(act: &Act) -> Result<(), ActionError> {
    match &act.by {
        By::System => Ok(()),
        By::Staff(signed) if signed.duty.may(Permission::Administer) => Ok(()),
        _ => Err(ActionError::NotAllowed),
    }
}

/// Sets it up, once.
///
/// # Errors
/// [`ActionError::NotAllowed`] for anybody but the command line, [`ActionError::Storage`].
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    act.system()?;
    let identity =
        Identity { id: act.of, tag: wish.tag, name: wish.name.clone(), public_url: wish.public_url.clone() };
    office::add(tx, &identity)?;
    storage::place::add(tx, act.of, &wish.root)?;
    let built_in = kernel::WorkingCalendar::built_in();
    let source = BUILT_IN;
    for year in built_in.years() {
        calendar::publish_year(tx, act.of, year, source, act.at)?;
        for (day, kind) in built_in.exceptions_of(year) {
            calendar::set_day(tx, act.of, day, Some(kind), source, act.at)?;
        }
    }
    let from = wish.root.from;
    settings::set(tx, act.of, "numbers", from, &::matters::Numbers::default(), "local setting")?;
    settings::set(tx, act.of, "standards", from, &standard::defaults(), "local setting")?;
    settings::set(tx, act.of, "phones", from, &wish.phones, "local setting")?;
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

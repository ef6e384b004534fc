//! 我也遇到: a neighbour met the same, and says so with a report of their own on the same matter.
//!
//! The report has a number, a link, a promise and a verdict of its own, and its reporter can undo the
//! joining. Of the matter a neighbour learns its category, the building at most, its age and where it
//! stands, and only where a reporter agreed to that.

use ::matters::{CategoryCode, MatterId, Refusal};
use ::place::{PlaceId, PlaceKind, PlaceTree};
use kernel::{Draw, Moment, Span};
use storage::Tx;
use storage::matters::nearby::{self, Near};
use storage::matters::published::{self, Published};

use super::report::{self, Made, Receipt};
use super::{carrying, merge};
use crate::act::{Act, By};
use crate::error::{ActionError, Refused};
use crate::sealing::context;
use crate::with::With;

/// How far back a neighbour is shown what was told (local setting).
pub const WITHIN: Span = Span::from_days(3);
/// Matters of a community looked at, newest first, and those offered of them.
const LOOKED_AT: i64 = 200;
const OFFERED: usize = 5;

/// What the form says.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The matter, as it was offered.
    pub same_as: String,
    /// The report; its category is that of the matter.
    pub report: report::Wish,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Joined {
    /// What the resident gets.
    pub receipt: Receipt,
    /// Whether it is one matter with the other.
    pub outcome: Outcome,
}

/// Whether the report is one matter with the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is.
    Together,
    /// The other can no longer be joined: this is a matter of its own.
    Alone,
}

/// A matter offered to neighbours.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What stands for it in a form: a keyed hash, nothing of its number or its time.
    pub handle: String,
    /// The category's code.
    pub category: String,
    /// The building, or the point; never the staircase.
    pub place: PlaceId,
    /// The stage's word.
    pub stage: String,
    /// Whether it is being done again.
    pub is_rework: bool,
    /// When it was told.
    pub told_at: Moment,
    /// How many told it, of those who agreed to be counted in public.
    pub reports: i64,
    /// What a clerk wrote for neighbours, once one did.
    pub published: Option<Published>,
    matter: MatterId,
}

/// What can be joined at a place: matters of the last days in the same building, then in the same
/// compound; outside compounds at the very same point.
///
/// # Errors
/// Trouble with the store.
pub fn offers(tx: &mut Tx<'_>, with: &With, act: &Act, here: PlaceId) -> Result<Vec<Offer>, ActionError> {
    let office = with.today(tx, act.of, act.at)?.office;
    let tree = &office.tree;
    let Some(community) = tree.within(here, PlaceKind::Community) else { return Ok(Vec::new()) };
    let near = nearby::nearby(tx, act.of, community.id, act.at - WITHIN, LOOKED_AT)?;
    let mut near: Vec<(u8, Near)> =
        near.into_iter().filter_map(|one| Some((distance(tree, here, one.place)?, one))).collect();
    near.sort_by_key(|(distance, _)| *distance);
    let mut offers = Vec::new();
    for (_, one) in near {
        if offers.len() == OFFERED {
            break;
        }
        let published = published::of_matter(tx, act.of, one.matter)?.into_iter().next();
        // 别的事 says nothing until a clerk has written what it is.
        if published.is_some() || !CategoryCode(one.category.clone()).needs_words() {
            offers.push(offer(with, tree, one, published));
        }
    }
    Ok(offers)
}

/// 0 in the same building or at the same point, 1 in the same compound, else too far.
fn distance(tree: &PlaceTree, here: PlaceId, there: PlaceId) -> Option<u8> {
    let shared = |kind| {
        let (one, other) = (tree.within(here, kind), tree.within(there, kind));
        one.is_some() && one.map(|place| place.id) == other.map(|place| place.id)
    };
    if here == there && tree.get(here).is_some_and(|place| place.kind >= PlaceKind::Compound) {
        return Some(0);
    }
    if shared(PlaceKind::Building) {
        return Some(0);
    }
    shared(PlaceKind::Compound).then_some(1)
}

fn offer(with: &With, tree: &PlaceTree, near: Near, published: Option<Published>) -> Offer {
    let building = tree.within(near.place, PlaceKind::Building).map(|place| place.id);
    Offer {
        handle: with.keys().lookup(context::NEIGHBOUR, &near.matter.to_string()),
        category: near.category,
        place: building.unwrap_or(near.place),
        stage: near.stage,
        is_rework: near.is_rework,
        told_at: near.told_at,
        reports: near.reports,
        published,
        matter: near.matter,
    }
}

/// Joins. Where the matter has been handled, closed or taken back meanwhile, the report becomes a matter
/// of its own.
///
/// # Errors
/// [`ActionError::NotAllowed`] for staff; refused: those of [`report::run`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<Joined, ActionError> {
    if !matches!(act.by, By::Anybody) {
        return Err(ActionError::NotAllowed);
    }
    let offers = match wish.report.place {
        Some(place) => offers(tx, with, act, place)?,
        None => Vec::new(),
    };
    let target = offers.into_iter().find(|offer| offer.handle == wish.same_as);
    let category = target.as_ref().map(|offer| offer.category.clone());
    let told = report::Wish { category: category.or(wish.report.category.clone()), ..wish.report.clone() };
    let mut draw = act.draw();
    let (mut receipt, made) =
        report::take_in_once(tx, with, act, &told, report::door_of(&told), None, &mut draw)?;
    let alone = receipt.matter;
    if let Some(target) = target.filter(|_| made == Made::Now)
        && put_to(tx, with, act, alone, target.matter, &mut draw)? == Outcome::Together
    {
        receipt.matter = target.matter;
    }
    let outcome = where_it_is(tx, act, &receipt)?;
    Ok(Joined { receipt, outcome })
}

/// Puts the new matter to the other, unless that one cannot take it.
fn put_to(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    alone: MatterId,
    target: MatterId,
    draw: &mut Draw,
) -> Result<Outcome, ActionError> {
    let mut from = carrying::find(tx, with, act, alone)?;
    let mut into = carrying::find(tx, with, act, target)?;
    match merge::put_together(tx, act, &mut from, &mut into, None, draw) {
        Ok(()) => Ok(Outcome::Together),
        Err(ActionError::Refused(Refused::Matter(Refusal::CannotMerge))) => Ok(Outcome::Alone),
        Err(other) => Err(other),
    }
}

fn where_it_is(tx: &mut Tx<'_>, act: &Act, receipt: &Receipt) -> Result<Outcome, ActionError> {
    let (matter, _) = storage::matters::find(tx, act.of, receipt.matter)?.ok_or(ActionError::NotFound)?;
    let home = matter.report(receipt.report)?.home;
    Ok(if home == matter.id { Outcome::Alone } else { Outcome::Together })
}

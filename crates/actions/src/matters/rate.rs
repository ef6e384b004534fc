//! The resident's word. Only whoever holds the report's capability can say it; staff never can.

use ::matters::Verdict;
use ::matters::matter::rating::Word;
use ::matters::verdict::{Device, Reason};
use storage::Tx;

use super::carrying::{self, Along};
use super::said::{PhotoKept, Sentence};
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// Whether somebody of the staff is signed in where the word comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedIn {
    /// Nobody is.
    Nobody,
    /// A staff session came with the request: refused.
    Staff,
}

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The choice.
    pub verdict: Verdict,
    /// Why, when not satisfied.
    pub reasons: Vec<Reason>,
    /// More, in words.
    pub words: Option<Sentence>,
    /// Photos.
    pub photos: Vec<PhotoKept>,
    /// On which device.
    pub device: Device,
    /// Whether a staff session came with it.
    pub signed_in: SignedIn,
}

/// Takes the word.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, one answer for all;
/// [`Refused::StaffDoNotRate`]; those of [`::matters::Matter::rate`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    if wish.signed_in == SignedIn::Staff {
        return Err(Refused::StaffDoNotRate.into());
    }
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let word = Word { verdict: wish.verdict, reasons: wish.reasons.clone(), device: wish.device };
    let today = opened.today.clone();
    let events = opened.matter.rate(report, word, act.at, today.rules())?;
    let along = Along {
        sentence: wish.words.as_ref(),
        report: Some(report),
        photos: &wish.photos,
        part: "added",
        ..Along::default()
    };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

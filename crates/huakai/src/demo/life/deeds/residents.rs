//! What residents do by their own link, and what duties do for them.

use actions::matters as verbs;
use actions::matters::report::Receipt;
use actions::{ActionError, By, With};
use matters::Verdict;
use matters::verdict::{Device, Reason};
use storage::Tx;

use super::Doing;
use crate::demo::life::story::Deed;

/// The word of one round.
pub(super) fn rate(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
    verdict: Verdict,
) -> Result<(), ActionError> {
    let reason = match doing.below(10) {
        0 => Reason::Attitude,
        1 => Reason::NobodyCame,
        2 => Reason::Other,
        _ => Reason::NotFixed,
    };
    let words = match verdict {
        Verdict::NotSatisfied => Some(doing.reply("again")),
        _ if doing.below(3) == 0 => Some(doing.reply("thanks")),
        _ => None,
    };
    let wish = verbs::rate::Wish {
        verdict,
        reasons: if verdict.is_satisfied() { Vec::new() } else { vec![reason] },
        words,
        photos: Vec::new(),
        device: Device::Own,
        signed_in: verbs::rate::SignedIn::Nobody,
    };
    verbs::rate::run(tx, with, &doing.act(By::Holder(told.capability.clone())), &wish)
}

/// What else a resident may say.
pub(super) fn say(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
) -> Result<(), ActionError> {
    let act = doing.act(By::Holder(told.capability.clone()));
    match doing.step.what() {
        Deed::Appeal => {
            verbs::appeal::run(tx, with, &act, &verbs::appeal::Wish { words: doing.reply("appeal") })
        }
        Deed::Withdraw => verbs::withdraw::run(tx, with, &act, &verbs::withdraw::Wish::default()),
        Deed::Nudge => verbs::nudge::run(tx, with, &act),
        _ => {
            let words = Some(doing.reply("note"));
            let wish = verbs::note::Wish { once: None, words, photos: Vec::new() };
            verbs::note::run(tx, with, &act, &wish)
        }
    }
}

/// A reminder, or the silence after it.
pub(super) fn duty(
    tx: &mut Tx<'_>,
    with: &With,
    doing: &Doing<'_>,
    told: &Receipt,
) -> Result<(), ActionError> {
    let wish = verbs::remind::Wish { matter: told.matter, report: told.report };
    let act = doing.act(By::System);
    if doing.step.what() == Deed::Remind {
        return verbs::remind::run(tx, with, &act, &wish);
    }
    verbs::fall_silent::run(tx, with, &act, &wish)
}

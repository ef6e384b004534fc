//! What changed lately, in words: this week and the one before; this month and the last, told apart only
//! where their margins do not overlap.

use kernel::{Moment, Span, SubdistrictId};
use scores::Share;
use storage::boards::lately::{Brought, brought};
use storage::boards::score::Said;
use storage::{StorageError, Tx};

use crate::public::score::answer::rows::percent;
use crate::words::{t, t_with};

/// The last seven days, and the seven before them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Weeks {
    /// Until now.
    pub this: Brought,
    /// The seven days before.
    pub last: Brought,
}

/// Reads both.
///
/// # Errors
/// [`StorageError`].
pub fn read(tx: &mut Tx<'_>, of: SubdistrictId, now: Moment) -> Result<Weeks, StorageError> {
    let week = Span::from_minutes(7 * 24 * 60);
    let began = now - week;
    // What was told at this very moment belongs to this week.
    let until = now + Span::from_minutes(1);
    Ok(Weeks { this: brought(tx, of, (began, until))?, last: brought(tx, of, (began - week, began))? })
}

/// The sentences; none while nothing happened.
#[must_use]
pub fn sentences(weeks: Weeks, months: &[Said]) -> Vec<String> {
    let Weeks { this, last } = weeks;
    if this == Brought::default() && last == Brought::default() {
        return Vec::new();
    }
    let n = |n: i64| n.to_string();
    let week = t_with(
        "home-week",
        &[("reported", &n(this.reported)), ("handled", &n(this.handled)), ("rated", &n(this.rated))],
    );
    let mut sentences = vec![week, more_or_less(this.reported - last.reported)];
    sentences.extend(rate(months));
    sentences
}

fn more_or_less(change: i64) -> String {
    match change {
        0 => t("home-same"),
        more if more > 0 => t_with("home-more", &[("n", &more.to_string())]),
        less => t_with("home-less", &[("n", &less.abs().to_string())]),
    }
}

/// Two months are compared when both have enough verdicts.
fn rate(months: &[Said]) -> Option<String> {
    let [last, this] = months else { return None };
    let (last, this) = (Share::of(last.satisfied, last.rated)?, Share::of(this.satisfied, this.rated)?);
    let gaps = [("last", percent(last)), ("this", percent(this))];
    let gaps = [("last", gaps[0].1.as_str()), ("this", gaps[1].1.as_str())];
    Some(if last.is_few() || this.is_few() {
        t("home-rate-few")
    } else if !last.differs_from(this) {
        t_with("home-rate-alike", &gaps)
    } else if this.per_mille() > last.per_mille() {
        t_with("home-rate-up", &gaps)
    } else {
        t_with("home-rate-down", &gaps)
    })
}

#[cfg(test)]
mod tests;

//! Invented words: names that are plainly invented, reports in spoken Chinese, sentences of staff.

pub mod names;
pub mod sentences;
pub mod texts;

use kernel::Draw;

/// One of several, drawn.
pub fn one_of<'a, T>(all: &'a [T], draw: &mut Draw) -> &'a T {
    &all[draw.below(u32::try_from(all.len()).unwrap_or(1)) as usize]
}

/// One of several with weights, drawn: which.
pub fn weighted(weights: impl Iterator<Item = u32> + Clone, draw: &mut Draw) -> usize {
    let mut left = draw.below(weights.clone().sum());
    for (n, weight) in weights.enumerate() {
        if left < weight {
            return n;
        }
        left -= weight;
    }
    0
}

//! How often somebody may try: the same source, so many tries in a span. Wall time, in memory.
//!
//! It protects sign-in and the look-up of a matter from guessing; a second process counts for itself,
//! which weakens the limit by the number of processes and nothing more.

use std::collections::HashMap;
use std::sync::Mutex;

use kernel::{Moment, Span};

/// Sources remembered at once; beyond it the oldest are forgotten.
const SOURCES_MOST: usize = 10_000;

/// Who tried how often.
#[derive(Debug, Default)]
pub struct Throttle(Mutex<HashMap<String, Vec<Moment>>>);

impl Throttle {
    /// Notes a try; says whether it is still within `most` tries in the span.
    pub fn allows(&self, source: &str, most: usize, within: Span, now: Moment) -> bool {
        let Ok(mut tries) = self.0.lock() else { return true };
        if tries.len() >= SOURCES_MOST {
            tries.retain(|_, moments| moments.last().is_some_and(|last| now.since(*last) < within));
        }
        let moments = tries.entry(source.to_owned()).or_default();
        moments.retain(|earlier| now.since(*earlier) < within);
        if moments.len() >= most {
            return false;
        }
        moments.push(now);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_try_in_ten_minutes_has_to_wait() {
        let throttle = Throttle::default();
        let within = Span::from_minutes(10);
        let start = Moment::from_micros(0);
        assert!((0..5).all(|_| throttle.allows("a", 5, within, start)));
        assert!(!throttle.allows("a", 5, within, start + Span::from_minutes(9)));
        assert!(throttle.allows("b", 5, within, start));
        assert!(throttle.allows("a", 5, within, start + Span::from_minutes(10)));
    }
}

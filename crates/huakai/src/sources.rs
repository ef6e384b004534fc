//! The one home of wall time and of randomness from the operating system.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use kernel::{Draw, Moment};
use web::app::Sources;

/// Wall time now.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one home of wall time")]
pub fn wall() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// A fresh seed from the operating system.
///
/// # Panics
/// Where the operating system has no randomness: nothing secret can be made then, and going on would
/// make guessable links.
#[must_use]
#[expect(clippy::expect_used, reason = "without randomness every secret could be guessed")]
#[expect(clippy::disallowed_methods, reason = "the one home of seeds")]
pub fn seed() -> [u8; 32] {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).expect("the operating system has randomness");
    seed
}

/// A draw from a fresh seed.
#[must_use]
pub fn draw() -> Draw {
    Draw::from_seed(seed())
}

/// Both, for the web.
#[must_use]
pub fn sources() -> Sources {
    Sources { wall: Arc::new(wall), seed: Arc::new(seed) }
}

//! How long the engine waits: machine time only, never product time.
//!
//! The one place of this crate that asks the machine's running clock and sleeps. Nothing measured
//! here is stored or shown.
#![allow(clippy::disallowed_methods, reason = "limits of the engine are measured in machine time")]

use std::time::{Duration, Instant};

/// A point in machine time after which something is too late.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    pub(crate) fn within(span: Duration) -> Self {
        Self(Instant::now() + span)
    }

    pub(crate) fn has_passed(self) -> bool {
        Instant::now() >= self.0
    }
}

/// Grows with every try and differs between neighbours, so that two writers that met once do not
/// meet again.
#[derive(Debug)]
pub(crate) struct Backoff {
    state: u64,
}

impl Backoff {
    const SHORTEST: Duration = Duration::from_millis(2);
    const LONGEST: Duration = Duration::from_millis(250);

    /// `seed` only has to differ between threads and processes.
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    /// Sleeps the database thread before its next try.
    pub(crate) fn pause(&mut self, tries_so_far: u32) {
        std::thread::sleep(self.span(tries_so_far));
    }

    /// Between a half and the whole of the doubled span.
    fn span(&mut self, tries_so_far: u32) -> Duration {
        let whole = Self::SHORTEST.saturating_mul(1 << tries_so_far.min(10)).min(Self::LONGEST);
        let percent = u32::try_from(50 + self.next() % 51).unwrap_or(100);
        whole * percent / 100
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }
}

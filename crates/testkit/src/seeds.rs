//! Seeds derived from a counter: the same test draws the same ids each time, and on both databases.

use std::cell::Cell;

/// The seeds of one test.
#[derive(Debug)]
pub struct Seeds {
    of: u64,
    drawn: Cell<u64>,
}

impl Seeds {
    /// The seeds that belong to a number.
    #[must_use]
    pub const fn of(number: u64) -> Self {
        Self { of: number, drawn: Cell::new(0) }
    }

    /// The next one.
    #[must_use]
    pub fn next(&self) -> [u8; 32] {
        self.drawn.set(self.drawn.get() + 1);
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.of.to_be_bytes());
        seed[8..16].copy_from_slice(&self.drawn.get().to_be_bytes());
        seed
    }
}

//! Randomness that comes in as an argument.
//!
//! The door draws one seed for an act; everything the act needs (ids, numbers, capabilities) comes
//! from it. A test that fixes the seed fixes the outcome, and a database closure that runs twice
//! draws the same numbers twice.

use rand_core::Rng;

/// The randomness of one act.
#[derive(Clone)]
pub struct Draw(Box<rand_chacha::ChaCha12Rng>);

impl Draw {
    /// Starts from a seed of 256 bits, drawn once by the door from the operating system.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(Box::new(rand_core::SeedableRng::from_seed(seed)))
    }

    /// Fills the buffer.
    pub fn fill(&mut self, buffer: &mut [u8]) {
        self.0.fill_bytes(buffer);
    }

    /// Sixteen random bytes: the 128 bits of a capability.
    pub fn bytes16(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes
    }

    /// A number from 0 up to and without `end`; 0 when `end` is 0. Without bias.
    pub fn below(&mut self, end: u32) -> u32 {
        if end == 0 {
            return 0;
        }
        let zone = u32::MAX - u32::MAX % end;
        loop {
            let drawn = self.0.next_u32();
            if drawn < zone {
                return drawn % end;
            }
        }
    }
}

impl std::fmt::Debug for Draw {
    /// Never shows the state: it would give away capabilities.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draw(…)")
    }
}

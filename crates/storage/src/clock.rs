//! The product's clock: real time, or real time shifted by what the data folder says.
//!
//! History, deadlines, duties and scores are told this time; sign-in sessions, lock-out and form
//! tokens are told wall time. A demonstration is filled up to a day and then goes on with real time,
//! also across restarts. A machine's clock that goes backwards does not take history with it: product
//! time stands still until the machine has caught up.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{Moment, SubdistrictId};

use crate::{StorageError, Tx, params};

/// The clock. Clones share what was said last.
#[derive(Debug, Clone)]
pub struct ProductClock {
    shift: i64,
    latest: Arc<AtomicI64>,
}

impl ProductClock {
    /// A clock that shows wall time plus a shift in microseconds, and never less than `latest`.
    #[must_use]
    pub fn new(shift: i64, latest: Moment) -> Self {
        Self { shift, latest: Arc::new(AtomicI64::new(latest.as_micros())) }
    }

    /// Product time at a moment of wall time; never before anything it said earlier.
    #[must_use]
    pub fn at(&self, wall: Moment) -> Moment {
        let shown = wall.as_micros().saturating_add(self.shift);
        let earlier = self.latest.fetch_max(shown, Ordering::AcqRel);
        Moment::from_micros(shown.max(earlier))
    }

    /// The clock of a data folder: its shift, and not before the last thing that happened in it.
    ///
    /// # Errors
    /// [`StorageError`].
    pub fn load(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Self, StorageError> {
        let last = tx.query_one(
            "SELECT COALESCE(MAX(at), 0) AS last FROM history WHERE subdistrict_id = $1",
            params![of],
        )?;
        let shift = crate::meta::get(tx, SHIFT)?.and_then(|text| text.parse().ok()).unwrap_or(0);
        Ok(Self::new(shift, last.moment("last")?))
    }
}

/// Lets product time be `at` when wall time is `wall`.
///
/// # Errors
/// [`StorageError`].
pub fn set(tx: &mut Tx<'_>, wall: Moment, at: Moment) -> Result<(), StorageError> {
    crate::meta::put(tx, SHIFT, &(at.as_micros() - wall.as_micros()).to_string())
}

const SHIFT: &str = "clock_shift";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_time_never_goes_backwards() {
        let clock = ProductClock::new(1_000, Moment::from_micros(5_000));
        assert_eq!(clock.at(Moment::from_micros(0)), Moment::from_micros(5_000));
        assert_eq!(clock.at(Moment::from_micros(9_000)), Moment::from_micros(10_000));
        assert_eq!(clock.at(Moment::from_micros(2_000)), Moment::from_micros(10_000));
    }
}

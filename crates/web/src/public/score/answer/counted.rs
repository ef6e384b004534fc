//! Counting a month, and what stands beside it.

use kernel::{Day, Moment};
use scores::Cohort;
use storage::StorageError;
use storage::boards::score::{self, Month};
use storage::matters::counters;

use crate::app::App;
use crate::problem::Failure;

/// A month, counted.
pub struct Counted {
    /// Its cohorts.
    pub month: Month,
    /// Exits and turns.
    pub exits: Exits,
}

/// Exits and turns of the month, from the counters.
#[derive(Debug, Clone, Default)]
pub struct Exits {
    /// 退单.
    pub returned: i64,
    /// 重办.
    pub reworked: i64,
    /// 督办.
    pub supervised: i64,
    /// 合并.
    pub merged: i64,
}

/// The month of product time.
#[must_use]
pub fn this_month(app: &App) -> String {
    app.now().local().strftime("%Y-%m").to_string()
}

/// Counts a month.
///
/// # Errors
/// Trouble with the store.
pub async fn count(app: &App, month: &str) -> Result<Counted, Failure> {
    let (of, now, month) = (app.of(), app.now(), month.to_owned());
    let counted = app.db().read(move |tx| -> Result<Counted, StorageError> {
        let (from, to) = days(&month, now);
        let mut sum = |name: &str| -> Result<i64, StorageError> {
            Ok(counters::sums(tx, of, name, from, to)?.iter().map(|(_, n)| n).sum())
        };
        let exits = Exits {
            returned: sum("returned")?,
            reworked: sum("reworked")?,
            supervised: sum("supervised")?,
            merged: sum("merged")?,
        };
        Ok(Counted { month: score::month(tx, of, &month, now)?, exits })
    });
    Ok(counted.await?)
}

/// The first day of a month and its last.
#[must_use]
pub fn days(month: &str, now: Moment) -> (Day, Day) {
    let first: Day = format!("{month}-01").parse().unwrap_or_else(|_| now.day().first_of_month());
    (first, first.last_of_month())
}

impl Counted {
    /// The whole street.
    #[must_use]
    pub fn street(&self) -> Cohort {
        total(&self.month)
    }
}

/// All communities of a month together.
#[must_use]
pub fn total(month: &Month) -> Cohort {
    month.communities.iter().fold(Cohort::default(), |sum, (_, cohort)| sum.plus(cohort))
}

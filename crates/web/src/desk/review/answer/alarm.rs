//! The alarm on declines: units that decline far more of what they are given than all others.

use kernel::{Moment, Span, SubdistrictId};
use people::UnitId;
use scores::exclusion::{Outlier, outliers};
use storage::boards::exclusions;
use storage::office::Office;
use storage::{StorageError, Tx};

use crate::spoken;
use crate::words::t_with;

/// Days that are looked back on.
const DAYS: i64 = 90;

/// The units that stand out now.
///
/// # Errors
/// Trouble with the store.
pub fn declines(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    now: Moment,
) -> Result<Vec<Outlier<UnitId>>, StorageError> {
    Ok(outliers(&exclusions::by_unit(tx, of, now - Span::from_days(DAYS))?))
}

/// What is said of them, to whoever decides.
pub fn sentences(office: &Office, found: &[Outlier<UnitId>]) -> Vec<String> {
    let say = |one: &Outlier<UnitId>| {
        t_with(
            "review-outlier",
            &[
                ("days", &DAYS.to_string()),
                ("unit", office.unit_name(one.declines.unit)),
                ("of", &one.declines.of.to_string()),
                ("declined", &one.declines.declined.to_string()),
                ("share", &spoken::percent(one.share)),
                ("others", &spoken::percent(one.others)),
            ],
        )
    };
    found.iter().map(say).collect()
}

//! The cohort of a month, by community: each report in exactly one of five.

use kernel::{Moment, SubdistrictId};
use place::PlaceId;
use scores::Cohort;

use crate::{StorageError, Tx, params};

/// What a month's page counts.
#[derive(Debug, Clone, Default)]
pub struct Month {
    /// Per community (nothing where the place is unknown), in no order.
    pub communities: Vec<(Option<PlaceId>, Cohort)>,
    /// Patrol findings, counted apart.
    pub patrol: Cohort,
    /// Beside it: withdrawn by the resident.
    pub withdrawn: i64,
    /// Beside it: standing declines.
    pub declined: i64,
}

/// Counts the cohort whose first handling due moment falls in the month `YYYY-MM`, as of a moment.
///
/// # Errors
/// [`StorageError`].
pub fn month(tx: &mut Tx<'_>, of: SubdistrictId, month: &str, at: Moment) -> Result<Month, StorageError> {
    let rows = tx.query(
        "SELECT community_id, patrol, \
         CASE WHEN standing = 'withdrawn' THEN 'withdrawn' WHEN standing = 'declined' THEN 'declined' \
         WHEN verdict IS NOT NULL THEN verdict WHEN first_handled_at IS NULL THEN 'open' \
         WHEN standing = 'silent' THEN 'silent' ELSE 'waiting' END AS bucket, \
         CAST(COUNT(*) AS BIGINT) AS n, \
         CAST(SUM(CASE WHEN first_handled_at IS NOT NULL AND first_handled_at <= first_due_at THEN 1 ELSE 0 END) AS BIGINT) \
         AS in_time, \
         CAST(SUM(CASE WHEN first_handled_at IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS handled, \
         CAST(SUM(CASE WHEN first_handled_at IS NULL AND first_due_at < $3 THEN 1 ELSE 0 END) AS BIGINT) AS overdue \
         FROM reports WHERE subdistrict_id = $1 AND first_due_month = $2 GROUP BY 1, 2, 3",
        params![of, month, at],
    )?;
    let mut result = Month::default();
    for row in &rows {
        let n = row.int("n")?;
        let bucket = row.text("bucket")?;
        match bucket {
            "withdrawn" => result.withdrawn += n,
            "declined" => result.declined += n,
            _ => {
                let cohort = cohort_of(&mut result, row.bool("patrol")?, row.opt_parse("community_id")?);
                match bucket {
                    "satisfied" => cohort.satisfied += n,
                    "fairly_satisfied" => cohort.fairly_satisfied += n,
                    "not_satisfied" => cohort.not_satisfied += n,
                    "silent" => cohort.silent += n,
                    "waiting" => cohort.waiting += n,
                    _ => cohort.open += n,
                }
                cohort.in_time += row.int("in_time")?;
                cohort.handled += row.int("handled")?;
                cohort.overdue += row.int("overdue")?;
            }
        }
    }
    Ok(result)
}

fn cohort_of(month: &mut Month, patrol: bool, community: Option<PlaceId>) -> &mut Cohort {
    if patrol {
        return &mut month.patrol;
    }
    let at = month.communities.iter().position(|(known, _)| *known == community).unwrap_or_else(|| {
        month.communities.push((community, Cohort::default()));
        month.communities.len() - 1
    });
    &mut month.communities[at].1
}

/// The months that have a cohort, newest first.
///
/// # Errors
/// [`StorageError`].
pub fn months(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<String>, StorageError> {
    tx.query(
        "SELECT DISTINCT first_due_month FROM reports WHERE subdistrict_id = $1 AND first_due_month IS NOT NULL \
         ORDER BY first_due_month DESC",
        params![of],
    )?
    .iter()
    .map(|row| Ok(row.text("first_due_month")?.to_owned()))
    .collect()
}

/// How often residents were satisfied or fairly satisfied, of how many who said something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// `YYYY-MM`.
    pub month: String,
    /// Satisfied or fairly satisfied.
    pub satisfied: i64,
    /// Verdicts.
    pub rated: i64,
}

/// The satisfied of each month from one to another (both included), oldest first; a month in which
/// nobody said anything is left out.
///
/// # Errors
/// [`StorageError`].
pub fn trend(tx: &mut Tx<'_>, of: SubdistrictId, from: &str, to: &str) -> Result<Vec<Said>, StorageError> {
    tx.query(
        "SELECT first_due_month, CAST(COUNT(*) AS BIGINT) AS rated, \
         CAST(SUM(CASE WHEN verdict = 'not_satisfied' THEN 0 ELSE 1 END) AS BIGINT) AS satisfied \
         FROM reports WHERE subdistrict_id = $1 AND first_due_month >= $2 AND first_due_month <= $3 \
         AND patrol = 0 AND verdict IS NOT NULL AND standing <> 'withdrawn' AND standing <> 'declined' \
         GROUP BY first_due_month ORDER BY first_due_month",
        params![of, from, to],
    )?
    .iter()
    .map(|row| {
        Ok(Said {
            month: row.text("first_due_month")?.to_owned(),
            satisfied: row.int("satisfied")?,
            rated: row.int("rated")?,
        })
    })
    .collect()
}

//! The cohort of a month, by community: each report in exactly one of five.

use kernel::{Moment, SubdistrictId};
use place::PlaceId;
use scores::Cohort;

use crate::{Row, StorageError, Tx, params};

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

/// Counts the cohort whose first handling due moment falls in the month `YYYY-MM`, as of a moment. It is
/// grouped as the index by month has its rows, which is read once and nothing else.
///
/// # Errors
/// [`StorageError`].
pub fn month(tx: &mut Tx<'_>, of: SubdistrictId, month: &str, at: Moment) -> Result<Month, StorageError> {
    let rows = tx.query(
        "SELECT patrol, community_id, standing, verdict, CAST(COUNT(*) AS BIGINT) AS n, \
         CAST(SUM(CASE WHEN first_handled_at <= first_due_at THEN 1 ELSE 0 END) AS BIGINT) AS in_time, \
         CAST(COUNT(first_handled_at) AS BIGINT) AS handled, \
         CAST(SUM(CASE WHEN first_handled_at IS NULL AND first_due_at < $3 THEN 1 ELSE 0 END) AS BIGINT) AS overdue \
         FROM reports WHERE subdistrict_id = $1 AND first_due_month = $2 \
         GROUP BY patrol, community_id, standing, verdict",
        params![of, month, at],
    )?;
    let mut result = Month::default();
    for row in &rows {
        note(&mut result, row)?;
    }
    Ok(result)
}

/// Adds reports that stand alike.
fn note(month: &mut Month, row: &Row) -> Result<(), StorageError> {
    let (n, handled, standing) = (row.int("n")?, row.int("handled")?, row.text("standing")?);
    match standing {
        "withdrawn" => month.withdrawn += n,
        "declined" => month.declined += n,
        _ => {
            let cohort = cohort_of(month, row.bool("patrol")?, row.opt_parse("community_id")?);
            match row.opt_text("verdict")? {
                Some("satisfied") => cohort.satisfied += n,
                Some("fairly_satisfied") => cohort.fairly_satisfied += n,
                Some(_) => cohort.not_satisfied += n,
                None => {
                    cohort.open += n - handled;
                    let quiet = if standing == "silent" { &mut cohort.silent } else { &mut cohort.waiting };
                    *quiet += handled;
                }
            }
            cohort.in_time += row.int("in_time")?;
            cohort.handled += handled;
            cohort.overdue += row.int("overdue")?;
        }
    }
    Ok(())
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

/// The months that have a cohort, newest first: from each, the next is looked up.
///
/// # Errors
/// [`StorageError`].
pub fn months(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<String>, StorageError> {
    tx.query(
        "WITH RECURSIVE months (month) AS (SELECT MAX(first_due_month) FROM reports WHERE subdistrict_id = $1 \
         UNION ALL SELECT (SELECT MAX(r.first_due_month) FROM reports r WHERE r.subdistrict_id = $1 \
         AND r.first_due_month < months.month) FROM months WHERE months.month IS NOT NULL) \
         SELECT month FROM months WHERE month IS NOT NULL ORDER BY month DESC",
        params![of],
    )?
    .iter()
    .map(|row| Ok(row.text("month")?.to_owned()))
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

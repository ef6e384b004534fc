//! What a few days brought: told, handled, judged; and what a clerk wrote about it for everybody.

use kernel::{Moment, SubdistrictId};
use place::PlaceId;

use crate::{StorageError, Tx, params};

/// What a span of days brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brought {
    /// Reports of residents.
    pub reported: i64,
    /// Said handled by units, of residents' matters; a matter done again counts again.
    pub handled: i64,
    /// Verdicts.
    pub rated: i64,
    /// Of these satisfied or fairly satisfied.
    pub satisfied: i64,
}

/// What the span from one moment to another brought.
///
/// # Errors
/// [`StorageError`].
pub fn brought(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    (from, to): (Moment, Moment),
) -> Result<Brought, StorageError> {
    let reported = tx.query_one(
        "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM reports \
         WHERE subdistrict_id = $1 AND reported_at >= $2 AND reported_at < $3 AND patrol = 0",
        params![of, from, to],
    )?;
    let handled = tx.query_one(
        "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM history h \
         JOIN matters m ON m.subdistrict_id = h.subdistrict_id AND m.matter_id = h.matter_id \
         WHERE h.subdistrict_id = $1 AND h.what = 'handled' AND h.at >= $2 AND h.at < $3 \
         AND m.kind = 'resident'",
        params![of, from, to],
    )?;
    let rated = tx.query_one(
        "SELECT CAST(COUNT(*) AS BIGINT) AS n, \
         CAST(COALESCE(SUM(CASE WHEN verdict = 'not_satisfied' THEN 0 ELSE 1 END), 0) AS BIGINT) AS satisfied \
         FROM verdicts WHERE subdistrict_id = $1 AND at >= $2 AND at < $3",
        params![of, from, to],
    )?;
    Ok(Brought {
        reported: reported.int("n")?,
        handled: handled.int("n")?,
        rated: rated.int("n")?,
        satisfied: rated.int("satisfied")?,
    })
}

/// A matter everybody may read of, in the words a clerk wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The sentence.
    pub words: String,
    /// The photo shown with it: SHA-256 of the file.
    pub photo: Option<String>,
    /// When it was written.
    pub at: Moment,
    /// The category's code.
    pub category: String,
    /// Where, as exactly as the matter knows.
    pub place: Option<PlaceId>,
    /// The stage's word.
    pub stage: String,
    /// The closing word.
    pub closing: Option<String>,
}

/// The newest of them; a reporter who no longer agrees, or who has
/// withdrawn, is asked anew by every reading.
///
/// # Errors
/// [`StorageError`].
pub fn written(tx: &mut Tx<'_>, of: SubdistrictId, most: i64) -> Result<Vec<Written>, StorageError> {
    tx.query(
        "SELECT t.body, f.digest, p.written_at, m.category, m.place_id, m.stage, m.closing \
         FROM public_sentences p \
         JOIN reports r ON r.subdistrict_id = p.subdistrict_id AND r.report_id = p.report_id \
         JOIN matters m ON m.subdistrict_id = r.subdistrict_id AND m.matter_id = r.matter_id \
         JOIN texts t ON t.subdistrict_id = p.subdistrict_id AND t.text_id = p.text_id \
         LEFT JOIN photos f ON f.subdistrict_id = p.subdistrict_id AND f.photo_id = p.photo_id \
         AND f.removed_at IS NULL \
         WHERE p.subdistrict_id = $1 AND r.open_to_public = 1 AND r.standing <> 'withdrawn' \
         AND t.body IS NOT NULL ORDER BY p.written_at DESC, p.report_id LIMIT $2",
        params![of, most],
    )?
    .iter()
    .map(|row| {
        Ok(Written {
            words: row.text("body")?.to_owned(),
            photo: row.opt_text("digest")?.map(str::to_owned),
            at: row.moment("written_at")?,
            category: row.text("category")?.to_owned(),
            place: row.opt_parse("place_id")?,
            stage: row.text("stage")?.to_owned(),
            closing: row.opt_text("closing")?.map(str::to_owned),
        })
    })
    .collect()
}

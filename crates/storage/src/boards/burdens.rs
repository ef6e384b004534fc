//! What is not done yet and where, and what comes again at the same place.

use kernel::{Moment, Span, SubdistrictId};
use matters::{Matter, MatterId};
use place::PlaceId;

use crate::matters::load;
use crate::{StorageError, Tx, Value, params};

/// Residents' matters nobody has handled, or that came back, per community; nothing where the place is
/// unknown. In no order.
///
/// # Errors
/// [`StorageError`].
pub fn open(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<(Option<PlaceId>, i64)>, StorageError> {
    tx.query(
        "SELECT community_id, COUNT(*) AS n FROM matters WHERE subdistrict_id = $1 AND stage <> 'closed' \
         AND queue_key > 0 AND stage <> 'handled' AND kind = 'resident' GROUP BY community_id",
        params![of],
    )?
    .iter()
    .map(|row| Ok((row.opt_parse("community_id")?, row.int("n")?)))
    .collect()
}

/// The same sort of matter at the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Where.
    pub place: PlaceId,
    /// The category's code.
    pub category: String,
    /// How often.
    pub times: i64,
}

/// What came at least three times at one place since a moment, the most frequent first.
///
/// # Errors
/// [`StorageError`].
pub fn again(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: Option<PlaceId>,
    from: Moment,
    most: i64,
) -> Result<Vec<Again>, StorageError> {
    let mut values = params![of, from, most].to_vec();
    let in_community = community.map_or_else(String::new, |place| {
        values.push(Value::Text(place.to_string()));
        " AND community_id = $4".to_owned()
    });
    let sql = format!(
        "SELECT place_id, category, COUNT(*) AS n FROM matters WHERE subdistrict_id = $1 AND received_at >= $2 \
         AND kind = 'resident' AND place_id IS NOT NULL AND (closing IS NULL OR closing <> 'merged'){in_community} \
         GROUP BY place_id, category HAVING COUNT(*) >= 3 ORDER BY COUNT(*) DESC, place_id, category LIMIT $3"
    );
    tx.query(&sql, &values)?
        .iter()
        .map(|row| {
            Ok(Again {
                place: row.parse("place_id")?,
                category: row.text("category")?.to_owned(),
                times: row.int("n")?,
            })
        })
        .collect()
}

/// How many of the old ones that are in hand stand still in a parking.
///
/// # Errors
/// [`StorageError`].
pub fn parked(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    community: Option<PlaceId>,
    at: Moment,
) -> Result<usize, StorageError> {
    let mut values = params![of, at - Span::from_days(7)].to_vec();
    let in_community = community.map_or_else(String::new, |place| {
        values.push(Value::Text(place.to_string()));
        " AND m.community_id = $3".to_owned()
    });
    let sql = format!(
        "SELECT m.matter_id FROM matters m WHERE m.subdistrict_id = $1 AND m.received_at + 0 <= $2 \
         AND m.kind = 'resident' AND m.stage <> 'closed' AND m.queue_key > 0 AND m.stage IN ('assigned', 'working'){in_community} \
         AND EXISTS (SELECT 1 FROM history h WHERE h.subdistrict_id = m.subdistrict_id \
         AND h.matter_id = m.matter_id AND h.seq >= 0 AND h.what = 'parked')"
    );
    let ids =
        tx.query(&sql, &values)?.iter().map(|row| row.parse("matter_id")).collect::<Result<Vec<_>, _>>()?;
    let found = ids.into_iter().map(|id: MatterId| load::find(tx, of, id));
    let found = found.collect::<Result<Vec<Option<(Matter, _)>>, _>>()?;
    Ok(found.into_iter().flatten().filter(|(matter, _)| matter.is_parked(at)).count())
}

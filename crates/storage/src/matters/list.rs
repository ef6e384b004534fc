//! Lists of matters by keyset: the dispatcher's queue, a unit's work, what a view holds.

mod search;
mod view;

pub use search::{MOST_PLACES, MOST_WORDS, Word};
pub use view::View;

use kernel::{Cursor, Moment, Page, SubdistrictId};
use matters::MatterId;
use people::UnitId;
use place::PlaceId;

use crate::{Row, StorageError, Tx, Value, params};

/// What narrows a list.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    /// Matters of this community only.
    pub community: Option<PlaceId>,
    /// Of this category only.
    pub category: Option<String>,
    /// Led by this unit only.
    pub lead: Option<UnitId>,
    /// Matters that have each of these words.
    pub words: Vec<Word>,
    /// After this row.
    pub after: Option<Cursor>,
}

/// One row of a list.
#[derive(Debug, Clone)]
pub struct QueueRow {
    /// The matter.
    pub id: MatterId,
    /// Its number.
    pub number: String,
    /// `resident` or `patrol`.
    pub kind: String,
    /// The stage's word.
    pub stage: String,
    /// The closing word.
    pub closing: Option<String>,
    /// The category's code.
    pub category: String,
    /// Where.
    pub place: Option<PlaceId>,
    /// Where exactly, in words.
    pub place_detail: Option<String>,
    /// The lead unit.
    pub lead: Option<UnitId>,
    /// When its first report came.
    pub received_at: Moment,
    /// When it is due.
    pub due_at: Option<Moment>,
    /// From when the yellow light is on.
    pub yellow_at: Option<Moment>,
    /// Whether it is being done again.
    pub is_rework: bool,
    /// Returns so far.
    pub returned: i64,
    /// Whether a decline waits for its second person.
    pub wants_decline: bool,
    /// Reports in it.
    pub reports: i64,
    /// What the first reporter said.
    pub words: Option<String>,
    /// Order key.
    pub key: i64,
}

/// A row with what its first reporter said.
const ROWS: &str = "SELECT m.matter_id, m.number, m.kind, m.stage, m.closing, m.category, m.place_id, m.lead_id, \
    m.received_at, m.due_at, m.yellow_at, m.queue_key, m.is_rework, m.returned, m.wants_decline, m.report_count, \
    r.place_detail, t.body FROM matters m LEFT JOIN reports r ON r.subdistrict_id = m.subdistrict_id \
    AND r.matter_id = m.matter_id AND r.position = 0 LEFT JOIN texts t \
    ON t.subdistrict_id = r.subdistrict_id AND t.text_id = r.text_id";

/// One page of a view, by promise. Which rows they are is read from an index alone; only these are looked
/// at whole.
///
/// # Errors
/// [`StorageError`].
pub fn page(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    view: View,
    queue: &Queue,
    at: Moment,
    most: usize,
) -> Result<Page<QueueRow>, StorageError> {
    let (mut conditions, mut values) = narrowed(of, view, queue, at);
    let (beyond, order) = if view.is_newest_first() { ("<", " DESC") } else { (">", "") };
    if let Some(after) = &queue.after {
        values.push(Value::Int(after.key));
        values.push(Value::Text(after.id.clone()));
        let (key, id) = (values.len() - 1, values.len());
        conditions.push_str(&format!(
            " AND (m.queue_key {beyond} ${key} OR (m.queue_key = ${key} AND m.matter_id {beyond} ${id}))"
        ));
    }
    let limit = most + 1;
    let sql = format!(
        "{ROWS} WHERE m.subdistrict_id = $1 AND m.matter_id IN (SELECT m.matter_id FROM matters m \
         WHERE {conditions} ORDER BY m.queue_key{order}, m.matter_id{order} LIMIT {limit}) \
         ORDER BY m.queue_key{order}, m.matter_id{order}"
    );
    let mut items = tx.query(&sql, &values)?.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let more = items.len() > most;
    items.truncate(most);
    let next = items.last().filter(|_| more).map(|last| Cursor { key: last.key, id: last.id.to_string() });
    Ok(Page { items, next })
}

/// The number at which counting what only grows ends: one more than is said.
pub const MANY: i64 = 1_000;

/// How many a view holds; of what is closed at most [`MANY`].
///
/// # Errors
/// [`StorageError`].
pub fn count(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    view: View,
    queue: &Queue,
    at: Moment,
) -> Result<i64, StorageError> {
    let (conditions, values) = narrowed(of, view, queue, at);
    let sql = if view == View::Closed {
        format!(
            "SELECT COUNT(*) AS n FROM (SELECT m.matter_id FROM matters m WHERE {conditions} LIMIT {MANY}) x"
        )
    } else {
        format!("SELECT COUNT(*) AS n FROM matters m WHERE {conditions}")
    };
    tx.query_one(&sql, &values)?.int("n")
}

/// How many each of these views of what is open holds, counted in one go through what is open.
///
/// # Errors
/// [`StorageError`].
pub fn counts(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    views: &[View],
    queue: &Queue,
    at: Moment,
) -> Result<Vec<(View, i64)>, StorageError> {
    let one = |view: &View| {
        let (name, condition) = (view.as_str(), view.condition());
        format!("CAST(COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0) AS BIGINT) AS {name}")
    };
    let counted: Vec<String> = views.iter().map(one).collect();
    let (conditions, values) = among(of, View::Open.part(), queue, at);
    let sql = format!("SELECT {} FROM matters m WHERE {conditions}", counted.join(", "));
    let row = tx.query_one(&sql, &values)?;
    views.iter().map(|view| Ok((*view, row.int(view.as_str())?))).collect()
}

/// What is in a view.
fn narrowed(of: SubdistrictId, view: View, queue: &Queue, at: Moment) -> (String, Vec<Value>) {
    let (mut conditions, values) = among(of, view.part(), queue, at);
    conditions.push_str(&format!(" AND {}", view.condition()));
    (conditions, values)
}

/// What a list narrows a part of the matters to.
fn among(of: SubdistrictId, part: &str, queue: &Queue, at: Moment) -> (String, Vec<Value>) {
    let mut conditions = format!("m.subdistrict_id = $1 AND {part}");
    let mut values = params![of, at].to_vec();
    let mut narrow = |column: &str, value: Option<String>| {
        if let Some(value) = value {
            values.push(Value::Text(value));
            conditions.push_str(&format!(" AND m.{column} = ${}", values.len()));
        }
    };
    narrow("community_id", queue.community.map(|place| place.to_string()));
    narrow("category", queue.category.clone());
    narrow("lead_id", queue.lead.map(|unit| unit.to_string()));
    for word in queue.words.iter().take(MOST_WORDS) {
        conditions.push_str(&word.condition(&mut values));
    }
    (conditions, values)
}

fn row(row: &Row) -> Result<QueueRow, StorageError> {
    Ok(QueueRow {
        id: row.parse("matter_id")?,
        number: row.text("number")?.to_owned(),
        kind: row.text("kind")?.to_owned(),
        stage: row.text("stage")?.to_owned(),
        closing: row.opt_text("closing")?.map(str::to_owned),
        category: row.text("category")?.to_owned(),
        place: row.opt_parse("place_id")?,
        place_detail: row.opt_text("place_detail")?.map(str::to_owned),
        lead: row.opt_parse("lead_id")?,
        received_at: row.moment("received_at")?,
        due_at: row.opt_moment("due_at")?,
        yellow_at: row.opt_moment("yellow_at")?,
        is_rework: row.bool("is_rework")?,
        returned: row.int("returned")?,
        wants_decline: row.bool("wants_decline")?,
        reports: row.int("report_count")?,
        words: row.opt_text("body")?.map(str::to_owned),
        key: row.int("queue_key")?,
    })
}

/// What a new matter may be the same as.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The new one.
    pub matter: MatterId,
    /// Where it lies.
    pub place: PlaceId,
    /// That place and those around it: the staircases of its building.
    pub around: Vec<PlaceId>,
    /// Its category.
    pub category: String,
    /// Nothing that came before this moment.
    pub since: Moment,
}

/// Residents' matters still in hand that a new one may be the same as: of its category around its place,
/// or of any at its very place. Of its category first, then at its place, then the newest.
///
/// # Errors
/// [`StorageError`].
pub fn alike(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    new: &Alike,
    most: i64,
) -> Result<Vec<QueueRow>, StorageError> {
    let mut values = params![of, new.matter, new.place, new.category, new.since, most].to_vec();
    let around = search::places(&mut values, &new.around);
    let sql = format!(
        "{ROWS} WHERE m.subdistrict_id = $1 AND m.matter_id <> $2 AND m.kind = 'resident' \
         AND m.stage IN ('received', 'assigned', 'working') AND m.received_at >= $5 \
         AND m.place_id IN ({around}) AND (m.category = $4 OR m.place_id = $3) \
         ORDER BY CASE WHEN m.category = $4 THEN 0 ELSE 1 END, CASE WHEN m.place_id = $3 THEN 0 ELSE 1 END, \
         m.received_at DESC, m.matter_id LIMIT $6"
    );
    tx.query(&sql, &values)?.iter().map(row).collect()
}

/// The rows of these matters, wherever they stand now.
///
/// # Errors
/// [`StorageError`].
pub fn these(tx: &mut Tx<'_>, of: SubdistrictId, ids: &[MatterId]) -> Result<Vec<QueueRow>, StorageError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![of].to_vec();
    let ids = search::listed(&mut values, ids.iter().map(ToString::to_string));
    let sql = format!("{ROWS} WHERE m.subdistrict_id = $1 AND m.matter_id IN ({ids})");
    tx.query(&sql, &values)?.iter().map(row).collect()
}

/// What changes whenever the view does: how many matters it holds, and when one of them last changed. What is
/// closed is not counted: there it changes with any matter.
///
/// # Errors
/// [`StorageError`].
pub fn version(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    view: View,
    queue: &Queue,
    at: Moment,
) -> Result<String, StorageError> {
    if view == View::Closed {
        let sql = "SELECT COALESCE(MAX(changed_at), 0) AS last FROM matters WHERE subdistrict_id = $1";
        return Ok(format!("any-{}", tx.query_one(sql, params![of])?.int("last")?));
    }
    let (conditions, values) = narrowed(of, view, queue, at);
    let sql = format!(
        "SELECT COUNT(*) AS n, COALESCE(MAX(m.changed_at), 0) AS last FROM matters m WHERE {conditions}"
    );
    let row = tx.query_one(&sql, &values)?;
    Ok(format!("{}-{}", row.int("n")?, row.int("last")?))
}

/// How often something happened from a moment on.
///
/// # Errors
/// [`StorageError`].
pub fn happened_since(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    what: &str,
    from: Moment,
) -> Result<i64, StorageError> {
    tx.query_one(
        "SELECT COUNT(*) AS n FROM history WHERE subdistrict_id = $1 AND what = $2 AND at >= $3",
        params![of, what, from],
    )?
    .int("n")
}

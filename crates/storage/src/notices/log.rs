//! The outbox as an administrator reads it: newest first, by keyset; never a link, never a text.

use kernel::{Cursor, Moment, Page, SubdistrictId};
use notices::{Facts, Kind, State};

use crate::{Row, StorageError, Tx, Value, params};

/// What narrows the log.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// Of this kind only.
    pub kind: Option<Kind>,
    /// In this state only.
    pub state: Option<State>,
    /// After (older than) this row.
    pub after: Option<Cursor>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Logged {
    /// Its id.
    pub id: String,
    /// Which notice.
    pub kind: Kind,
    /// The telephone of a test, sealed.
    pub sealed_to: Option<Vec<u8>>,
    /// The contact of the reporter, sealed.
    pub sealed_contact: Option<Vec<u8>>,
    /// What it says.
    pub facts: Facts,
    /// When it was queued.
    pub created_at: Moment,
    /// Not before; of a waiting one when it is tried next.
    pub due_at: Moment,
    /// When it was handed over.
    pub handed_over_at: Option<Moment>,
    /// Where it stands.
    pub state: State,
    /// Tries so far.
    pub tries: i64,
    /// Why it did not go out.
    pub trouble: Option<String>,
}

/// One page of the log.
///
/// # Errors
/// [`StorageError`].
pub fn page(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    narrow: &Narrow,
    most: usize,
) -> Result<Page<Logged>, StorageError> {
    let (mut conditions, mut values) = (String::from("o.subdistrict_id = $1"), vec![Value::from(of)]);
    for (column, word) in
        [("o.kind", narrow.kind.map(Kind::as_str)), ("o.state", narrow.state.map(State::as_str))]
    {
        if let Some(word) = word {
            values.push(Value::from(word));
            conditions.push_str(&format!(" AND {column} = ${}", values.len()));
        }
    }
    if let Some(after) = &narrow.after {
        values.push(Value::Int(after.key));
        values.push(Value::Text(after.id.clone()));
        let (key, id) = (values.len() - 1, values.len());
        conditions.push_str(&format!(
            " AND (o.created_at < ${key} OR (o.created_at = ${key} AND o.notice_id < ${id}))"
        ));
    }
    let limit = most + 1;
    let sql = format!(
        "SELECT o.notice_id, o.kind, o.sealed_to, o.facts, o.created_at, o.due_at, o.handed_over_at, o.state, \
         o.tries, o.trouble, c.sealed FROM outbox o \
         LEFT JOIN reports r ON r.subdistrict_id = o.subdistrict_id AND r.report_id = o.report_id \
         LEFT JOIN contacts c ON c.subdistrict_id = r.subdistrict_id AND c.contact_id = r.contact_id \
         WHERE {conditions} ORDER BY o.created_at DESC, o.notice_id DESC LIMIT {limit}"
    );
    let mut items = tx.query(&sql, &values)?.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let more = items.len() > most;
    items.truncate(most);
    let last = items.last().filter(|_| more);
    let next = last.map(|last| Cursor { key: last.created_at.as_micros(), id: last.id.clone() });
    Ok(Page { items, next })
}

fn row(row: &Row) -> Result<Logged, StorageError> {
    Ok(Logged {
        id: row.text("notice_id")?.to_owned(),
        kind: row.parse("kind")?,
        sealed_to: row.opt_bytes("sealed_to")?.map(<[u8]>::to_vec),
        sealed_contact: row.opt_bytes("sealed")?.map(<[u8]>::to_vec),
        facts: row.json("facts")?,
        created_at: row.moment("created_at")?,
        due_at: row.moment("due_at")?,
        handed_over_at: row.opt_moment("handed_over_at")?,
        state: row.parse("state")?,
        tries: row.int("tries")?,
        trouble: row.opt_text("trouble")?.map(str::to_owned),
    })
}

/// How many notices stand where.
///
/// # Errors
/// [`StorageError`].
pub fn counts(tx: &mut Tx<'_>, of: SubdistrictId) -> Result<Vec<(State, i64)>, StorageError> {
    tx.query(
        "SELECT state, COUNT(*) AS n FROM outbox WHERE subdistrict_id = $1 GROUP BY state ORDER BY state",
        params![of],
    )?
    .iter()
    .map(|row| Ok((row.parse("state")?, row.int("n")?)))
    .collect()
}

/// How many notices wait although they were due before a moment: nothing carries them.
///
/// # Errors
/// [`StorageError`].
pub fn overdue(tx: &mut Tx<'_>, of: SubdistrictId, before: Moment) -> Result<i64, StorageError> {
    let sql =
        "SELECT COUNT(*) AS n FROM outbox WHERE subdistrict_id = $1 AND state = 'waiting' AND due_at < $2";
    tx.query_one(sql, params![of, before])?.int("n")
}

//! What waits for a second person, by kind.

use kernel::{Cursor, Page, SubdistrictId};
use matters::MatterId;

use super::part::Part;
use crate::{StorageError, Tx, Value, params};

/// A desk of the second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// 不予受理, 不予办理.
    Declines,
    /// 申诉.
    Appeals,
    /// 延期 at the first level.
    ExtensionsFirst,
    /// 延期 at the second level.
    ExtensionsSecond,
    /// 挂账.
    Parkings,
    /// 退单 over the cap.
    Returns,
    /// Not satisfied after the last automatic rework.
    Supervision,
    /// Telephone withdrawals.
    Withdrawals,
    /// Patrol findings to be checked.
    Checks,
}

impl Desk {
    const fn condition(self) -> &'static str {
        match self {
            Self::Declines => "m.wants_decline = 1",
            Self::Appeals => "m.wants_appeal > 0",
            Self::ExtensionsFirst => "m.wants_extension = 'first_level'",
            Self::ExtensionsSecond => "m.wants_extension = 'second_level'",
            Self::Parkings => "m.wants_parking = 1",
            Self::Returns => "m.wants_return = 1",
            Self::Supervision => "m.stage <> 'closed' AND m.stage = 'disputed'",
            Self::Withdrawals => "m.wants_withdrawal > 0",
            Self::Checks => "m.stage <> 'closed' AND m.stage = 'handled' AND m.kind = 'patrol'",
        }
    }

    /// How many decisions a matter on this desk asks for: where reports ask, as many as they are.
    const fn counted(self) -> &'static str {
        match self {
            Self::Appeals => "m.wants_appeal",
            Self::Withdrawals => "m.wants_withdrawal",
            _ => "1",
        }
    }
}

/// One page of a desk, the nearest promise first, of what a post may see.
///
/// # Errors
/// [`StorageError`].
pub fn page(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    desk: Desk,
    part: &Part,
    after: Option<&Cursor>,
    most: usize,
) -> Result<Page<MatterId>, StorageError> {
    let (mut conditions, mut values) = narrowed(of, desk, part);
    if let Some(after) = after {
        values.push(Value::Int(after.key));
        values.push(Value::Text(after.id.clone()));
        let (key, id) = (values.len() - 1, values.len());
        conditions.push_str(&format!(
            " AND (m.queue_key > ${key} OR (m.queue_key = ${key} AND m.matter_id > ${id}))"
        ));
    }
    let sql = format!(
        "SELECT m.matter_id, m.queue_key FROM matters m WHERE {conditions} \
         ORDER BY m.queue_key, m.matter_id LIMIT {}",
        most + 1
    );
    let rows = tx.query(&sql, &values)?;
    let mut found = rows
        .iter()
        .map(|row| Ok((row.parse("matter_id")?, row.int("queue_key")?)))
        .collect::<Result<Vec<(MatterId, i64)>, StorageError>>()?;
    let more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| more).map(|(id, key)| Cursor { key: *key, id: id.to_string() });
    Ok(Page { items: found.into_iter().map(|(id, _)| id).collect(), next })
}

/// How many decisions wait on a desk, of what a post may see.
///
/// # Errors
/// [`StorageError`].
pub fn count(tx: &mut Tx<'_>, of: SubdistrictId, desk: Desk, part: &Part) -> Result<i64, StorageError> {
    let (conditions, values) = narrowed(of, desk, part);
    let counted = desk.counted();
    let sql =
        format!("SELECT CAST(COALESCE(SUM({counted}), 0) AS BIGINT) AS n FROM matters m WHERE {conditions}");
    tx.query_one(&sql, &values)?.int("n")
}

fn narrowed(of: SubdistrictId, desk: Desk, part: &Part) -> (String, Vec<Value>) {
    let mut values = params![of].to_vec();
    let seen = part.condition(&mut values);
    // What stands open in its words is small; the key, above nothing in every row, names the small index.
    (format!("m.subdistrict_id = $1 AND m.queue_key > 0 AND {}{seen}", desk.condition()), values)
}

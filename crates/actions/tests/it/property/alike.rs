//! Whether two databases that were told the same hold the same, row for row.

use storage::params;
use testkit::Kit;

use super::oracle::Disagreement;

/// Every table a sequence writes, and the order of its rows.
const TABLES: [(&str, &str); 14] = [
    ("matters", "matter_id"),
    ("reports", "report_id"),
    ("rounds", "matter_id, number"),
    ("verdicts", "report_id, seq"),
    ("history", "matter_id, seq"),
    ("texts", "text_id"),
    ("contacts", "contact_id"),
    ("capabilities", "lookup"),
    ("counters", "counter_id"),
    ("idempotency", "once"),
    ("outbox", "notice_id"),
    ("reveals", "reveal_id"),
    ("calendar_days", "day"),
    ("calendar_years", "year"),
];

/// Compares them.
pub fn agree(one: &Kit, other: &Kit) -> Result<(), Disagreement> {
    for (table, order) in TABLES {
        let (these, those) = (rows(one, table, order), rows(other, table, order));
        let differs = these.iter().zip(&those).find(|(this, that)| this != that);
        if let Some((this, that)) = differs {
            return Err(format!("{table} differs:\n{this}\n{that}"));
        }
        super::oracle::agree(&format!("rows of {table}"), &these.len(), &those.len())?;
    }
    Ok(())
}

fn rows(kit: &Kit, table: &'static str, order: &'static str) -> Vec<String> {
    let of = kit.town.of;
    kit.read(move |tx| {
        let rows = tx.query(
            &format!("SELECT * FROM {table} WHERE subdistrict_id = $1 ORDER BY {order}"),
            params![of],
        )?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    })
}

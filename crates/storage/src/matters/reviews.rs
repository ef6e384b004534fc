//! What waits for a second person, by kind.

use kernel::SubdistrictId;
use matters::MatterId;

use crate::{StorageError, Tx, params};

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
            Self::Declines => "wants_decline = 1",
            Self::Appeals => "wants_appeal > 0",
            Self::ExtensionsFirst => "wants_extension = 'first_level'",
            Self::ExtensionsSecond => "wants_extension = 'second_level'",
            Self::Parkings => "wants_parking = 1",
            Self::Returns => "wants_return = 1",
            Self::Supervision => "stage = 'disputed'",
            Self::Withdrawals => "wants_withdrawal > 0",
            Self::Checks => "stage = 'handled' AND kind = 'patrol'",
        }
    }
}

/// The matters on a desk, the longest waiting first.
///
/// # Errors
/// [`StorageError`].
pub fn on_desk(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    desk: Desk,
    most: i64,
) -> Result<Vec<MatterId>, StorageError> {
    let sql = format!(
        "SELECT matter_id FROM matters WHERE subdistrict_id = $1 AND {} ORDER BY changed_at, matter_id LIMIT $2",
        desk.condition()
    );
    tx.query(&sql, params![of, most])?.iter().map(|row| row.parse("matter_id")).collect()
}

/// How many are on a desk.
///
/// # Errors
/// [`StorageError`].
pub fn count(tx: &mut Tx<'_>, of: SubdistrictId, desk: Desk) -> Result<i64, StorageError> {
    let sql = format!("SELECT COUNT(*) AS n FROM matters WHERE subdistrict_id = $1 AND {}", desk.condition());
    tx.query_one(&sql, params![of])?.int("n")
}

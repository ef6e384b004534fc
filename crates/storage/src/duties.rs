//! Scheduled work, leased, so that several processes do nothing twice.

use kernel::{Moment, Span, SubdistrictId};

use crate::{StorageError, Tx, params};

/// Takes the lease of a duty for a while; says whether this holder has it now. Wall time.
///
/// # Errors
/// [`StorageError`].
pub fn lease(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    duty: &str,
    holder: &str,
    now: Moment,
    within: Span,
) -> Result<bool, StorageError> {
    let changed = tx.execute(
        "INSERT INTO duties (subdistrict_id, duty, holder, leased_until) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (subdistrict_id, duty) DO UPDATE SET holder = $3, leased_until = $4 \
         WHERE duties.holder = $3 OR duties.leased_until IS NULL OR duties.leased_until < $5",
        params![of, duty, holder, now + within, now],
    )?;
    Ok(changed == 1)
}

/// Notes that a duty ended its run, and gives the lease back.
///
/// # Errors
/// [`StorageError`].
pub fn ran(tx: &mut Tx<'_>, of: SubdistrictId, duty: &str, at: Moment) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE duties SET ran_at = $3, leased_until = NULL, holder = NULL WHERE subdistrict_id = $1 AND duty = $2",
        params![of, duty, at],
    )?;
    Ok(())
}

/// Gives back a lease that this holder may still have: it stopped in the middle of a run.
///
/// # Errors
/// [`StorageError`].
pub fn give_back(tx: &mut Tx<'_>, of: SubdistrictId, duty: &str, holder: &str) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE duties SET leased_until = NULL, holder = NULL \
         WHERE subdistrict_id = $1 AND duty = $2 AND holder = $3",
        params![of, duty, holder],
    )?;
    Ok(())
}

//! Rows of the dated table: which unit a category at a place belongs to, and by which clause.

use storage::people::Suggestion;
use storage::{Tx, office};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// Rows of the dated table: which unit a category at a place belongs to, and by which clause.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place or unit.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, rows: &[Suggestion]) -> Result<(), ActionError> {
    may_administer(act)?;
    let known = with.office(tx, act.of)?;
    for row in rows {
        if known.tree.get(row.place).is_none() {
            return Err(Refused::Unknown("place").into());
        }
        if !known.units.contains_key(&row.unit) {
            return Err(Refused::Unknown("unit").into());
        }
        storage::people::add_suggestion(tx, act.of, row)?;
    }
    Ok(office::touch(tx, act.of, &mut act.draw())?)
}

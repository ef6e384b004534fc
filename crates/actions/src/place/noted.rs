//! Who reads the safety notes of an address: whoever goes there now, and whoever places them.

use ::matters::Matter;
use ::people::{Permission, SafetyNote};
use kernel::{Day, SubdistrictId};
use storage::office::Office;
use storage::people::safety;
use storage::{StorageError, Tx};

use crate::act::Signed;

/// The notes on a matter's address, for somebody who reaches the matter: for the units that have it in
/// hand, and for those who may place one. Nobody else learns that there is any.
///
/// # Errors
/// [`StorageError`].
pub fn safety_notes(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    office: &Office,
    signed: &Signed,
    matter: &Matter,
    on: Day,
) -> Result<Vec<SafetyNote>, StorageError> {
    match matter.place {
        Some(place) if goes_there(signed, matter) || signed.duty.may(Permission::Caution) => {
            safety::standing(tx, of, &office.tree, place, on)
        }
        _ => Ok(Vec::new()),
    }
}

fn goes_there(signed: &Signed, matter: &Matter) -> bool {
    let assignment = matter.stage.assignment().filter(|_| matter.stage.is_in_hand());
    let has_it = assignment.is_some_and(|it| it.lead == signed.unit || it.assisting.contains(&signed.unit));
    has_it && signed.duty.may(Permission::Handle)
}

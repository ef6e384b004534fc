//! Codes are drawn for places and hung on walls.

use ::place::{PlaceId, WallCode};
use storage::Tx;

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;
use crate::with::With;

/// Draws a code for each place; one that is taken is drawn again.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: an unknown place.
pub fn run(
    tx: &mut Tx<'_>,
    with: &With,
    act: &Act,
    places: &[PlaceId],
) -> Result<Vec<WallCode>, ActionError> {
    may_administer(act)?;
    let office = with.office(tx, act.of)?;
    let mut draw = act.draw();
    let mut codes = Vec::new();
    for place in places {
        if office.tree.get(*place).is_none() {
            return Err(Refused::Unknown("place").into());
        }
        let code = loop {
            let code = WallCode::draw(office.identity.tag, &mut draw);
            if storage::place::hang_code(tx, act.of, code, *place, act.at)? {
                break code;
            }
        };
        codes.push(code);
    }
    Ok(codes)
}

//! Party groups are tied to their buildings, contact households to their staircases.

use actions::people::add_tie;
use actions::{Act, Refused};
use kernel::Draw;
use people::ties::{Consent, Tie, TieId, TieKind};
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn household(act: &Act, place: PlaceId) -> Tie {
    Tie {
        id: TieId::new(act.at, &mut act.draw()),
        kind: TieKind::ContactHousehold,
        place,
        name: "花".into(),
        offers: Some("调解".into()),
        consent: Consent::Given { on: act.at.day() },
    }
}

#[test]
fn neighbours_find_what_a_household_offers() -> Told {
    let kit = Kit::fresh();
    let (of, place) = (kit.town.of, kit.town.places.staircase);
    kit.administrator().does(move |tx, with, act| add_tie::run(tx, with, act, &[household(act, place)]))?;
    let ties = kit.read(move |tx| storage::people::ties_of(tx, of, place));
    assert_eq!((ties.len(), ties[0].offers.as_deref()), (1, Some("调解")));
    assert!(ties[0].is_shown_to_neighbours());
    Ok(())
}

#[test]
fn nothing_is_tied_to_nowhere() {
    let kit = Kit::fresh();
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    let answer = kit
        .administrator()
        .does(move |tx, with, act| add_tie::run(tx, with, act, &[household(act, nowhere)]));
    assert_eq!(answer, Err(Refused::Unknown("place").into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| add_tie::run(tx, with, act, &[])));
}

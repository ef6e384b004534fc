//! Codes are drawn for places and hung on walls.

use actions::Refused;
use actions::place::hang_codes;
use kernel::Draw;
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_code_begins_with_the_tag_and_leads_to_its_place() -> Told {
    let kit = Kit::fresh();
    let (of, place) = (kit.town.of, kit.town.places.lamp);
    let codes = kit.administrator().does(move |tx, with, act| hang_codes::run(tx, with, act, &[place]))?;
    let code = codes[0];
    assert!(code.to_string().starts_with("GY") && code != kit.town.code);
    let hung = kit.read(move |tx| storage::place::find_code(tx, of, code)).unwrap();
    assert_eq!((hung.place, hung.retired_at), (place, None));
    Ok(())
}

#[test]
fn no_code_hangs_nowhere() {
    let kit = Kit::fresh();
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    let answer = kit.administrator().does(move |tx, with, act| hang_codes::run(tx, with, act, &[nowhere]));
    assert_eq!(answer, Err(Refused::Unknown("place").into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| hang_codes::run(tx, with, act, &[])));
}

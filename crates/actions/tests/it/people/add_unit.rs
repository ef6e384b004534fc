//! Units are added, each with the part of the tree it serves.

use actions::people::add_unit;
use actions::{Act, Refused};
use kernel::Draw;
use people::{Unit, UnitId, UnitKind};
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn property(act: &Act, place: PlaceId) -> Unit {
    Unit {
        id: UnitId::new(act.at, &mut act.draw()), kind: UnitKind::Outside, name: "福宁物业".into(), place
    }
}

#[test]
fn a_new_unit_can_be_given_a_matter_as_soon_as_somebody_works_there() -> Told {
    let kit = Kit::fresh();
    let (lamp, place) = (kit.told(), kit.town.places.compound);
    let unit = kit.administrator().does(move |tx, with, act| {
        let unit = property(act, place);
        add_unit::run(tx, with, act, std::slice::from_ref(&unit)).map(|()| unit.id)
    })?;
    assert_eq!(kit.dispatcher().assign(&lamp, unit), Err(Refused::NobodyHandles.into()));
    kit.works_in(Persona::OutsideHandler, unit)?;
    kit.dispatcher().assign(&lamp, unit)?;
    assert_eq!(kit.matter(&lamp).lead(), Some(unit));
    Ok(())
}

#[test]
fn a_unit_serves_a_place_that_is_known() {
    let kit = Kit::fresh();
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    let answer = kit
        .administrator()
        .does(move |tx, with, act| add_unit::run(tx, with, act, &[property(act, nowhere)]));
    assert_eq!(answer, Err(Refused::Unknown("place").into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| add_unit::run(tx, with, act, &[])));
}

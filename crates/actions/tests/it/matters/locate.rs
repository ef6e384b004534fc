//! A dispatcher says where a matter lies, when the reporter could not.

use actions::Refused;
use kernel::Draw;
use matters::{Event, Refusal};
use place::PlaceId;
use testkit::voice::wish;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_matter_without_a_place_gets_one_and_keeps_its_promise() -> Told {
    let kit = Kit::fresh();
    let place = kit.town.places.lamp;
    let lamp = kit.resident().report_as(wish("lamp", None, &kit.once()))?;
    let due = kit.matter(&lamp).clock.due;
    kit.dispatcher().locate(&lamp, place)?;
    let matter = kit.matter(&lamp);
    assert_eq!((matter.place, matter.clock.due), (Some(place), due));
    assert_eq!(kit.last(&lamp).event, Event::Located { place });
    Ok(())
}

#[test]
fn a_place_nobody_knows_is_none() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    assert_eq!(kit.dispatcher().locate(&lamp, nowhere), Err(Refused::Unknown("place").into()));
}

#[test]
fn what_is_closed_stays_where_it_was() {
    let kit = Kit::fresh();
    let lamp = kit.well();
    let refusal = Refusal::WrongStage { verb: "locate", stage: "closed" };
    assert_eq!(kit.dispatcher().locate(&lamp, kit.town.places.lamp), Err(refusal.into()));
}

#[test]
fn only_a_dispatcher_may() {
    let subject = |kit: &Kit| (kit.told(), kit.town.places.lamp);
    allowed_personas(&[Persona::Dispatcher], subject, |who, (lamp, place)| who.locate(lamp, *place));
}

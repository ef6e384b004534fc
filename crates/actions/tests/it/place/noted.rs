//! Who reads the notes of an address.

use actions::matters::report::Receipt;
use actions::place::{place_safety_note, safety_notes};
use kernel::Span;
use people::Caution;
use testkit::{Kit, PERSONAS, Persona, Told};

/// The staff who read a note on the staircase, for a matter there.
fn readers(kit: &Kit, lamp: &Receipt) -> Vec<Persona> {
    let (of, on, matter) = (kit.town.of, kit.clock.now().day(), kit.matter(lamp));
    let office = kit.system().does(move |tx, with, act| with.office(tx, act.of)).unwrap();
    let reads = |persona: &Persona| {
        let Some(signed) = kit.town.staff.find(*persona) else { return false };
        let (office, matter) = (office.clone(), matter.clone());
        !kit.read(move |tx| safety_notes(tx, of, &office, &signed, &matter, on)).is_empty()
    };
    PERSONAS.into_iter().filter(reads).collect()
}

#[test]
fn whoever_goes_there_now_and_whoever_places_them() -> Told {
    use Persona::{Dispatcher, Handler, Leader, OtherLeader, OtherReviewer, Reviewer};
    let kit = Kit::fresh();
    let place = kit.town.places.staircase;
    let until = (kit.clock.now() + Span::from_days(30)).day();
    let wish = place_safety_note::Wish { place, caution: Caution::TwoTogether, until };
    kit.dispatcher().does(move |tx, with, act| place_safety_note::run(tx, with, act, &wish))?;
    let places = [Dispatcher, Reviewer, OtherReviewer, Leader, OtherLeader];
    assert_eq!(readers(&kit, &kit.told()), places);
    let goes = [Dispatcher, Handler, Reviewer, OtherReviewer, Leader, OtherLeader];
    assert_eq!(readers(&kit, &kit.working()), goes);
    // What was handled is no visit any more.
    assert_eq!(readers(&kit, &kit.handled()), places);
    Ok(())
}

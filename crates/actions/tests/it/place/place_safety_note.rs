//! A safety note on an address: for whoever goes there, for a time.

use actions::place::place_safety_note::{self, Wish};
use actions::{ActionError, Refused};
use kernel::Span;
use people::safety::{self, Caution, MOST_DAYS};
use people::{SafetyNote, SafetyNoteId};
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn placed(kit: &Kit, place: PlaceId, until: &str) -> Result<SafetyNoteId, ActionError> {
    let wish = Wish { place, caution: Caution::TwoTogether, until: until.parse().unwrap() };
    kit.dispatcher().does(move |tx, with, act| place_safety_note::run(tx, with, act, &wish))
}

/// What stands for whoever goes there today.
pub(super) fn standing(kit: &Kit, place: PlaceId) -> Vec<SafetyNote> {
    let (of, on) = (kit.town.of, kit.clock.now().day());
    kit.read(move |tx| {
        let tree = storage::place::tree(tx, of)?;
        storage::people::safety::standing(tx, of, &tree, place, on)
    })
}

#[test]
fn it_is_read_at_the_address_and_below_until_its_day_and_nowhere_else() -> Told {
    let kit = Kit::fresh();
    let places = kit.town.places;
    let until = (kit.clock.now() + Span::from_days(10)).day();
    let id = placed(&kit, places.building, &until.to_string())?;
    for place in [places.building, places.staircase, places.next_staircase] {
        let notes = standing(&kit, place);
        assert_eq!(notes.iter().map(|note| (note.id, note.until)).collect::<Vec<_>>(), [(id, until)]);
    }
    assert_eq!(standing(&kit, places.other_staircase), []);
    kit.clock.later(Span::from_days(9));
    assert_eq!(standing(&kit, places.staircase).len(), 1);
    kit.clock.later(Span::from_days(1));
    assert_eq!(standing(&kit, places.staircase), []);
    Ok(())
}

#[test]
fn what_stands_is_not_placed_again_and_what_ended_is() -> Told {
    let kit = Kit::fresh();
    let place = kit.town.places.staircase;
    let until = (kit.clock.now() + Span::from_days(10)).day();
    placed(&kit, place, &until.to_string())?;
    let refusal = safety::Refusal::NotedAlready { until };
    assert_eq!(placed(&kit, place, &until.to_string()), Err(refusal.into()));
    kit.clock.later(Span::from_days(10));
    placed(&kit, place, &(kit.clock.now() + Span::from_days(10)).day().to_string()).map(drop)
}

#[test]
fn it_needs_an_end_an_address_and_a_place_that_is_known() {
    let kit = Kit::fresh();
    let places = kit.town.places;
    let refused = |refusal: safety::Refusal| Err(ActionError::Refused(Refused::Safety(refusal)));
    let late = (kit.clock.now() + Span::from_days(i64::from(MOST_DAYS) + 1)).day().to_string();
    let end = safety::Refusal::End { most_days: MOST_DAYS };
    assert_eq!(placed(&kit, places.staircase, &late), refused(end));
    let soon = (kit.clock.now() + Span::from_days(10)).day().to_string();
    assert_eq!(placed(&kit, places.compound, &soon), refused(safety::Refusal::NotAnAddress));
    let nowhere = PlaceId::new(kit.clock.now(), &mut kernel::Draw::from_seed([9; 32]));
    assert_eq!(placed(&kit, nowhere, &soon), Err(ActionError::NotFound));
}

#[test]
fn whoever_decides_who_goes_may() {
    use Persona::{Dispatcher, Leader, OtherLeader, OtherReviewer, Reviewer};
    allowed_personas(
        &[Dispatcher, Reviewer, OtherReviewer, Leader, OtherLeader],
        |kit| {
            kit.clock.later(Span::from_days(91));
        },
        |who, ()| {
            who.does(|tx, with, act| {
                let place = with.office(tx, act.of)?.tree.of_kind(place::PlaceKind::Building)[0].id;
                let until = (act.at + Span::from_days(90)).day();
                let wish = Wish { place, caution: Caution::Dog, until };
                place_safety_note::run(tx, with, act, &wish)
            })
        },
    );
}

//! A safety note is taken down as soon as it is no longer needed.

use actions::place::{lift_safety_note, place_safety_note};
use actions::{Act, ActionError, By};
use kernel::Span;
use people::{Caution, Duty, SafetyNoteId};
use testkit::{Kit, Persona, Told, allowed_personas};

use super::place_safety_note::standing;

fn placed(kit: &Kit) -> Result<SafetyNoteId, ActionError> {
    let place = kit.town.places.staircase;
    let until = (kit.clock.now() + Span::from_days(10)).day();
    let wish = place_safety_note::Wish { place, caution: Caution::StayOutside, until };
    kit.leader().does(move |tx, with, act| place_safety_note::run(tx, with, act, &wish))
}

fn lifted(kit: &Kit, id: SafetyNoteId) -> Told {
    kit.dispatcher().does(move |tx, with, act| lift_safety_note::run(tx, with, act, id))
}

#[test]
fn it_is_gone_at_once_and_can_be_placed_again() -> Told {
    let kit = Kit::fresh();
    let id = placed(&kit)?;
    lifted(&kit, id)?;
    assert_eq!(standing(&kit, kit.town.places.staircase), []);
    placed(&kit).map(drop)
}

#[test]
fn what_no_longer_stands_is_not_taken_down() -> Told {
    let kit = Kit::fresh();
    let id = placed(&kit)?;
    lifted(&kit, id)?;
    assert_eq!(lifted(&kit, id), Err(ActionError::NotFound));
    let id = placed(&kit)?;
    kit.clock.later(Span::from_days(10));
    assert_eq!(lifted(&kit, id), Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn nobody_takes_one_down_beyond_their_part_of_the_tree() -> Told {
    let kit = Kit::fresh();
    let (id, east) = (placed(&kit)?, kit.town.places.east);
    let answer = kit.dispatcher().does(move |tx, with, act| {
        let By::Staff(signed) = act.by else { return Err(ActionError::NotAllowed) };
        let elsewhere = Act { by: By::Staff(actions::Signed { scope: east, ..signed }), ..act.clone() };
        lift_safety_note::run(tx, with, &elsewhere, id)
    });
    assert_eq!(answer, Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn whoever_places_them_may() {
    use Persona::{Dispatcher, Leader, OtherLeader, OtherReviewer, Reviewer};
    allowed_personas(
        &[Dispatcher, Reviewer, OtherReviewer, Leader, OtherLeader],
        |kit| {
            kit.clock.later(Span::from_days(11));
        },
        |who, ()| {
            who.does(|tx, with, act| {
                let place = with.office(tx, act.of)?.tree.of_kind(place::PlaceKind::Building)[0].id;
                let until = (act.at + Span::from_days(10)).day();
                let wish = place_safety_note::Wish { place, caution: Caution::Dog, until };
                // Placed in the same breath by somebody who may, so that there is one to take down.
                let root = with.office(tx, act.of)?.tree.of_kind(place::PlaceKind::Subdistrict)[0].id;
                let someone = storage::people::posts_on(tx, act.of, act.at.day())?;
                let post = someone.iter().find(|post| post.duty == Duty::Leader).unwrap().clone();
                let signed = actions::Signed {
                    person: post.person,
                    post: post.id,
                    unit: post.unit,
                    duty: post.duty,
                    scope: root,
                };
                let by = Act { by: By::Staff(signed), ..act.clone() };
                let id = place_safety_note::run(tx, with, &by, &wish)?;
                lift_safety_note::run(tx, with, act, id)
            })
        },
    );
}

//! 随手办: found on patrol and settled at once, with a photo before and one after.

use actions::matters::report::Receipt;
use actions::matters::settle_on_the_spot::{self, Wish};
use actions::{ActionError, Refused};
use matters::matter::Kind;
use matters::numbers::PHOTOS;
use matters::request::Decision;
use testkit::voice::{reply, wish};
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

fn settled(kit: &Kit, before: usize, after: usize) -> Result<Receipt, ActionError> {
    let mut found = wish("rubbish", Some(kit.town.places.staircase), &kit.once());
    found.photos = vec![photo(); before];
    let wish = Wish { found, reply: reply("当场清走了。"), after: vec![photo(); after] };
    kit.grid_worker().does(move |tx, with, act| settle_on_the_spot::run(tx, with, act, &wish))
}

#[test]
fn it_is_handled_by_the_finders_unit_and_still_checked_by_another() -> Told {
    let kit = Kit::fresh();
    let found = settled(&kit, 1, 1)?;
    let matter = kit.matter(&found);
    assert_eq!((matter.kind, kit.stage(&found)), (Kind::Patrol, "handled"));
    assert_eq!(matter.lead(), Some(kit.town.units.grid_one));
    assert_eq!(kit.last(&found).text.as_deref(), Some("当场清走了。"));
    let (of, id) = (kit.town.of, found.matter);
    let parts = kit.read(move |tx| storage::matters::photos::of_matter(tx, of, id));
    let mut parts: Vec<String> = parts.into_iter().map(|photo| photo.part).collect();
    parts.sort();
    assert_eq!(parts, ["after", "before"]);
    kit.reviewer().check(&found, Decision::Approve)
}

#[test]
fn both_photos_are_needed_and_no_more_than_three() {
    let kit = Kit::fresh();
    for (before, after) in [(0, 1), (1, 0)] {
        let answer = settled(&kit, before, after).map(drop);
        assert_eq!(answer, Err(ActionError::Refused(Refused::BeforeAndAfter)));
    }
    for (before, after) in [(4, 1), (1, 4)] {
        let answer = settled(&kit, before, after).map(drop);
        assert_eq!(answer, Err(ActionError::Refused(Refused::TooManyPhotos(PHOTOS))));
    }
}

#[test]
fn a_form_sent_twice_settles_one_thing_once() -> Told {
    let kit = Kit::fresh();
    let form = wish("rubbish", Some(kit.town.places.staircase), &kit.once());
    let first = kit.grid_worker().settle_on_the_spot(form.clone())?;
    let before = kit.history(&first).len();
    let again = kit.grid_worker().settle_on_the_spot(form)?;
    assert_eq!((again.report, kit.history(&first).len()), (first.report, before));
    Ok(())
}

#[test]
fn only_who_takes_in_and_handles_may() {
    allowed_personas(
        &[Persona::GridWorker, Persona::OtherGridWorker],
        |kit| (kit.told(), kit.once()),
        |who, (_, once)| who.settle_on_the_spot(wish("rubbish", None, once)),
    );
}

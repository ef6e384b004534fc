//! 到场: somebody of the lead unit came or called first.

use actions::matters::contact::{self, Wish};
use matters::Refusal;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn coming_accepts_what_nobody_accepted() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.handler().contact(&lamp)?;
    assert_eq!(kit.stage(&lamp), "working");
    assert_eq!(kit.story(&lamp)[2..], ["accepted", "contacted"]);
    assert_eq!(kit.matter(&lamp).first_contact_at, Some(kit.clock.now()));
    Ok(())
}

#[test]
fn the_resident_reads_what_was_found_and_sees_it() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let shown = lamp.matter.into();
    let wish = Wish { sentence: Some(testkit::voice::reply("灯座烧了。")), photos: vec![photo()] };
    kit.handler().does(move |tx, with, act| contact::run(tx, with, act, shown, &wish))?;
    assert_eq!(kit.history(&lamp)[2].text.as_deref(), Some("灯座烧了。"));
    let (of, id) = (kit.town.of, lamp.matter);
    let photos = kit.read(move |tx| storage::matters::photos::of_matter(tx, of, id));
    assert_eq!((photos.len(), photos[0].part.as_str()), (1, "before"));
    Ok(())
}

#[test]
fn nobody_comes_before_it_is_assigned_or_after_it_is_handled() {
    let kit = Kit::fresh();
    let (told, handled) = (kit.told(), kit.handled());
    let refusal = |stage| Refusal::WrongStage { verb: "contact", stage };
    assert_eq!(kit.handler().contact(&told), Err(refusal("received").into()));
    assert_eq!(kit.handler().contact(&handled), Err(refusal("handled").into()));
}

#[test]
fn only_the_lead_unit_may() {
    allowed_personas(&[Persona::Handler], Kit::assigned, |who, lamp| who.contact(lamp));
}

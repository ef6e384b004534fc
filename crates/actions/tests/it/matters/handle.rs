//! 已处理: the most staff can say, with evidence or a stated reason for none.

use actions::Refused;
use actions::matters::handle::Wish;
use matters::event::Evidence;
use matters::{Event, Refusal};
use testkit::voice::handling;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn a_worker_says_handled_and_everybody_is_asked() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.handler().handle(&lamp)?;
    let (entries, unit) = (kit.history(&lamp), kit.town.units.works);
    let (evidence, asked) = (Evidence::StatedReason, vec![lamp.report]);
    assert_eq!(entries[2].event, Event::Handled { unit, round: 1, evidence, asked });
    assert_eq!(entries[2].text.as_deref(), Some("已换灯泡，灯亮了。"));
    assert_eq!(entries[3].audience.as_deref(), Some("staff"));
    assert_eq!((kit.stage(&lamp), kit.closing(&lamp)), ("handled", None));
    assert_eq!((kit.counted_for("handled", unit), kit.notices(&lamp)), (1, vec!["receipt", "handled"]));
    Ok(())
}

#[test]
fn photos_are_evidence_and_are_kept() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.handler().handle_as(&lamp, Wish { photos: vec![photo()], no_photo_because: None, ..handling() })?;
    let (of, id) = (kit.town.of, lamp.matter);
    let photos = kit.read(move |tx| storage::matters::photos::of_matter(tx, of, id));
    assert_eq!((photos.len(), photos[0].part.as_str()), (1, "after"));
    Ok(())
}

#[test]
fn without_evidence_or_a_reason_it_is_not_handled() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let answer = kit.handler().handle_as(&lamp, Wish { no_photo_because: None, ..handling() });
    assert_eq!(answer, Err(Refusal::NoEvidence.into()));
    assert_eq!((kit.stage(&lamp), kit.counted("handled")), ("assigned", 0));
}

#[test]
fn three_photos_are_enough() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let answer = kit.handler().handle_as(&lamp, Wish { photos: vec![photo(); 4], ..handling() });
    assert_eq!(answer, Err(Refused::TooManyPhotos(3).into()));
}

#[test]
fn a_matter_nobody_has_is_not_handled() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let refusal = Refusal::WrongStage { verb: "handle", stage: "received" };
    assert_eq!(kit.handler().handle(&lamp), Err(refusal.into()));
}

#[test]
fn only_the_lead_unit_may() {
    allowed_personas(&[Persona::Handler], Kit::working, |who, lamp| who.handle(lamp));
}

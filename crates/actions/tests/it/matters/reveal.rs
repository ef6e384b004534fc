//! A resident's contact in clear: with a reason, recorded, and the resident can see who looked.

use actions::{ActionError, Refused};
use kernel::text::TextRefusal;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_look_is_recorded_with_its_reason() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let seen = kit.handler().reveal(&lamp, "约时间上门")?;
    assert_eq!(seen.phone.as_deref(), Some("13800001234"));
    let (of, report) = (kit.town.of, lamp.report);
    let looks = kit.read(move |tx| storage::matters::contacts::reveals_of(tx, of, report));
    let handler = kit.town.staff.get(Persona::Handler).person;
    assert_eq!(looks, [(kit.clock.now(), handler, "约时间上门".to_owned())]);
    Ok(())
}

#[test]
fn without_a_reason_nothing_is_shown() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let answer = kit.handler().reveal(&lamp, " ");
    let why = TextRefusal::Empty;
    assert_eq!(answer, Err(Refused::Field { field: "reason", why }.into()));
}

#[test]
fn where_nothing_was_left_there_is_nothing_to_see() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    assert_eq!(kit.dispatcher().reveal(&lamp, "约时间上门"), Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn whoever_has_to_do_with_the_resident_may() {
    use Persona::{Dispatcher, GridWorker, Handler, OtherReviewer, Reviewer};
    let who = [GridWorker, Dispatcher, Handler, Reviewer, OtherReviewer];
    allowed_personas(&who, Kit::assigned, |who, lamp| who.reveal(lamp, "约时间上门"));
}

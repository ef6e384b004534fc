//! 延期: the lead unit asks for one limit more, twice at most, never once it is overdue.

use matters::request::Decision;
use matters::{Event, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn until_two_levels_agree_the_clock_stays() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let due = kit.matter(&lamp).clock.due;
    kit.handler().request_extension(&lamp)?;
    let entry = kit.last(&lamp);
    assert_eq!(entry.event, Event::ExtensionRequested { unit: kit.town.units.works });
    assert_eq!((entry.audience.as_deref(), kit.matter(&lamp).clock.due), (Some("staff"), due));
    assert_eq!(kit.handler().request_extension(&lamp), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn a_third_is_not_asked_for() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    for _ in 0..2 {
        kit.handler().request_extension(&lamp)?;
        kit.reviewer().review_extension(&lamp, Decision::Approve)?;
        kit.leader().decide_extension(&lamp, Decision::Approve)?;
    }
    let answer = kit.handler().request_extension(&lamp);
    assert_eq!(answer, Err(Refusal::NoMoreExtensions { most: 2 }.into()));
    Ok(())
}

#[test]
fn overdue_it_is_too_late_to_ask() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.clock.at("2026-10-28T09:01");
    let since = local("2026-10-28T09:00");
    assert_eq!(kit.handler().request_extension(&lamp), Err(Refusal::Overdue { since }.into()));
}

#[test]
fn only_the_lead_unit_may() {
    allowed_personas(&[Persona::Handler], Kit::working, |who, lamp| who.request_extension(lamp));
}

//! 收回: what was given to the wrong unit comes back before the unit has taken it on; nobody is counted.

use kernel::Span;
use matters::{Event, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn it_waits_for_a_dispatcher_again_and_nobody_is_counted() -> Told {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.assigned(), kit.town.units.works);
    let due = kit.matter(&lamp).clock.due;
    kit.clock.later(Span::from_minutes(5));
    kit.dispatcher().take_back(&lamp, works)?;
    assert_eq!(kit.last(&lamp).event, Event::TakenBack { unit: works });
    let matter = kit.matter(&lamp);
    assert_eq!((kit.stage(&lamp), matter.lead(), matter.clock.due), ("received", None, due));
    assert_eq!((matter.returns, kit.counted("returned")), (0, 0));
    kit.dispatcher().assign(&lamp, kit.town.units.grid_one)
}

#[test]
fn after_half_an_hour_it_is_too_late() {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.assigned(), kit.town.units.works);
    let until = kit.matter(&lamp).stage.assignment().unwrap().at + Span::from_minutes(30);
    kit.clock.set(until + Span::from_minutes(1));
    let late = kit.dispatcher().take_back(&lamp, works);
    assert_eq!(late, Err(Refusal::TakeBackTooLate { until }.into()));
    assert!(until > local("2026-01-01T00:00"));
}

#[test]
fn what_the_unit_has_taken_on_stays_there() -> Told {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.assigned(), kit.town.units.works);
    kit.handler().accept(&lamp)?;
    let refusal = Refusal::WrongStage { verb: "take_back", stage: "working" };
    assert_eq!(kit.dispatcher().take_back(&lamp, works), Err(refusal.into()));
    Ok(())
}

#[test]
fn what_the_unit_has_asked_for_is_answered_first() -> Told {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.assigned(), kit.town.units.works);
    kit.handler().request_extension(&lamp)?;
    assert_eq!(kit.dispatcher().take_back(&lamp, works), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn a_decline_that_the_desk_asked_for_goes_on_waiting() -> Told {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.told(), kit.town.units.works);
    kit.dispatcher().request_decline(&lamp)?;
    kit.dispatcher().assign(&lamp, works)?;
    kit.dispatcher().take_back(&lamp, works)?;
    assert!(kit.matter(&lamp).requests.decline.is_some());
    Ok(())
}

#[test]
fn what_somebody_gave_to_another_unit_meanwhile_stays_there() -> Told {
    let kit = Kit::fresh();
    let (lamp, works) = (kit.assigned(), kit.town.units.works);
    kit.dispatcher().assign(&lamp, kit.town.units.power)?;
    assert_eq!(kit.dispatcher().take_back(&lamp, works), Err(Refusal::GivenElsewhere.into()));
    Ok(())
}

#[test]
fn only_a_dispatcher_may() {
    let subject = |kit: &Kit| (kit.assigned(), kit.town.units.works);
    allowed_personas(&[Persona::Dispatcher], subject, |who, (lamp, works)| who.take_back(lamp, *works));
}

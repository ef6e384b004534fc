//! 退单: in time, citing the duty it rests on; counted, and never a pause of the clock.

use kernel::Span;
use matters::{Event, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn it_waits_for_the_dispatcher_again_and_the_clock_runs_on() -> Told {
    let kit = Kit::fresh();
    let (lamp, unit) = (kit.working(), kit.town.units.works);
    let due = kit.matter(&lamp).clock.due;
    kit.clock.later(Span::from_hours(3));
    kit.handler().return_back(&lamp)?;
    let entry = kit.last(&lamp);
    assert_eq!(entry.event, Event::Returned { unit, count: 1 });
    assert_eq!(entry.text.as_deref(), Some("路灯归供电公司，见职责清单第三条。"));
    assert_eq!((kit.stage(&lamp), kit.matter(&lamp).clock.due), ("received", due));
    assert_eq!(kit.counted_for("returned", unit), 1);
    Ok(())
}

#[test]
fn over_the_cap_it_asks_a_leader() -> Told {
    let kit = Kit::fresh();
    let (lamp, unit) = (kit.assigned(), kit.town.units.works);
    for _ in 0..2 {
        kit.handler().return_back(&lamp)?;
        kit.dispatcher().assign(&lamp, unit)?;
    }
    kit.handler().return_back(&lamp)?;
    assert_eq!(kit.last(&lamp).event, Event::ReturnRequested { unit });
    assert_eq!((kit.stage(&lamp), kit.counted("returned")), ("assigned", 2));
    assert_eq!(kit.handler().return_back(&lamp), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn two_working_days_later_it_is_too_late() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.clock.at("2026-10-28T09:01");
    let until = local("2026-10-28T09:00");
    assert_eq!(kit.handler().return_back(&lamp), Err(Refusal::ReturnTooLate { until }.into()));
}

#[test]
fn only_the_lead_unit_may() {
    allowed_personas(&[Persona::Handler], Kit::assigned, |who, lamp| who.return_back(lamp));
}

//! Another unit calls to ask for the word of a resident who gave none.

use kernel::Span;
use matters::report::Standing;
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_call_is_counted_and_what_came_of_it_is_for_colleagues() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.dispatcher().call(&lamp)?;
    let entry = kit.last(&lamp);
    let unit = kit.town.units.desk;
    assert_eq!(entry.event, Event::Called { report: lamp.report, round: 1, count: 1, unit });
    assert_eq!(entry.audience.as_deref(), Some("staff"));
    Ok(())
}

#[test]
fn three_calls_stand_for_the_reminders() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    kit.dispatcher().assign(&lamp, kit.town.units.works)?;
    kit.handler().handle(&lamp)?;
    for _ in 0..3 {
        kit.clock.later(Span::from_days(1));
        kit.dispatcher().call(&lamp)?;
    }
    kit.days_go_by(7)?;
    assert!(matches!(kit.report(&lamp).standing, Standing::Silent { .. }));
    Ok(())
}

#[test]
fn the_unit_that_handled_does_not_call_for_itself() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    assert_eq!(kit.handler().call(&lamp), Err(Refusal::OwnUnitCalls.into()));
}

#[test]
fn nobody_is_called_before_it_is_handled_or_after_the_word() {
    let kit = Kit::fresh();
    let (working, well) = (kit.working(), kit.well());
    assert_eq!(kit.dispatcher().call(&working), Err(Refusal::NotAsked.into()));
    assert_eq!(kit.dispatcher().call(&well), Err(Refusal::NotAsked.into()));
}

#[test]
fn any_other_unit_that_sees_it_may() {
    use Persona::{Dispatcher, GridWorker, Leader, OtherLeader, OtherReviewer, Reviewer};
    let who = [GridWorker, Dispatcher, Reviewer, OtherReviewer, Leader, OtherLeader];
    allowed_personas(&who, Kit::handled, |who, lamp| who.call(lamp));
}

//! 签收: the lead unit takes a matter on.

use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn the_lead_unit_accepts_and_works() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.handler().accept(&lamp)?;
    assert_eq!(kit.stage(&lamp), "working");
    assert_eq!(kit.last(&lamp).event, Event::Accepted { unit: kit.town.units.works });
    Ok(())
}

#[test]
fn what_is_accepted_is_not_accepted_twice() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let refusal = Refusal::WrongStage { verb: "accept", stage: "working" };
    assert_eq!(kit.handler().accept(&lamp), Err(refusal.into()));
}

#[test]
fn another_unit_does_not_accept_for_the_lead() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    assert_eq!(kit.grid_worker().accept(&lamp), Err(Refusal::NotTheLead { verb: "accept" }.into()));
}

#[test]
fn only_the_lead_unit_may() {
    allowed_personas(&[Persona::Handler], Kit::assigned, |who, lamp| who.accept(lamp));
}

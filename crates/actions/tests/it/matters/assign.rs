//! 派单, 改派: a dispatcher gives a matter to a unit; the promise to the resident does not move.

use actions::matters::assign::{self, Wish};
use actions::matters::{Sentence, Shown};
use actions::{ActionError, Refused};
use kernel::{Draw, Span};
use matters::{Event, Refusal};
use people::UnitId;
use testkit::voice::reply;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_dispatcher_assigns_with_a_sentence_for_the_resident() -> Told {
    let kit = Kit::fresh();
    let (lamp, units) = (kit.told(), kit.town.units);
    let due = kit.matter(&lamp).clock.due;
    let shown = lamp.matter.into();
    let wish = Wish {
        lead: units.works,
        assisting: vec![units.power],
        sentence: Some(reply("已派市政科。")),
        because: None,
    };
    kit.dispatcher().does(move |tx, with, act| assign::run(tx, with, act, shown, &wish))?;
    let entry = kit.last(&lamp);
    let assisting = vec![units.power];
    assert_eq!(entry.event, Event::Assigned { lead: units.works, assisting, before: None });
    assert_eq!(entry.text.as_deref(), Some("已派市政科。"));
    assert_eq!((kit.stage(&lamp), kit.matter(&lamp).clock.due), ("assigned", due));
    Ok(())
}

#[test]
fn why_a_unit_got_it_is_kept_for_staff_beside_what_the_resident_reads() -> Told {
    for sentence in [Some(reply("已派市政科。")), None] {
        let kit = Kit::fresh();
        let (lamp, lead) = (kit.told(), kit.town.units.works);
        let shown = lamp.matter.into();
        let because = Some(Sentence::internal("reason", "路灯归市政")?);
        let wish = Wish { lead, assisting: vec![], sentence, because };
        kit.dispatcher().does(move |tx, with, act| assign::run(tx, with, act, shown, &wish))?;
        let entry = kit.last(&lamp);
        assert_eq!(entry.event, Event::Noted { report: None });
        assert_eq!((entry.text.as_deref(), entry.audience.as_deref()), (Some("路灯归市政"), Some("staff")));
    }
    Ok(())
}

#[test]
fn another_unit_gets_it_and_the_promise_stays() -> Told {
    let kit = Kit::fresh();
    let (lamp, units) = (kit.working(), kit.town.units);
    let due = kit.matter(&lamp).clock.due;
    kit.clock.later(Span::from_hours(5));
    kit.dispatcher().assign(&lamp, units.grid_one)?;
    let matter = kit.matter(&lamp);
    assert_eq!((matter.lead(), matter.clock.due), (Some(units.grid_one), due));
    Ok(())
}

#[test]
fn the_unit_that_has_it_does_not_get_it_again() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let again = kit.dispatcher().assign(&lamp, kit.town.units.works);
    assert_eq!(again, Err(Refusal::AlreadyThere.into()));
}

#[test]
fn what_is_handled_is_not_assigned() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let refusal = Refusal::WrongStage { verb: "assign", stage: "handled" };
    assert_eq!(kit.dispatcher().assign(&lamp, kit.town.units.grid_one), Err(refusal.into()));
}

#[test]
fn of_two_dispatchers_at_once_the_second_is_told() -> Told {
    let kit = Kit::fresh();
    let (lamp, units) = (kit.told(), kit.town.units);
    let shown = Shown { matter: lamp.matter, version: Some(kit.matter(&lamp).version) };
    let give = |lead| {
        let wish = Wish { lead, assisting: vec![], sentence: None, because: None };
        kit.dispatcher().does(move |tx, with, act| assign::run(tx, with, act, shown, &wish))
    };
    give(units.works)?;
    let refusal = Refusal::ChangedMeanwhile { expected: 1, found: 2 };
    assert_eq!(give(units.power), Err(refusal.into()));
    Ok(())
}

#[test]
fn a_unit_nobody_knows_gets_nothing() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let nobody = UnitId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    let answer = kit.dispatcher().assign(&lamp, nobody);
    assert_eq!(answer, Err(ActionError::Refused(Refused::Unknown("unit"))));
}

#[test]
fn a_unit_where_nobody_handles_anything_gets_nothing() -> Told {
    let kit = Kit::fresh();
    let (lamp, units) = (kit.told(), kit.town.units);
    for unit in [units.review, units.leadership, units.desk] {
        let answer = kit.dispatcher().assign(&lamp, unit);
        assert_eq!(answer, Err(ActionError::Refused(Refused::NobodyHandles)));
    }
    kit.works_in(Persona::Handler, units.review)?;
    kit.dispatcher().assign(&lamp, units.review)
}

#[test]
fn only_a_dispatcher_may() {
    let subject = |kit: &Kit| (kit.told(), kit.town.units.works);
    allowed_personas(&[Persona::Dispatcher], subject, |who, (lamp, works)| who.assign(lamp, *works));
}

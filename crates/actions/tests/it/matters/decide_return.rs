//! A leader decides a return over the cap.

use actions::matters::report::Receipt;
use matters::request::Decision;
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

/// Given back twice, and asked for a third time.
fn asked(kit: &Kit) -> Receipt {
    let lamp = kit.assigned();
    for _ in 0..2 {
        kit.handler().return_back(&lamp).unwrap();
        kit.dispatcher().assign(&lamp, kit.town.units.works).unwrap();
    }
    kit.handler().return_back(&lamp).unwrap();
    lamp
}

#[test]
fn agreed_it_goes_back_and_is_counted() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.leader().decide_return(&lamp, Decision::Approve)?;
    let unit = kit.town.units.works;
    assert_eq!(kit.last(&lamp).event, Event::Returned { unit, count: 3 });
    assert_eq!((kit.stage(&lamp), kit.counted_for("returned", unit)), ("received", 3));
    Ok(())
}

#[test]
fn not_agreed_the_unit_keeps_it() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.leader().decide_return(&lamp, Decision::Reject)?;
    assert_eq!(kit.last(&lamp).event, Event::ReturnRejected);
    assert_eq!((kit.stage(&lamp), kit.counted("returned")), ("assigned", 2));
    Ok(())
}

#[test]
fn nothing_waits_where_nobody_asked() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let answer = kit.leader().decide_return(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::NothingWaits.into()));
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, asked, |who, lamp| who.decide_return(lamp, Decision::Approve));
}

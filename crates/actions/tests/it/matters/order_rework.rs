//! A second person orders another rework after the last automatic one.

use kernel::Span;
use matters::{Due, Event, Refusal, Verdict};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn the_same_unit_gets_the_whole_limit_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.disputed();
    kit.clock.later(Span::from_hours(24));
    kit.leader().order_rework(&lamp)?;
    let due = Due::At { at: local("2026-10-29T09:00") };
    assert_eq!(kit.last(&lamp).event, Event::ReworkOrdered { round: 3, due });
    let matter = kit.matter(&lamp);
    assert_eq!((matter.stage.as_str(), matter.lead()), ("working", Some(kit.town.units.works)));
    assert_eq!(kit.counted_for("reworked", kit.town.units.works), 3);
    Ok(())
}

#[test]
fn ordered_after_it_was_left_it_is_done_again_and_does_not_close_meanwhile() -> Told {
    let kit = Kit::fresh();
    let (one, other) = kit.merged();
    kit.dispatcher().assign(&other, kit.town.units.works)?;
    for _ in 0..3 {
        kit.handler().handle(&other)?;
        kit.holder(&one).rate(Verdict::NotSatisfied)?;
    }
    kit.leader().leave_unresolved(&other)?;
    kit.leader().order_rework(&other)?;
    kit.holder(&other).rate(Verdict::Satisfied)?;
    assert_eq!(kit.stage(&other), "working");
    Ok(())
}

#[test]
fn before_the_last_rework_nobody_orders_one() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let refusal = Refusal::WrongStage { verb: "order_rework", stage: "handled" };
    assert_eq!(kit.leader().order_rework(&lamp), Err(refusal.into()));
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, Kit::disputed, |who, lamp| who.order_rework(lamp));
}

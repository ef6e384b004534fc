//! A second person lets a matter end unresolved; it stays counted as not satisfied.

use matters::report::Standing;
use matters::request::Decision;
use matters::{Closing, Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn it_closes_as_unresolved_and_stays_not_satisfied() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.disputed();
    kit.leader().leave_unresolved(&lamp)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Unresolved));
    assert_eq!(kit.report(&lamp).standing, Standing::NotSatisfied);
    let entries = kit.history(&lamp);
    let entry = &entries[entries.len() - 2];
    assert_eq!(entry.event, Event::LeftUnresolved { round: 3 });
    assert_eq!(entry.audience.as_deref(), Some("resident"));
    assert_eq!(kit.counted_for("closed_unresolved", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn it_waits_for_whoever_has_not_answered_yet() -> Told {
    let kit = Kit::fresh();
    let (one, other) = kit.merged();
    kit.dispatcher().assign(&other, kit.town.units.works)?;
    for _ in 0..3 {
        kit.handler().handle(&other)?;
        kit.holder(&one).rate(matters::Verdict::NotSatisfied)?;
    }
    kit.leader().leave_unresolved(&other)?;
    assert_eq!(kit.closing(&other), None);
    kit.holder(&other).rate(matters::Verdict::Satisfied)?;
    assert_eq!(kit.closing(&other), Some(Closing::Unresolved));
    Ok(())
}

#[test]
fn a_finding_nobody_stands_behind_ends_at_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    for _ in 0..2 {
        kit.reviewer().check(&lamp, Decision::Reject)?;
        kit.handler().handle(&lamp)?;
    }
    kit.reviewer().check(&lamp, Decision::Reject)?;
    assert_eq!(kit.stage(&lamp), "disputed");
    kit.leader().leave_unresolved(&lamp)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Unresolved));
    Ok(())
}

#[test]
fn before_the_last_rework_it_is_not_left() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let refusal = Refusal::WrongStage { verb: "leave_unresolved", stage: "handled" };
    assert_eq!(kit.leader().leave_unresolved(&lamp), Err(refusal.into()));
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, Kit::disputed, |who, lamp| who.leave_unresolved(lamp));
}

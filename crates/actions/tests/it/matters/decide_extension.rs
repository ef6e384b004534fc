//! The second level of an extension.

use actions::matters::report::Receipt;
use matters::request::Decision;
use matters::{Due, Event, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

fn passed(kit: &Kit) -> Receipt {
    let lamp = kit.working();
    kit.handler().request_extension(&lamp).unwrap();
    kit.reviewer().review_extension(&lamp, Decision::Approve).unwrap();
    lamp
}

#[test]
fn agreed_the_clock_gets_one_limit_more_and_the_promise_to_the_resident_stays() -> Told {
    let kit = Kit::fresh();
    let lamp = passed(&kit);
    kit.leader().decide_extension(&lamp, Decision::Approve)?;
    let due = Due::At { at: local("2026-10-30T09:00") };
    assert_eq!(kit.matter(&lamp).clock.due, due);
    assert_eq!(kit.last(&lamp).event, Event::ExtensionApproved { due });
    assert_eq!(kit.report(&lamp).promise.due, Due::At { at: local("2026-10-28T09:00") });
    assert_eq!(kit.counted_for("extended", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn not_agreed_the_clock_stays() -> Told {
    let kit = Kit::fresh();
    let lamp = passed(&kit);
    kit.leader().decide_extension(&lamp, Decision::Reject)?;
    assert_eq!(kit.matter(&lamp).clock.due, Due::At { at: local("2026-10-28T09:00") });
    assert_eq!((kit.last(&lamp).event, kit.counted("extended")), (Event::ExtensionRejected, 0));
    Ok(())
}

#[test]
fn asked_in_time_it_is_granted_within_a_working_day_after_the_promise() -> Told {
    let kit = Kit::fresh();
    let lamp = passed(&kit);
    kit.clock.at("2026-10-29T09:01");
    let until = local("2026-10-29T09:00");
    let late = kit.leader().decide_extension(&lamp, Decision::Approve);
    assert_eq!(late, Err(Refusal::GrantTooLate { until }.into()));
    kit.leader().decide_extension(&lamp, Decision::Reject)
}

#[test]
fn the_first_level_comes_first() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.handler().request_extension(&lamp)?;
    let answer = kit.leader().decide_extension(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::NothingWaits.into()));
    Ok(())
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, passed, |who, lamp| who.decide_extension(lamp, Decision::Approve));
}

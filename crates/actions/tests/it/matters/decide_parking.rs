//! A leader approves or rejects a parking 挂账, the only pause of a clock.

use actions::matters::report::Receipt;
use kernel::Span;
use matters::request::Decision;
use matters::{Due, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

fn asked(kit: &Kit) -> Receipt {
    let lamp = kit.working();
    kit.handler().request_parking(&lamp, "2026-12-01".parse().unwrap()).unwrap();
    lamp
}

#[test]
fn agreed_clock_and_promise_run_on_after_its_end() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.clock.later(Span::from_hours(2));
    kit.leader().decide_parking(&lamp, Decision::Approve)?;
    // Two hours of sixteen had gone; fourteen run on from 2026-12-01, a Tuesday.
    let due = Due::At { at: local("2026-12-02T16:00") };
    assert_eq!((kit.matter(&lamp).clock.due, kit.report(&lamp).promise.due), (due, due));
    assert_eq!(kit.counted_for("parked", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn while_it_is_parked_nothing_is_handled_given_away_or_given_back() {
    let kit = Kit::fresh();
    let lamp = kit.parked();
    let refused = Err(Refusal::Parked { until: local("2026-12-01T00:00") }.into());
    assert_eq!(kit.handler().handle(&lamp), refused);
    assert_eq!(kit.handler().return_back(&lamp), refused);
    assert_eq!(kit.dispatcher().assign(&lamp, kit.town.units.power), refused);
}

#[test]
fn it_ends_by_itself() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.parked();
    kit.clock.at("2026-12-01T08:00");
    kit.handler().handle(&lamp)
}

#[test]
fn not_agreed_the_clock_goes_on() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.leader().decide_parking(&lamp, Decision::Reject)?;
    assert_eq!(kit.last(&lamp).event.word(), "parking_rejected");
    assert_eq!(kit.matter(&lamp).parking, None);
    Ok(())
}

#[test]
fn a_day_that_has_come_meanwhile_is_no_end() {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.clock.at("2026-12-01T08:00");
    let answer = kit.leader().decide_parking(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::ParkingEnd { most_days: 365 }.into()));
}

#[test]
fn only_a_leader_may() {
    let who = [Persona::Leader, Persona::OtherLeader];
    allowed_personas(&who, asked, |who, lamp| who.decide_parking(lamp, Decision::Approve));
}

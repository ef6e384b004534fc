//! 挂账: the lead unit asks to let the clock stand still until a day, once, for a year at most.

use kernel::Day;
use matters::request::Decision;
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn until_a_leader_agrees_the_clock_runs() -> Told {
    let kit = Kit::fresh();
    let (lamp, until) = (kit.working(), day("2026-12-01"));
    let due = kit.matter(&lamp).clock.due;
    kit.handler().request_parking(&lamp, until)?;
    assert_eq!(kit.last(&lamp).event, Event::ParkingRequested { unit: kit.town.units.works, until });
    assert_eq!(kit.matter(&lamp).clock.due, due);
    assert_eq!(kit.handler().request_parking(&lamp, until), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn it_ends_after_today_and_within_a_year() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    for until in ["2026-10-26", "2026-10-01", "2027-10-28"] {
        let answer = kit.handler().request_parking(&lamp, day(until));
        assert_eq!(answer, Err(Refusal::ParkingEnd { most_days: 365 }.into()), "{until}");
    }
}

#[test]
fn a_matter_is_parked_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.parked();
    kit.clock.at("2026-12-01T10:00");
    let answer = kit.handler().request_parking(&lamp, day("2026-12-20"));
    assert_eq!(answer, Err(Refusal::ParkedBefore.into()));
    Ok(())
}

#[test]
fn a_rejected_request_may_be_made_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.handler().request_parking(&lamp, day("2026-12-01"))?;
    kit.leader().decide_parking(&lamp, Decision::Reject)?;
    kit.handler().request_parking(&lamp, day("2026-11-15"))
}

#[test]
fn only_the_lead_unit_may() {
    let until = day("2026-12-01");
    allowed_personas(&[Persona::Handler], Kit::working, |who, lamp| who.request_parking(lamp, until));
}

//! The resident appeals a decline, once, in time.

use matters::request::Decision;
use matters::{Event, Refusal};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_resident_appeals_and_the_words_are_kept() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.declined();
    kit.holder(&lamp).appeal()?;
    let entry = kit.last(&lamp);
    assert_eq!(entry.event, Event::Appealed { report: lamp.report });
    assert_eq!(entry.text.as_deref(), Some("这盏灯就在楼道里，归你们管。"));
    Ok(())
}

#[test]
fn an_appeal_is_made_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.appealed();
    assert_eq!(kit.holder(&lamp).appeal(), Err(Refusal::AppealedBefore.into()));
    kit.leader().decide_appeal(&lamp, Decision::Reject)?;
    assert_eq!(kit.holder(&lamp).appeal(), Err(Refusal::AppealedBefore.into()));
    Ok(())
}

#[test]
fn ten_working_days_later_it_is_too_late() -> Told {
    let kit = Kit::fresh();
    let (lamp, other) = (kit.declined(), kit.declined());
    kit.clock.at("2026-11-09T23:59");
    kit.holder(&lamp).appeal()?;
    kit.clock.at("2026-11-10T00:01");
    let until = local("2026-11-10T00:00");
    assert_eq!(kit.holder(&other).appeal(), Err(Refusal::AppealTooLate { until }.into()));
    Ok(())
}

#[test]
fn what_was_not_declined_is_not_appealed() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    assert_eq!(kit.holder(&lamp).appeal(), Err(Refusal::NotDeclined.into()));
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::declined, |who, _| who.appeal());
}

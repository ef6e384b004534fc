//! Somebody says on the telephone that the resident withdraws; a second person asks.

use matters::report::Standing;
use matters::{Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn until_a_second_person_has_asked_nothing_is_withdrawn() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.dispatcher().request_withdrawal(&lamp)?;
    let entry = kit.last(&lamp);
    let (report, unit) = (lamp.report, kit.town.units.desk);
    assert_eq!(entry.event, Event::WithdrawalRequested { report, unit });
    assert_eq!((entry.audience.as_deref(), kit.report(&lamp).standing), (Some("staff"), Standing::Open));
    assert_eq!(kit.dispatcher().request_withdrawal(&lamp), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn who_has_judged_changes_the_verdict_instead() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.dispatcher().request_withdrawal(&lamp), Err(Refusal::JudgedBefore.into()));
    Ok(())
}

#[test]
fn a_finding_has_nobody_to_withdraw_it() {
    let kit = Kit::fresh();
    let lamp = kit.patrol_handled();
    let answer = kit.dispatcher().request_withdrawal(&lamp);
    assert_eq!(answer, Err(Refusal::WrongKind { only: "resident" }.into()));
}

#[test]
fn whoever_takes_in_and_reaches_it_may() {
    let who = [Persona::GridWorker, Persona::Dispatcher];
    allowed_personas(&who, Kit::assigned, |who, lamp| who.request_withdrawal(lamp));
}

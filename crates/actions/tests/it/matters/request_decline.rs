//! 申请不予受理, 申请不予办理: nothing changes for the resident until a second person agrees.

use actions::Refused;
use actions::matters::request_decline::{self, Wish};
use matters::report::Standing;
use matters::request::{Decision, DeclineKind, DeclineReason};
use matters::{Event, Refusal, Verdict};
use testkit::voice::internal;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn the_unit_asks_with_evidence_and_the_resident_notices_nothing() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.handler().request_decline(&lamp)?;
    let entry = kit.last(&lamp);
    let (unit, kind) = (kit.town.units.works, DeclineKind::NotHandled);
    assert_eq!(entry.event, Event::DeclineRequested { unit, kind, reason: DeclineReason::OutOfRemit });
    assert_eq!(entry.audience.as_deref(), Some("staff"));
    assert_eq!((kit.stage(&lamp), kit.report(&lamp).standing), ("working", Standing::Open));
    Ok(())
}

#[test]
fn before_it_is_assigned_the_dispatcher_asks() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.dispatcher().request_decline(&lamp)?;
    assert_eq!(kit.dispatcher().request_decline(&lamp), Err(Refusal::RequestWaits.into()));
    Ok(())
}

#[test]
fn once_it_was_handled_there_is_no_decline() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.handler().request_decline(&lamp), Err(Refusal::HandledBefore.into()));
    Ok(())
}

#[test]
fn an_overturned_decline_is_not_asked_for_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.appealed();
    kit.leader().decide_appeal(&lamp, Decision::Approve)?;
    assert_eq!(kit.dispatcher().request_decline(&lamp), Err(Refusal::OverturnedBefore.into()));
    Ok(())
}

#[test]
fn evidence_is_three_photos_at_most() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let (shown, reason) = (lamp.matter.into(), DeclineReason::NotTrue);
    let wish = Wish { reason, evidence: internal("现场无此情况。"), photos: vec![photo(); 4] };
    let answer = kit.handler().does(move |tx, with, act| request_decline::run(tx, with, act, shown, &wish));
    assert_eq!(answer, Err(Refused::TooManyPhotos(3).into()));
}

#[test]
fn only_a_dispatcher_may_before_it_is_assigned_and_only_the_lead_after() {
    allowed_personas(&[Persona::Dispatcher], Kit::told, |who, lamp| who.request_decline(lamp));
    allowed_personas(&[Persona::Handler], Kit::assigned, |who, lamp| who.request_decline(lamp));
}

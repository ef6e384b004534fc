//! The independent second person decides a decline.

use matters::report::Standing;
use matters::request::Decision;
use matters::{Closing, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn agreed_the_resident_reads_why_and_the_exit_is_counted_for_the_unit() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.decline_asked();
    kit.reviewer().decide_decline(&lamp, Decision::Approve)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Declined));
    assert_eq!(kit.report(&lamp).standing, Standing::Declined { at: kit.clock.now() });
    let entry = &kit.history(&lamp)[3];
    assert_eq!((entry.event.word().as_str(), entry.audience.as_deref()), ("declined", Some("resident")));
    assert_eq!(kit.counted_for("declined", kit.town.units.works), 1);
    assert_eq!(kit.notices(&lamp), ["receipt", "declined"]);
    Ok(())
}

#[test]
fn not_agreed_the_unit_goes_on() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.decline_asked();
    kit.reviewer().decide_decline(&lamp, Decision::Reject)?;
    assert_eq!((kit.stage(&lamp), kit.counted("declined")), ("assigned", 0));
    assert_eq!(kit.last(&lamp).event.word(), "decline_rejected");
    kit.handler().handle(&lamp)
}

#[test]
fn what_nobody_asked_for_is_not_decided() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let answer = kit.reviewer().decide_decline(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::NothingWaits.into()));
}

#[test]
fn only_a_reviewer_may() {
    let who = [Persona::Reviewer, Persona::OtherReviewer];
    allowed_personas(&who, Kit::decline_asked, |who, lamp| who.decide_decline(lamp, Decision::Approve));
}

//! The first level of an extension: a reviewer passes it on or rejects it.

use actions::matters::report::Receipt;
use matters::request::Decision;
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

fn asked(kit: &Kit) -> Receipt {
    let lamp = kit.working();
    kit.handler().request_extension(&lamp).unwrap();
    lamp
}

#[test]
fn passed_on_it_still_moves_no_clock() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    let due = kit.matter(&lamp).clock.due;
    kit.reviewer().review_extension(&lamp, Decision::Approve)?;
    assert_eq!((kit.last(&lamp).event, kit.matter(&lamp).clock.due), (Event::ExtensionPassed, due));
    let again = kit.reviewer().review_extension(&lamp, Decision::Approve);
    assert_eq!(again, Err(Refusal::NothingWaits.into()));
    Ok(())
}

#[test]
fn rejected_it_may_be_asked_for_again() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.reviewer().review_extension(&lamp, Decision::Reject)?;
    assert_eq!(kit.last(&lamp).event, Event::ExtensionRejected);
    kit.handler().request_extension(&lamp)
}

#[test]
fn only_a_reviewer_may() {
    let who = [Persona::Reviewer, Persona::OtherReviewer];
    allowed_personas(&who, asked, |who, lamp| who.review_extension(lamp, Decision::Approve));
}

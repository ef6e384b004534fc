//! A second person outside the unit has asked the resident whether they withdraw.

use actions::matters::report::Receipt;
use matters::request::Decision;
use matters::{Closing, Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

fn asked(kit: &Kit) -> Receipt {
    let lamp = kit.assigned();
    kit.dispatcher().request_withdrawal(&lamp).unwrap();
    lamp
}

#[test]
fn confirmed_it_is_the_residents_withdrawal() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.reviewer().decide_withdrawal(&lamp, Decision::Approve)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Withdrawn));
    assert_eq!(kit.story(&lamp)[3..], ["withdrawn", "closed"]);
    assert_eq!(kit.counted_for("withdrawn", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn the_resident_says_no_and_it_goes_on() -> Told {
    let kit = Kit::fresh();
    let lamp = asked(&kit);
    kit.reviewer().decide_withdrawal(&lamp, Decision::Reject)?;
    assert_eq!(kit.last(&lamp).event, Event::WithdrawalRejected { report: lamp.report });
    assert_eq!((kit.stage(&lamp), kit.counted("withdrawn")), ("assigned", 0));
    Ok(())
}

#[test]
fn nothing_waits_where_nobody_called() {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    let answer = kit.reviewer().decide_withdrawal(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::NothingWaits.into()));
}

#[test]
fn who_judged_meanwhile_has_not_withdrawn() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.dispatcher().request_withdrawal(&lamp)?;
    kit.holder(&lamp).rate(matters::Verdict::NotSatisfied)?;
    let answer = kit.reviewer().decide_withdrawal(&lamp, Decision::Approve);
    assert_eq!(answer, Err(Refusal::JudgedBefore.into()));
    Ok(())
}

#[test]
fn only_a_reviewer_may() {
    let who = [Persona::Reviewer, Persona::OtherReviewer];
    allowed_personas(&who, asked, |who, lamp| who.decide_withdrawal(lamp, Decision::Approve));
}

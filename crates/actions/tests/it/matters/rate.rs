//! The resident's word: the only one that closes.

use actions::matters::rate::SignedIn;
use actions::{ActionError, By, Refused};
use kernel::Span;
use matters::report::Standing;
use matters::verdict::Device;
use matters::{Closing, Reason, Refusal, Verdict};
use testkit::voice::rating;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn satisfied_closes_well() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.holder(&lamp).rate(Verdict::FairlySatisfied)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Well));
    assert_eq!(kit.counted_for("closed_well", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn not_satisfied_starts_rework_at_the_same_unit() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    let matter = kit.matter(&lamp);
    assert_eq!((matter.stage.as_str(), matter.lead()), ("working", Some(kit.town.units.works)));
    assert_eq!(kit.story(&lamp)[4..], ["rated", "rework_started"]);
    assert_eq!(kit.counted_for("reworked", kit.town.units.works), 1);
    Ok(())
}

#[test]
fn the_second_time_supervision_is_raised_and_after_the_third_a_person_decides() {
    let kit = Kit::fresh();
    let lamp = kit.disputed();
    let story = kit.story(&lamp);
    assert_eq!(story.iter().filter(|word| *word == "supervision_raised").count(), 1);
    assert_eq!(story.last().map(String::as_str), Some("disputed"));
    assert_eq!((kit.stage(&lamp), kit.counted("supervised")), ("disputed", 1));
}

#[test]
fn the_same_word_twice_is_said_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    let before = kit.story(&lamp);
    kit.holder(&lamp).rate(Verdict::Satisfied)?;
    assert_eq!((kit.story(&lamp), kit.counted("closed_well")), (before, 1));
    Ok(())
}

#[test]
fn a_word_may_change_for_a_week() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    let until = kit.clock.now() + Span::from_days(7);
    kit.clock.set(until);
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.stage(&lamp), "working");
    let other = kit.well();
    let until = kit.clock.now() + Span::from_days(7);
    kit.clock.set(until + Span::from_minutes(1));
    let answer = kit.holder(&other).rate(Verdict::NotSatisfied);
    assert_eq!(answer, Err(Refusal::WindowClosed { until }.into()));
    Ok(())
}

#[test]
fn a_first_word_still_counts_thirty_days_after_silence() -> Told {
    let kit = Kit::fresh();
    let (lamp, other) = (kit.handled(), kit.handled());
    kit.days_go_by(12)?;
    let until = kit.clock.now() + Span::from_days(30);
    kit.clock.set(until);
    kit.holder(&lamp).rate(Verdict::Satisfied)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Well));
    kit.clock.later(Span::from_minutes(1));
    let answer = kit.holder(&other).rate(Verdict::Satisfied);
    assert_eq!(answer, Err(Refusal::TooLate { until }.into()));
    Ok(())
}

#[test]
fn a_word_taken_back_after_the_unit_gave_it_back_waits_for_a_dispatcher() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    kit.handler().return_back(&lamp)?;
    kit.holder(&lamp).rate(Verdict::Satisfied)?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Well));
    kit.holder(&lamp).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.stage(&lamp), "received");
    assert_eq!(kit.matter(&lamp).clock.started_at, kit.clock.now());
    Ok(())
}

#[test]
fn not_satisfied_says_why() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let answer = kit.holder(&lamp).rate_as(rating(Verdict::NotSatisfied, vec![]));
    assert_eq!(answer, Err(Refusal::ReasonMissing.into()));
}

#[test]
fn nobody_judges_what_was_not_handled() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    assert_eq!(kit.holder(&lamp).rate(Verdict::Satisfied), Err(Refusal::NotHandledYet.into()));
}

#[test]
fn a_staff_session_does_not_rate() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let wish =
        actions::matters::rate::Wish { signed_in: SignedIn::Staff, ..rating(Verdict::Satisfied, vec![]) };
    assert_eq!(kit.holder(&lamp).rate_as(wish), Err(Refused::StaffDoNotRate.into()));
}

#[test]
fn a_verdict_from_the_device_that_printed_the_slip_is_flagged() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let slip = kit.grid_worker().give_slip(&lamp)?;
    let word = rating(Verdict::NotSatisfied, vec![Reason::NobodyCame]);
    let wish = actions::matters::rate::Wish { device: Device::PrintedTheSlip, ..word };
    kit.speaks(By::Holder(slip)).rate_as(wish)?;
    assert_eq!(kit.report(&lamp).verdicts[0].device, Device::PrintedTheSlip);
    Ok(())
}

#[test]
fn a_wrong_and_an_expired_link_get_one_answer() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    let mut draw = kernel::Draw::from_seed([8; 32]);
    let wrong = matters::Capability::draw("GY".parse().unwrap(), &mut draw);
    assert_eq!(kit.speaks(By::Holder(wrong)).rate(Verdict::Satisfied), Err(ActionError::NotFound));
    kit.clock.later(Span::from_days(90));
    assert_eq!(kit.holder(&lamp).rate(Verdict::Satisfied), Err(ActionError::NotFound));
    assert_eq!(kit.report(&lamp).standing, Standing::Satisfied);
    Ok(())
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::handled, |who, _| who.rate(Verdict::Satisfied));
}

//! 撤回 by the resident's own link.

use matters::report::Standing;
use matters::{Closing, Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_resident_takes_it_back_and_it_is_counted_for_the_unit() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.holder(&lamp).withdraw()?;
    assert_eq!(kit.closing(&lamp), Some(Closing::Withdrawn));
    assert_eq!(kit.report(&lamp).standing, Standing::Withdrawn { at: kit.clock.now() });
    assert_eq!(kit.counted_for("withdrawn", kit.town.units.works), 1);
    assert_eq!(kit.holder(&lamp).withdraw(), Err(Refusal::HasLeft.into()));
    Ok(())
}

#[test]
fn why_it_is_not_needed_is_kept_with_it_and_stays_the_residents_own() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.holder(&lamp).withdraw_saying("自己又亮了")?;
    let history = kit.history(&lamp);
    let entry = history.iter().find(|entry| entry.event == Event::Withdrawn { report: lamp.report }).unwrap();
    assert_eq!(entry.text.as_deref(), Some("自己又亮了"));
    let own = kit.own_texts(&lamp);
    assert!(own.iter().any(|text| text.what == "withdrawn" && text.body.as_deref() == Some("自己又亮了")));
    Ok(())
}

#[test]
fn of_two_reporters_one_takes_it_back_and_the_other_is_still_answered() -> Told {
    let kit = Kit::fresh();
    let (one, other) = kit.merged();
    kit.holder(&one).withdraw()?;
    assert_eq!(kit.stage(&other), "received");
    Ok(())
}

#[test]
fn who_has_judged_changes_the_verdict_instead() {
    let kit = Kit::fresh();
    let lamp = kit.well();
    assert_eq!(kit.holder(&lamp).withdraw(), Err(Refusal::JudgedBefore.into()));
}

#[test]
fn after_silence_has_closed_it_nothing_is_taken_back() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    kit.days_go_by(12)?;
    let refusal = Refusal::WrongStage { verb: "withdraw", stage: "closed" };
    assert_eq!(kit.holder(&lamp).withdraw(), Err(refusal.into()));
    kit.holder(&lamp).rate(Verdict::Satisfied)
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::working, |who, _| who.withdraw());
}

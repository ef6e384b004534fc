//! 催一下: the resident asks where it stays, once a day.

use kernel::Span;
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn once_a_day_is_enough() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).nudge()?;
    assert_eq!(kit.last(&lamp).event, Event::Nudged { report: lamp.report });
    assert_eq!(kit.holder(&lamp).nudge(), Err(Refusal::NudgedToday.into()));
    kit.clock.later(Span::from_days(1));
    kit.holder(&lamp).nudge()
}

#[test]
fn what_is_handled_is_judged_instead() {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let refusal = Refusal::WrongStage { verb: "nudge", stage: "handled" };
    assert_eq!(kit.holder(&lamp).nudge(), Err(refusal.into()));
}

#[test]
fn who_has_withdrawn_no_longer_asks() -> Told {
    let kit = Kit::fresh();
    let (one, _) = kit.merged();
    kit.holder(&one).withdraw()?;
    assert_eq!(kit.holder(&one).nudge(), Err(Refusal::HasLeft.into()));
    Ok(())
}

#[test]
fn only_the_holder_of_its_link_may() {
    // The other resident is told once that it is enough for today, on a matter of their own.
    allowed_personas(&[Persona::Holder], Kit::told, |who, _| who.nudge());
}

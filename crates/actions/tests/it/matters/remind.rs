//! A duty: a reminder is handed over to something that carries it, twice at most, by day.

use kernel::Span;
use matters::{Event, Refusal, Verdict};
use testkit::{Kit, Persona, Told, allowed_personas};

/// Handled two days ago.
fn due(kit: &Kit) -> actions::matters::report::Receipt {
    let lamp = kit.handled();
    kit.clock.later(Span::from_days(2));
    lamp
}

#[test]
fn after_two_days_the_reporter_is_reminded() -> Told {
    let kit = Kit::fresh();
    let lamp = due(&kit);
    kit.system().remind(&lamp)?;
    assert_eq!(kit.last(&lamp).event, Event::Reminded { report: lamp.report, round: 1, count: 1 });
    assert_eq!(kit.notices(&lamp), ["receipt", "handled", "reminder"]);
    Ok(())
}

#[test]
fn before_that_at_night_and_a_third_time_none_is_due() -> Told {
    let kit = Kit::fresh();
    let lamp = due(&kit);
    let refused = Err(Refusal::NoReminderDue.into());
    kit.clock.at("2026-10-28T08:59");
    assert_eq!(kit.system().remind(&lamp), refused);
    kit.clock.at("2026-10-28T20:00");
    assert_eq!(kit.system().remind(&lamp), refused);
    kit.clock.at("2026-10-28T19:59");
    kit.system().remind(&lamp)?;
    // The second stays three days behind the first.
    kit.clock.at("2026-10-31T19:58");
    assert_eq!(kit.system().remind(&lamp), refused);
    kit.clock.at("2026-10-31T19:59");
    kit.system().remind(&lamp)?;
    kit.clock.at("2026-11-05T09:00");
    assert_eq!(kit.system().remind(&lamp), refused);
    Ok(())
}

#[test]
fn who_answered_is_left_alone() -> Told {
    let kit = Kit::fresh();
    let lamp = due(&kit);
    kit.holder(&lamp).rate(Verdict::Satisfied)?;
    assert_eq!(kit.system().remind(&lamp), Err(Refusal::NoReminderDue.into()));
    Ok(())
}

#[test]
fn only_a_duty_may() {
    // Each tries in the morning two days after a matter of their own was handled.
    let subject = |kit: &Kit| {
        kit.clock.set(kernel::Moment::start_of((kit.clock.now() + Span::from_days(1)).day()));
        kit.clock.later(Span::from_hours(10));
        due(kit)
    };
    allowed_personas(&[Persona::System], subject, |who, lamp| who.remind(lamp));
}

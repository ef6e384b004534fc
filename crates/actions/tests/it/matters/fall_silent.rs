//! A duty: silence, an outcome of its own, reached only after something that could reach the person.

use actions::notices::note_attempt;
use kernel::Span;
use matters::report::Standing;
use matters::{Closing, Event, Refusal};
use notices::{Outcome, Trouble};
use storage::notices::log;
use testkit::{Kit, Persona, Told, allowed_personas, each_town};

/// Handled, reminded twice, and a week gone by.
fn unanswered(kit: &Kit) -> actions::matters::report::Receipt {
    let lamp = kit.handled();
    for days in [2, 3] {
        kit.clock.later(Span::from_days(days));
        kit.system().remind(&lamp).unwrap();
    }
    kit.clock.later(Span::from_days(7));
    lamp
}

#[test]
fn a_week_after_the_second_reminder_nobody_answered() -> Told {
    let kit = Kit::fresh();
    let lamp = unanswered(&kit);
    kit.system().fall_silent(&lamp)?;
    assert_eq!(kit.report(&lamp).standing, Standing::Silent { since: kit.clock.now() });
    assert_eq!(kit.closing(&lamp), Some(Closing::NoAnswer));
    assert_eq!(kit.history(&lamp)[6].event, Event::FellSilent { report: lamp.report, round: 1 });
    assert_eq!((kit.counted("closed_no_answer"), kit.counted("closed_well")), (1, 0));
    Ok(())
}

#[test]
fn reminders_that_nothing_carried_reached_nobody() {
    each_town(|kit| {
        let lamp = unanswered(kit);
        let of = kit.town.of;
        let notices = kit.read(move |tx| log::page(tx, of, &log::Narrow::default(), 9)).items;
        let (id, outcome) = (notices[0].id.clone(), Outcome::Not(Trouble::Status(422)));
        let wish = note_attempt::Wish { id, tries: 0, outcome };
        kit.system().does(move |tx, with, act| note_attempt::run(tx, with, act, &wish))?;
        assert_eq!(kit.system().fall_silent(&lamp), Err(Refusal::NotSilentYet.into()));
        kit.grid_worker().give_slip(&lamp)?;
        kit.clock.later(Span::from_days(6));
        assert_eq!(kit.system().fall_silent(&lamp), Err(Refusal::NotSilentYet.into()));
        kit.clock.later(Span::from_days(1));
        kit.system().fall_silent(&lamp)
    });
}

#[test]
fn a_minute_earlier_it_is_not_reached() {
    let kit = Kit::fresh();
    let lamp = unanswered(&kit);
    kit.clock.set(kit.clock.now() - Span::from_minutes(1));
    assert_eq!(kit.system().fall_silent(&lamp), Err(Refusal::NotSilentYet.into()));
}

#[test]
fn who_cannot_be_reached_never_falls_silent_by_waiting() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    kit.dispatcher().assign(&lamp, kit.town.units.works)?;
    kit.handler().handle(&lamp)?;
    kit.days_go_by(60)?;
    assert_eq!(kit.closing(&lamp), None);
    assert_eq!(kit.system().fall_silent(&lamp), Err(Refusal::NotSilentYet.into()));
    Ok(())
}

#[test]
fn only_a_duty_may() {
    allowed_personas(&[Persona::System], unanswered, |who, lamp| who.fall_silent(lamp));
}

//! A duty: the calendar was amended or entered, so open promises are computed again, with the reason.

use actions::matters::report::Receipt;
use kernel::calendar::DayKind;
use matters::{Due, Event};
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

fn tuesday_is(kit: &Kit, kind: Option<DayKind>) {
    let wish = actions::office::amend_calendar::Wish {
        day: "2026-10-27".parse().unwrap(),
        kind,
        source: "临时通知".into(),
    };
    kit.administrator().does(move |tx, _, act| actions::office::amend_calendar::run(tx, act, &wish)).unwrap();
}

/// Promised before Tuesday became a holiday.
fn promised_before(kit: &Kit) -> Receipt {
    tuesday_is(kit, None);
    let lamp = kit.told();
    tuesday_is(kit, Some(DayKind::Holiday));
    lamp
}

#[test]
fn an_open_promise_moves_and_history_says_why() -> Told {
    let kit = Kit::fresh();
    let lamp = promised_before(&kit);
    assert!(kit.system().recompute(&lamp, "27日临时放假")?);
    let (before, after) =
        (Due::At { at: local("2026-10-28T09:00") }, Due::At { at: local("2026-10-29T09:00") });
    let entries = kit.history(&lamp);
    assert_eq!(entries[1].event, Event::DueRecomputed { report: None, before, after });
    assert_eq!(entries[1].text.as_deref(), Some("27日临时放假"));
    assert_eq!(entries[2].event, Event::DueRecomputed { report: Some(lamp.report), before, after });
    assert_eq!((kit.matter(&lamp).clock.due, kit.report(&lamp).promise.due), (after, after));
    Ok(())
}

#[test]
fn twice_is_once() -> Told {
    let kit = Kit::fresh();
    let lamp = promised_before(&kit);
    assert!(kit.system().recompute(&lamp, "27日临时放假")?);
    let version = kit.matter(&lamp).version;
    assert!(!kit.system().recompute(&lamp, "27日临时放假")?);
    assert_eq!(kit.matter(&lamp).version, version);
    Ok(())
}

#[test]
fn a_promise_that_was_kept_stays_as_it_was_judged() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.handled();
    let due = kit.report(&lamp).promise.due;
    tuesday_is(&kit, Some(DayKind::Holiday));
    assert!(!kit.system().recompute(&lamp, "27日临时放假")?);
    assert_eq!(kit.report(&lamp).promise.due, due);
    Ok(())
}

#[test]
fn only_a_duty_may() {
    allowed_personas(&[Persona::System], promised_before, |who, lamp| who.recompute(lamp, "27日临时放假"));
}

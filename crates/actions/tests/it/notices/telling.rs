//! What each change tells whom: once, in its own transaction, and never at night.

use actions::notices::{self, Found};
use actions::{ActionError, By};
use kernel::Span;
use matters::Verdict;
use matters::request::Decision;
use storage::notices::log::Narrow;
use storage::notices::outbox::{self, Notice, To};
use testkit::{Kit, Told, each_town};

use super::{due, letters, log};

#[test]
fn a_receipt_holds_number_promise_and_link_and_waits_for_nothing_by_day() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let letters = letters(&kit);
    let [letter] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!(letter.to, "13800001234");
    assert_eq!(letter.link, format!("http://huakai.example/t/{}", lamp.capability.as_str()));
    assert_eq!((letter.facts.number.as_str(), letter.facts.what.as_str()), (lamp.number.as_str(), "灯不亮"));
    assert_eq!(letter.facts.until, kit.matter(&lamp).clock.due.known());
    assert!(!format!("{letter:?}").contains("138"), "a letter shows its telephone");
    Ok(())
}

#[test]
fn at_night_it_waits_for_the_morning_by_the_hours_of_the_office() -> Told {
    each_town(|kit| {
        kit.clock.at("2026-10-26T22:30");
        let lamp = kit.told();
        assert_eq!(kit.notices(&lamp), ["receipt"]);
        assert!(due(kit).is_empty());
        kit.clock.at("2026-10-27T07:59");
        assert!(due(kit).is_empty());
        kit.clock.at("2026-10-27T08:00");
        assert_eq!(letters(kit).len(), 1);
        Ok(())
    });
    Ok(())
}

#[test]
fn whoever_left_no_telephone_is_told_nothing_until_they_leave_one() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report_without_phone("lamp")?;
    assert!(kit.notices(&lamp).is_empty());
    kit.holder(&lamp).leave_phone("13900000000")?;
    kit.holder(&lamp).leave_phone("13900000001")?;
    assert_eq!(kit.notices(&lamp), ["receipt"]);
    assert_eq!(letters(&kit)[0].to, "13900000000");
    Ok(())
}

#[test]
fn a_bad_word_an_extension_a_parking_and_an_end_without_success_are_told() -> Told {
    let kit = Kit::fresh();
    let again = kit.handled();
    kit.holder(&again).rate(Verdict::NotSatisfied)?;
    assert_eq!(kit.notices(&again), ["receipt", "handled", "rework"]);
    let later = kit.working();
    kit.handler().request_extension(&later)?;
    kit.reviewer().review_extension(&later, Decision::Approve)?;
    kit.leader().decide_extension(&later, Decision::Approve)?;
    assert_eq!(kit.notices(&later), ["receipt", "extended"]);
    let parked = kit.parked();
    assert_eq!(kit.notices(&parked), ["receipt", "parked"]);
    Ok(())
}

#[test]
fn a_decline_says_until_when_to_appeal_and_the_appeal_what_became_of_it() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.declined();
    let letter = letters(&kit).into_iter().find(|letter| letter.kind.as_str() == "declined").unwrap();
    let matter = kit.matter(&lamp);
    let (calendar, numbers) = (kernel::WorkingCalendar::built_in(), matters::Numbers::default());
    let rules = matters::Rules { calendar: &calendar, numbers: &numbers };
    let until = matter.appeal_until(matter.report(lamp.report)?, rules);
    assert!(until.is_some() && letter.facts.until == until);
    kit.holder(&lamp).appeal()?;
    kit.leader().decide_appeal(&lamp, Decision::Approve)?;
    assert_eq!(kit.notices(&lamp), ["receipt", "declined", "appeal_overturned"]);
    Ok(())
}

#[test]
fn the_same_thing_is_queued_once_on_both_databases() {
    each_town(|kit| {
        let lamp = kit.told();
        let at = kit.clock.now();
        let notice = |id: &str| Notice {
            id: id.into(),
            kind: ::notices::Kind::Receipt,
            once: format!("receipt:{}", lamp.report),
            to: To::Reporter(lamp.matter, lamp.report),
            facts: ::notices::Facts::default(),
            at,
            due_at: at,
        };
        let second = notice("another");
        let queued = kit.system().does(move |tx, _, act| Ok(outbox::queue(tx, act.of, &second)?));
        assert_eq!(queued, Ok(false));
        assert_eq!(kit.notices(&lamp), ["receipt"]);
        Ok(())
    });
}

#[test]
fn what_waited_three_days_for_a_gateway_says_nothing_any_more() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    kit.clock.later(Span::from_days(3));
    assert_eq!(letters(&kit).len(), 1);
    kit.clock.later(Span::from_minutes(1));
    let found = due(&kit);
    assert!(matches!(found[..], [Found::Undeliverable(_, 0, ::notices::Trouble::TooOld)]), "{found:?}");
}

#[test]
fn only_a_duty_opens_letters_and_only_an_administrator_reads_the_log() {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    for voice in [kit.administrator(), kit.dispatcher(), kit.resident()] {
        let answer = voice.does(|tx, with, act| notices::due(tx, with, act, 1));
        assert_eq!(answer, Err(ActionError::NotAllowed));
    }
    let read = |by: By| {
        kit.speaks(by).does(|tx, with, act| {
            let (page, _) = notices::logged(tx, with, act, &Narrow::default(), 9)?;
            Ok(page.items.into_iter().map(|entry| entry.to).collect::<Vec<_>>())
        })
    };
    let by = |voice: testkit::Persona| By::Staff(kit.town.staff.get(voice));
    assert_eq!(read(by(testkit::Persona::Administrator)), Ok(vec![Some("138****34".to_owned())]));
    assert_eq!(read(by(testkit::Persona::Leader)), Err(ActionError::NotAllowed));
    assert_eq!(log(&kit).len(), 1);
}

//! A calendar that is not entered yet, and one that is amended while promises run.

use actions::matters::recompute;
use actions::office::{amend_calendar, enter_year};
use kernel::calendar::DayKind;
use matters::{Due, Event};
use storage::matters::load;
use testkit::clock::local;
use testkit::{Kit, Told, each_town};

/// Whatever has an open promise is computed again, as the door does after a change of the calendar.
fn recomputed(kit: &Kit, reason: &'static str) -> Told {
    let of = kit.town.of;
    for matter in kit.read(move |tx| load::with_open_promises(tx, of, "", 100)) {
        kit.system().does(move |tx, with, act| {
            recompute::run(tx, with, act, &recompute::Wish { matter, reason: reason.into() })
        })?;
    }
    Ok(())
}

#[test]
fn the_calendar_of_2027_is_unknown_then_entered_and_nobody_was_turned_away() {
    each_town(|kit| {
        kit.clock.at("2026-12-30T16:00");
        let lamp = kit.told();
        assert_eq!(kit.report(&lamp).promise.due, Due::Unknown { year: 2027 });
        kit.dispatcher().assign(&lamp, kit.town.units.works)?;
        kit.handler().accept(&lamp)?;
        let holidays = ["2027-01-01", "2027-01-02", "2027-01-03"];
        let days: Vec<_> = holidays.iter().map(|day| (day.parse().unwrap(), DayKind::Holiday)).collect();
        let wish = enter_year::Wish { year: 2027, days, source: "国办2026年通知".into() };
        kit.administrator().does(move |tx, _, act| enter_year::run(tx, act, &wish))?;
        recomputed(kit, "2027年放假安排已公布")?;
        let due = Due::At { at: local("2027-01-04T16:00") };
        assert_eq!((kit.matter(&lamp).clock.due, kit.report(&lamp).promise.due), (due, due));
        let of = kit.town.of;
        assert_eq!(kit.read(move |tx| load::waiting_for_a_calendar(tx, of)), 0);
        Ok(())
    });
}

#[test]
fn in_2020_the_holiday_was_lengthened_and_history_says_why() {
    each_town(|kit| {
        let amend = |day: &str, kind| {
            let wish = amend_calendar::Wish {
                day: day.parse().unwrap(),
                kind,
                source: "国办明电〔2020〕1号".into(),
            };
            kit.administrator().does(move |tx, _, act| amend_calendar::run(tx, act, &wish))
        };
        // As first published: Friday 31 January is worked, and so is the Saturday after it.
        amend("2020-01-31", None)?;
        amend("2020-02-01", Some(DayKind::MakeUpWorkday))?;
        kit.clock.at("2020-01-23T15:00");
        let lamp = kit.told();
        kit.clock.at("2020-01-27T10:00");
        amend("2020-01-31", Some(DayKind::Holiday))?;
        amend("2020-02-01", Some(DayKind::Holiday))?;
        recomputed(kit, "春节假期延长至2月2日")?;
        let (before, after) =
            (Due::At { at: local("2020-02-01T15:00") }, Due::At { at: local("2020-02-04T15:00") });
        let entry = &kit.history(&lamp)[1];
        assert_eq!(entry.event, Event::DueRecomputed { report: None, before, after });
        assert_eq!(entry.text.as_deref(), Some("春节假期延长至2月2日"));
        Ok(())
    });
}

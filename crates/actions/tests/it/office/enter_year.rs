//! An administrator enters the published calendar of a year; until then its days are unknown.

use actions::Refused;
use actions::office::enter_year::{self, Wish};
use kernel::Day;
use kernel::calendar::DayKind;
use kernel::text::TextRefusal;
use matters::Due;
use testkit::clock::local;
use testkit::{Kit, Persona, Told, allowed_personas};

fn year_2027() -> Wish {
    let new_year: Day = "2027-01-01".parse().unwrap();
    Wish { year: 2027, days: vec![(new_year, DayKind::Holiday)], source: "国办2026年通知".into() }
}

#[test]
fn before_it_is_entered_a_promise_is_unknown_and_after_it_is_known() -> Told {
    let kit = Kit::fresh();
    kit.clock.at("2026-12-31T09:00");
    let before = kit.told();
    assert_eq!(kit.matter(&before).clock.due, Due::Unknown { year: 2027 });
    kit.administrator().does(|tx, _, act| enter_year::run(tx, act, &year_2027()))?;
    let after = kit.told();
    assert_eq!(kit.matter(&after).clock.due, Due::At { at: local("2027-01-05T09:00") });
    Ok(())
}

#[test]
fn a_year_without_days_or_with_another_years_is_no_calendar() {
    let kit = Kit::fresh();
    let stray = vec![("2028-01-01".parse().unwrap(), DayKind::Holiday)];
    for days in [vec![], stray] {
        let wish = Wish { days, ..year_2027() };
        let answer = kit.administrator().does(move |tx, _, act| enter_year::run(tx, act, &wish));
        assert_eq!(answer, Err(Refused::NotACalendar(2027).into()));
    }
}

#[test]
fn by_which_notice_is_said() {
    let kit = Kit::fresh();
    let wish = Wish { source: String::new(), ..year_2027() };
    let answer = kit.administrator().does(move |tx, _, act| enter_year::run(tx, act, &wish));
    let why = TextRefusal::Empty;
    assert_eq!(answer, Err(Refused::Field { field: "source", why }.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, _, act| enter_year::run(tx, act, &year_2027())));
}

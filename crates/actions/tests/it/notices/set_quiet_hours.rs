//! In which hours nothing goes out, from a day on.

use actions::Refused;
use actions::notices::set_quiet_hours::{self, Wish};
use kernel::text::TextRefusal;
use notices::quiet::Refusal;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::due;

fn wish(begins: i8, ends: i8, from: &str) -> Wish {
    Wish { begins, ends, from: from.parse().unwrap(), source: "街道办定".into() }
}

fn set(kit: &Kit, wish: Wish) -> Told {
    kit.administrator().does(move |tx, _, act| set_quiet_hours::run(tx, act, &wish))
}

#[test]
fn they_hold_from_their_day_on() -> Told {
    let kit = Kit::fresh();
    set(&kit, wish(18, 10, "2026-10-27"))?;
    kit.clock.at("2026-10-26T19:00");
    let _before = kit.told();
    assert_eq!(due(&kit).len(), 1);
    kit.clock.at("2026-10-27T19:00");
    let _after = kit.told();
    assert_eq!(due(&kit).len(), 0, "what waits keeps to them too");
    kit.clock.at("2026-10-28T10:00");
    assert_eq!(due(&kit).len(), 2);
    Ok(())
}

#[test]
fn an_hour_that_is_none_a_day_that_has_passed_and_a_missing_reason_are_said() {
    let kit = Kit::fresh();
    let wrong = Refused::Hours(Refusal::NotAnHour(24));
    assert_eq!(set(&kit, wish(24, 8, "2026-10-27")), Err(wrong.into()));
    assert_eq!(set(&kit, wish(21, 8, "2026-10-25")), Err(Refused::DayPassed.into()));
    let silent = Wish { source: " ".into(), ..wish(21, 8, "2026-10-27") };
    let why = TextRefusal::Empty;
    assert_eq!(set(&kit, silent), Err(Refused::Field { field: "source", why }.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| who.does(|tx, _, act| set_quiet_hours::run(tx, act, &wish(20, 9, "2026-12-01"))),
    );
}

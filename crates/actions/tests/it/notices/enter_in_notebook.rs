//! A duty of a demonstration: whatever is due is entered as sent, nothing leaves the house.

use actions::notices::enter_in_notebook;
use notices::State;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::{due, log};

#[test]
fn what_is_due_is_entered_and_what_is_not_waits() -> Told {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    let entered = |kit: &Kit| kit.system().does(enter_in_notebook::run);
    assert_eq!(entered(&kit), Ok(1));
    kit.clock.at("2026-10-26T22:00");
    let _night = kit.told();
    assert_eq!(entered(&kit), Ok(0));
    let states: Vec<State> = log(&kit).iter().map(|row| row.state).collect();
    assert_eq!(states, [State::Waiting, State::Sent]);
    assert!(due(&kit).is_empty());
    Ok(())
}

#[test]
fn at_night_nothing_is_entered_also_of_what_was_due_in_the_evening() {
    let kit = Kit::fresh();
    kit.clock.at("2026-10-26T20:50");
    let _lamp = kit.told();
    kit.clock.at("2026-10-26T22:00");
    let entered = |kit: &Kit| kit.system().does(enter_in_notebook::run);
    assert_eq!(entered(&kit), Ok(0));
    kit.clock.at("2026-10-27T08:00");
    assert_eq!(entered(&kit), Ok(1));
}

#[test]
fn only_a_duty_may() {
    allowed_personas(&[Persona::System], |_| (), |who, ()| who.does(enter_in_notebook::run));
}

//! A duty of a demonstration: whatever is due is entered as sent, nothing leaves the house.

use actions::notices::enter_in_notebook;
use notices::State;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::{due, log};

#[test]
fn what_is_due_is_entered_and_what_is_not_waits() -> Told {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    kit.clock.at("2026-10-26T22:00");
    let _night = kit.told();
    assert_eq!(kit.system().does(|tx, _, act| enter_in_notebook::run(tx, act)), Ok(1));
    assert_eq!(kit.system().does(|tx, _, act| enter_in_notebook::run(tx, act)), Ok(0));
    let states: Vec<State> = log(&kit).iter().map(|row| row.state).collect();
    assert_eq!(states, [State::Waiting, State::Sent]);
    assert!(due(&kit).is_empty());
    Ok(())
}

#[test]
fn only_a_duty_may() {
    allowed_personas(
        &[Persona::System],
        |_| (),
        |who, ()| who.does(|tx, _, act| enter_in_notebook::run(tx, act)),
    );
}

//! The address every absolute link begins with is moved.

use actions::office::move_address;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn links_begin_with_the_new_address_at_once() -> Told {
    let kit = Kit::fresh();
    kit.system().does(|tx, _, act| move_address::run(tx, act, "https://new.example"))?;
    let office = kit.system().does(|tx, with, act| with.office(tx, act.of))?;
    assert_eq!(office.identity.public_url, "https://new.example");
    Ok(())
}

#[test]
fn only_the_command_line_may() {
    allowed_personas(
        &[Persona::System],
        |_| (),
        |who, ()| who.does(|tx, _, act| move_address::run(tx, act, "https://new.example")),
    );
}

//! A code is taken off the wall; it is never given again, and its page says so.

use actions::ActionError;
use actions::place::{hang_codes, retire_code};
use place::WallCode;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn a_retired_code_is_still_known() -> Told {
    let kit = Kit::fresh();
    let (of, code) = (kit.town.of, kit.town.code);
    kit.administrator().does(move |tx, _, act| retire_code::run(tx, act, code))?;
    let hung = kit.read(move |tx| storage::place::find_code(tx, of, code)).unwrap();
    assert_eq!(hung.retired_at, Some(kit.clock.now()));
    Ok(())
}

#[test]
fn what_does_not_hang_is_not_taken_off() -> Told {
    let kit = Kit::fresh();
    let (code, unknown): (WallCode, WallCode) = (kit.town.code, "GY22222".parse().unwrap());
    kit.administrator().does(move |tx, _, act| retire_code::run(tx, act, code))?;
    for code in [code, unknown] {
        let answer = kit.administrator().does(move |tx, _, act| retire_code::run(tx, act, code));
        assert_eq!(answer, Err(ActionError::NotFound));
    }
    Ok(())
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| {
            who.does(|tx, with, act| {
                let root = with.office(tx, act.of)?.tree.of_kind(place::PlaceKind::Subdistrict)[0].id;
                // Hung by the command line in the same breath, so that there is one to take off.
                let by = actions::Act { by: actions::By::System, ..act.clone() };
                let code = hang_codes::run(tx, with, &by, &[root])?[0];
                retire_code::run(tx, act, code)
            })
        },
    );
}

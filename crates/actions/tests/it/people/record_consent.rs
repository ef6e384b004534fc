//! A contact household is shown from the day it agrees until it no longer does.

use actions::people::{add_tie, record_consent};
use actions::{Act, By, Refused};
use kernel::Draw;
use people::ties::{Consent, Tie, TieId, TieKind};
use testkit::{Kit, Persona, Told, allowed_personas};

fn household(kit: &Kit) -> TieId {
    let (place, tie) =
        (kit.town.places.staircase, TieId::new(kit.clock.now(), &mut kit.act(By::System).draw()));
    let add = move |tx: &mut storage::Tx<'_>, with: &actions::With, act: &Act| {
        let household = Tie {
            id: tie,
            kind: TieKind::ContactHousehold,
            place,
            name: "花".into(),
            offers: Some("代办".into()),
            consent: Consent::NotGiven,
        };
        add_tie::run(tx, with, act, &[household])
    };
    kit.system().does(add).unwrap();
    tie
}

#[test]
fn it_can_be_taken_back() -> Told {
    let kit = Kit::fresh();
    let (tie, of, place) = (household(&kit), kit.town.of, kit.town.places.staircase);
    let is_shown = || kit.read(move |tx| storage::people::ties_of(tx, of, place))[0].is_shown_to_neighbours();
    assert!(!is_shown());
    let given = Consent::Given { on: kit.clock.now().day() };
    for (consent, shown) in [(given, true), (Consent::NotGiven, false)] {
        kit.administrator().does(move |tx, _, act| record_consent::run(tx, act, tie, consent))?;
        assert_eq!(is_shown(), shown);
    }
    Ok(())
}

#[test]
fn of_a_tie_nobody_knows_it_is_refused() {
    let kit = Kit::fresh();
    let tie = TieId::new(kit.clock.now(), &mut Draw::from_seed([6; 32]));
    let answer =
        kit.administrator().does(move |tx, _, act| record_consent::run(tx, act, tie, Consent::NotGiven));
    assert_eq!(answer, Err(Refused::Unknown("tie").into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, household, |who, tie| {
        let tie = *tie;
        who.does(move |tx, _, act| record_consent::run(tx, act, tie, Consent::NotGiven))
    });
}

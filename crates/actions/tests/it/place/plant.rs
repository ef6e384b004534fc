//! Places are added to the tree; parents before children, codes never twice.

use actions::place::plant;
use kernel::Draw;
use place::tree::Refusal;
use place::{Place, PlaceId, PlaceKind};
use testkit::{Kit, Persona, Told, allowed_personas};

fn new_place(kit: &Kit, parent: PlaceId, kind: PlaceKind, code: &str) -> Place {
    let id = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    let from = "2026-10-26".parse().unwrap();
    Place {
        id,
        parent: Some(parent),
        kind,
        code: code.into(),
        name: "3号楼".into(),
        survey_grid: None,
        from,
        until: None,
    }
}

fn planted(kit: &Kit, place: Place) -> Told {
    kit.administrator().does(move |tx, with, act| plant::run(tx, with, act, std::slice::from_ref(&place)))
}

#[test]
fn a_new_building_can_be_reported_at_once() -> Told {
    let kit = Kit::fresh();
    let building = new_place(&kit, kit.town.places.compound, PlaceKind::Building, "C1-3");
    let id = building.id;
    planted(&kit, building)?;
    let lamp = kit.resident().report_at("lamp", id)?;
    assert_eq!(kit.matter(&lamp).place, Some(id));
    Ok(())
}

#[test]
fn a_tree_that_would_be_none_is_refused() {
    let kit = Kit::fresh();
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([8; 32]));
    let orphan = new_place(&kit, nowhere, PlaceKind::Building, "C1-3");
    assert_eq!(planted(&kit, orphan.clone()), Err(Refusal::Orphan(orphan.id).into()));
    let high = new_place(&kit, kit.town.places.west, PlaceKind::Building, "C1-3");
    let wrong = Refusal::WrongLevel { child: PlaceKind::Building, parent: PlaceKind::Community };
    assert_eq!(planted(&kit, high), Err(wrong.into()));
    let again = new_place(&kit, kit.town.places.compound, PlaceKind::Building, "C1-2");
    let reused = Refusal::CodeReused { kind: PlaceKind::Building, code: "C1-2".into() };
    assert_eq!(planted(&kit, again), Err(reused.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| plant::run(tx, with, act, &[])));
}

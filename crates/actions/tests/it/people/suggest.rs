//! Rows of the dated table: which unit a category at a place belongs to, and by which clause.

use actions::Refused;
use actions::people::suggest;
use kernel::Draw;
use people::UnitId;
use place::PlaceId;
use storage::people::{Suggestion, suggestions};
use testkit::{Kit, Persona, Told, allowed_personas};

fn row(kit: &Kit) -> Suggestion {
    Suggestion {
        category: "lamp".into(),
        place: kit.town.places.root,
        unit: kit.town.units.power,
        clause: "路灯归供电公司，第三条".into(),
        from: "2026-10-27".parse().unwrap(),
    }
}

fn suggested(kit: &Kit, row: Suggestion) -> Told {
    kit.administrator().does(move |tx, with, act| suggest::run(tx, with, act, std::slice::from_ref(&row)))
}

#[test]
fn it_holds_from_its_day_on_for_its_category() -> Told {
    let kit = Kit::fresh();
    let of = kit.town.of;
    suggested(&kit, row(&kit))?;
    let found = |category: &'static str, day: &str| {
        let day = day.parse().unwrap();
        kit.read(move |tx| suggestions(tx, of, category, day)).len()
    };
    assert_eq!((found("lamp", "2026-10-26"), found("lamp", "2026-10-27")), (0, 1));
    assert_eq!(found("water", "2026-10-27"), 0);
    Ok(())
}

#[test]
fn a_row_points_at_a_known_place_and_unit() {
    let kit = Kit::fresh();
    let mut draw = Draw::from_seed([9; 32]);
    let nowhere = Suggestion { place: PlaceId::new(kit.clock.now(), &mut draw), ..row(&kit) };
    assert_eq!(suggested(&kit, nowhere), Err(Refused::Unknown("place").into()));
    let nobody = Suggestion { unit: UnitId::new(kit.clock.now(), &mut draw), ..row(&kit) };
    assert_eq!(suggested(&kit, nobody), Err(Refused::Unknown("unit").into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| suggest::run(tx, with, act, &[])));
}

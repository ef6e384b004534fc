//! A place gets another name from a day on.

use actions::place::rename::{self, Wish};
use actions::{ActionError, Refused};
use kernel::text::TextRefusal;
use kernel::{Draw, Span};
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn renamed(kit: &Kit, place: PlaceId, name: &str) -> Told {
    let wish = Wish { place, name: name.into() };
    kit.administrator().does(move |tx, with, act| rename::run(tx, with, act, &wish))
}

#[test]
fn it_is_called_so_at_once_and_the_name_before_is_kept() -> Told {
    let kit = Kit::fresh();
    let (of, place) = (kit.town.of, kit.town.places.compound);
    renamed(&kit, place, "福宁新苑")?;
    let office = kit.system().does(move |tx, with, act| with.office(tx, act.of))?;
    assert_eq!(office.tree.get(place).map(|place| place.name.as_str()), Some("福宁新苑"));
    let names = kit.read(move |tx| {
        let sql =
            "SELECT name FROM place_versions WHERE subdistrict_id = $1 AND place_id = $2 ORDER BY from_day";
        let rows = tx.query(sql, storage::params![of, place])?;
        rows.iter().map(|row| Ok(row.text("name")?.to_owned())).collect::<Result<Vec<_>, _>>()
    });
    assert_eq!(names, ["福宁小区", "福宁新苑"]);
    Ok(())
}

#[test]
fn no_name_and_no_place() {
    let kit = Kit::fresh();
    let why = TextRefusal::Empty;
    let answer = renamed(&kit, kit.town.places.compound, "");
    assert_eq!(answer, Err(Refused::Field { field: "name", why }.into()));
    let nowhere = PlaceId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    assert_eq!(renamed(&kit, nowhere, "没有"), Err(ActionError::NotFound));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |kit| {
            kit.clock.later(Span::from_days(1));
        },
        |who, _| {
            who.does(|tx, with, act| {
                let place = with.office(tx, act.of)?.tree.of_kind(place::PlaceKind::Compound)[0].id;
                rename::run(tx, with, act, &Wish { place, name: "福宁新苑".into() })
            })
        },
    );
}

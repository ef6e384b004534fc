//! The number of a unit that residents read.

use actions::Refused;
use actions::people::publish_phone::{self, Wish};
use kernel::Draw;
use people::UnitId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn published(kit: &Kit, unit: UnitId, phone: &str) -> Told {
    let wish = Wish { unit, phone: phone.into() };
    kit.administrator().does(move |tx, with, act| publish_phone::run(tx, with, act, &wish))
}

fn read(kit: &Kit, unit: UnitId) -> Option<String> {
    let office = kit.system().does(move |tx, with, act| with.office(tx, act.of)).unwrap();
    office.public_phone(unit).map(str::to_owned)
}

#[test]
fn it_is_read_as_it_was_written_until_it_is_taken_away() -> Told {
    let kit = Kit::fresh();
    let works = kit.town.units.works;
    assert_eq!(read(&kit, works), None);
    published(&kit, works, " 0533-012 0001 ")?;
    assert_eq!(read(&kit, works).as_deref(), Some("0533-012 0001"));
    assert_eq!(read(&kit, kit.town.units.power), None);
    published(&kit, works, "")?;
    assert_eq!(read(&kit, works), None);
    Ok(())
}

#[test]
fn a_unit_that_is_known_and_a_number_that_is_one() {
    let kit = Kit::fresh();
    let nobody = UnitId::new(kit.clock.now(), &mut Draw::from_seed([9; 32]));
    assert_eq!(published(&kit, nobody, "05330120001"), Err(Refused::Unknown("unit").into()));
    for phone in ["找老王", "12", "0533-012 0001 转 8"] {
        let answer = published(&kit, kit.town.units.works, phone);
        assert_eq!(answer, Err(Refused::NotATelephone.into()), "{phone}");
    }
    let long = published(&kit, kit.town.units.works, &"1".repeat(600));
    assert!(matches!(long, Err(actions::ActionError::Refused(Refused::Field { .. }))));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |kit| (kit.told(), kit.town.units.works),
        |who, (_, unit)| {
            let wish = Wish { unit: *unit, phone: "0533-012 0001".into() };
            who.does(move |tx, with, act| publish_phone::run(tx, with, act, &wish))
        },
    );
}

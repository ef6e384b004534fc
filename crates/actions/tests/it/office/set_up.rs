//! A subdistrict begins, once, with the built-in calendar and the product's numbers.

use std::cell::Cell;

use actions::office::set_up::{self, BUILT_IN, Wish};
use actions::{ActionError, By};
use matters::Numbers;
use place::{Place, PlaceId, PlaceKind, Tag};
use storage::office::Phones;
use testkit::voice::Voice;
use testkit::{Kit, Persona, Told, allowed_personas};

/// Founds another subdistrict beside the first; each tag only once.
fn found(who: &Voice<'_>, tag: &str) -> Result<(), ActionError> {
    let tag: Tag = tag.parse().unwrap();
    who.does(move |tx, _, act| {
        let act = actions::Act { of: "370303003".parse().unwrap(), ..act.clone() };
        let root = Place {
            id: PlaceId::new(act.at, &mut act.draw()),
            parent: None,
            kind: PlaceKind::Subdistrict,
            code: "370303003".into(),
            name: "邻街".into(),
            survey_grid: None,
            from: "2020-01-01".parse().unwrap(),
            until: None,
        };
        let wish = Wish {
            tag,
            name: "邻街".into(),
            public_url: "http://next.example".into(),
            root,
            phones: Phones::default(),
        };
        set_up::run(tx, &act, &wish)
    })
}

#[test]
fn it_knows_its_calendar_its_numbers_and_its_standards_from_the_first_day() -> Told {
    let kit = Kit::fresh();
    found(&kit.speaks(By::System), "NX")?;
    let of = "370303003".parse().unwrap();
    let office = kit.read(move |tx| storage::office::load(tx, of)).unwrap();
    assert_eq!(office.numbers_on("2026-10-26".parse().unwrap()), Numbers::default());
    assert_eq!(office.standards.len(), 8);
    assert_eq!(office.calendar.years().last(), Some(2026));
    let days = kit.read(move |tx| storage::office::calendar::days_of(tx, of, 2026));
    assert!(!days.is_empty() && days.iter().all(|day| day.source == BUILT_IN));
    Ok(())
}

#[test]
fn it_begins_once() -> Told {
    let kit = Kit::fresh();
    found(&kit.speaks(By::System), "NX")?;
    assert!(matches!(found(&kit.speaks(By::System), "NY"), Err(ActionError::Storage(_))));
    Ok(())
}

#[test]
fn only_the_command_line_may() {
    let tags = Cell::new(["NA", "NB"].into_iter().cycle().take(20).collect::<Vec<_>>());
    let next = || {
        let mut left = tags.take();
        let tag = left.pop().unwrap();
        tags.set(left);
        tag
    };
    allowed_personas(&[Persona::System], |_| (), |who, ()| found(&who, next()));
}

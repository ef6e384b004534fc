//! A photo that its reporter takes out is on no page any more.

use actions::ActionError;
use actions::matters::consent::Wish as Consent;
use actions::matters::redact_photo::{self, Left, Wish};
use actions::matters::report::Receipt;
use matters::Event;
use storage::matters::photos;
use testkit::{Kit, Persona, Told, allowed_personas};

fn photo() -> String {
    "cd".repeat(32)
}

fn with_a_photo(kit: &Kit) -> Receipt {
    let lamp = kit.told();
    kit.holder(&lamp).note_photo(&photo()).unwrap();
    lamp
}

#[test]
fn it_is_gone_from_every_page_and_history_says_so() -> Told {
    let kit = Kit::fresh();
    let lamp = with_a_photo(&kit);
    kit.holder(&lamp).redact(&photo())?;
    let (of, matter) = (kit.town.of, lamp.matter);
    assert!(kit.read(move |tx| photos::of_matter(tx, of, matter)).is_empty());
    assert_eq!(kit.last(&lamp).event, Event::PhotoRedacted { report: lamp.report });
    Ok(())
}

#[test]
fn neighbours_do_not_see_it_either_and_still_read_the_sentence() -> Told {
    let kit = Kit::fresh();
    let lamp = with_a_photo(&kit);
    kit.holder(&lamp).consent(Consent::Give)?;
    kit.dispatcher().publish_as(&lamp, "楼道灯不亮。", Some(photo()))?;
    kit.holder(&lamp).redact(&photo())?;
    assert_eq!(kit.published(&lamp).unwrap().photo, None);
    Ok(())
}

#[test]
fn the_file_may_go_only_when_nothing_else_shows_it() -> Told {
    let kit = Kit::fresh();
    let (lamp, other) = (with_a_photo(&kit), with_a_photo(&kit));
    let redact = |of: &Receipt| {
        let wish = Wish { digest: photo() };
        kit.holder(of).does(move |tx, with, act| redact_photo::run(tx, with, act, &wish))
    };
    assert_eq!(redact(&lamp)?, Left::Elsewhere);
    assert_eq!(redact(&other)?, Left::Nowhere);
    assert_eq!(redact(&other), Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn also_when_it_is_long_over() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    kit.holder(&lamp).note_photo(&photo())?;
    kit.holder(&lamp).redact(&photo())
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], with_a_photo, |who, _| who.redact(&photo()));
}

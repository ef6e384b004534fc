//! A resident reports: no account, nothing asked for beside a category, twice is once.

use actions::Refused;
use actions::matters::report::Wish;
use kernel::text::TextRefusal;
use matters::report::{Door, Reach};
use matters::{Due, Event, Refusal};
use testkit::clock::local;
use testkit::voice::wish;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn a_report_becomes_a_matter_with_a_promise_and_a_link() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.resident().report("lamp")?;
    let due = Due::At { at: local("2026-10-28T09:00") };
    let entry = kit.last(&lamp);
    assert_eq!(entry.event, Event::Reported { report: lamp.report, door: Door::WallCode, due });
    assert_eq!(entry.text.as_deref(), Some("灯三天没亮了。"));
    assert!(lamp.number.as_str().starts_with("2610-"));
    assert_eq!((kit.stage(&lamp), kit.counted("reported")), ("received", 1));
    kit.holder(&lamp).note("就在门口。")
}

#[test]
fn sent_twice_it_is_one_report_and_one_receipt() -> Told {
    let kit = Kit::fresh();
    let form = wish("lamp", Some(kit.town.places.staircase), "0123456789");
    let (once, again) = (kit.resident().report_as(form.clone())?, kit.resident().report_as(form)?);
    assert_eq!((once.report, once.number, once.capability), (again.report, again.number, again.capability));
    assert_eq!(kit.counted("reported"), 1);
    Ok(())
}

#[test]
fn a_category_and_a_place_are_enough() -> Told {
    let kit = Kit::fresh();
    let once = format!("bare-form-of-the-wall-{}", kit.once());
    let lamp = kit.resident().report_as(Wish { once, category: Some("lamp".into()), ..Wish::default() })?;
    let report = kit.report(&lamp);
    assert_eq!((report.reach, report.door), (Reach::Nothing, Door::Web));
    Ok(())
}

#[test]
fn another_thing_needs_words_or_a_photo() -> Told {
    let kit = Kit::fresh();
    let bare = || Wish { words: String::new(), ..wish("other", None, &kit.once()) };
    assert_eq!(kit.resident().report_as(bare()).err(), Some(Refusal::NothingSaid.into()));
    kit.resident().report_as(Wish { photos: vec![photo()], ..bare() }).map(drop)
}

#[test]
fn what_cannot_be_taken_is_said_and_nothing_is_kept() {
    let kit = Kit::fresh();
    let form = || wish("lamp", None, &kit.once());
    let refused = |wish| kit.resident().report_as(wish).err();
    assert_eq!(refused(Wish { category: None, ..form() }), Some(Refused::CategoryMissing.into()));
    let unknown = Wish { category: Some("dragon".into()), ..form() };
    assert_eq!(refused(unknown), Some(Refused::Unknown("category").into()));
    assert_eq!(refused(Wish { phone: "123".into(), ..form() }), Some(Refused::NotATelephone.into()));
    let many = Wish { photos: vec![photo(); 4], ..form() };
    assert_eq!(refused(many), Some(Refused::TooManyPhotos(3).into()));
    let long = Wish { words: "灯".repeat(4_001), ..form() };
    let why = TextRefusal::TooLong { most: 4_000, found: 4_001 };
    assert_eq!(refused(long), Some(Refused::Field { field: "words", why }.into()));
    assert_eq!(refused(Wish { once: "x".into(), ..form() }), Some(Refused::Unknown("form").into()));
    assert_eq!(kit.counted("reported"), 0);
}

#[test]
fn anybody_may_and_staff_type_for_somebody_instead() {
    allowed_personas(&[Persona::Anybody], |_| (), |who, ()| who.report("lamp"));
}

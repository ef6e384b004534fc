//! The resident adds a sentence or a photo, whatever the stage.

use actions::Refused;
use actions::matters::Sentence;
use actions::matters::note::{self, Wish};
use matters::{Event, Refusal};
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn a_sentence_stands_with_the_report_also_after_the_word() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    kit.holder(&lamp).note("晚上又闪了一下。")?;
    let entry = kit.last(&lamp);
    assert_eq!((entry.event, entry.report), (Event::Noted { report: Some(lamp.report) }, Some(lamp.report)));
    assert_eq!(entry.text.as_deref(), Some("晚上又闪了一下。"));
    Ok(())
}

#[test]
fn nothing_is_not_added() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    assert_eq!(kit.holder(&lamp).note("  "), Err(Refusal::NothingSaid.into()));
}

#[test]
fn the_same_form_twice_is_one_note_and_other_words_on_it_are_another() -> Told {
    let kit = Kit::fresh();
    let (lamp, other) = (kit.told(), kit.told());
    let add = |of: &actions::matters::report::Receipt, words: &str, photos: Vec<_>| {
        let words = Sentence::resident("words", words)?;
        let wish = Wish { once: Some("0123456789abcdef".into()), words, photos };
        kit.holder(of).does(move |tx, with, act| note::run(tx, with, act, &wish))
    };
    let notes = |of| kit.own_texts(of).iter().filter(|text| text.what == "noted").count();
    add(&lamp, "还没亮。", vec![])?;
    add(&lamp, "还没亮。", vec![])?;
    assert_eq!(notes(&lamp), 1);
    add(&lamp, "还没亮。", vec![photo()])?;
    add(&lamp, "晚上更黑。", vec![])?;
    assert_eq!(notes(&lamp), 3);
    add(&other, "还没亮。", vec![])?;
    assert_eq!(notes(&other), 1);
    Ok(())
}

#[test]
fn three_photos_at_a_time() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let wish = Wish { once: None, words: None, photos: vec![photo(); 4] };
    let answer = kit.holder(&lamp).does(move |tx, with, act| note::run(tx, with, act, &wish));
    assert_eq!(answer, Err(Refused::TooManyPhotos(3).into()));
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::told, |who, _| who.note("还没亮。"));
}

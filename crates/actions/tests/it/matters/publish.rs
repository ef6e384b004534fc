//! What neighbours read is written by a clerk, and only where the reporter agreed.

use actions::matters::consent::Wish as Consent;
use actions::matters::report::Receipt;
use actions::{ActionError, Refused};
use kernel::text::TextRefusal;
use testkit::{Kit, Persona, Told, allowed_personas};

fn open(kit: &Kit) -> Receipt {
    let lamp = kit.told();
    kit.holder(&lamp).consent(Consent::Give).unwrap();
    lamp
}

#[test]
fn neighbours_read_the_clerks_sentence_and_see_one_photo() -> Told {
    let kit = Kit::fresh();
    let lamp = open(&kit);
    let photo = "cd".repeat(32);
    kit.holder(&lamp).note_photo(&photo)?;
    kit.dispatcher().publish_as(&lamp, "楼道灯不亮，已经派单。", Some(photo.clone()))?;
    let published = kit.published(&lamp).unwrap();
    assert_eq!(published.words, "楼道灯不亮，已经派单。");
    assert_eq!(published.photo, Some(photo));
    Ok(())
}

#[test]
fn a_new_sentence_takes_the_place_of_the_old_one() -> Told {
    let kit = Kit::fresh();
    let lamp = open(&kit);
    kit.dispatcher().publish(&lamp, "楼道灯不亮。")?;
    kit.dispatcher().publish(&lamp, "楼道灯不亮，明天来换。")?;
    assert_eq!(kit.published(&lamp).unwrap().words, "楼道灯不亮，明天来换。");
    Ok(())
}

#[test]
fn nothing_is_shown_of_a_report_whose_reporter_did_not_agree() {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let answer = kit.dispatcher().publish(&lamp, "楼道灯不亮。");
    assert_eq!(answer, Err(Refused::NotForNeighbours.into()));
    assert_eq!(kit.published(&lamp), None);
}

#[test]
fn a_photo_of_somebody_else_is_not_chosen() -> Told {
    let kit = Kit::fresh();
    let (lamp, other) = (open(&kit), kit.told());
    let photo = "cd".repeat(32);
    kit.holder(&other).note_photo(&photo)?;
    let answer = kit.dispatcher().publish_as(&lamp, "楼道灯不亮。", Some(photo));
    assert_eq!(answer, Err(Refused::Unknown("photo").into()));
    Ok(())
}

#[test]
fn no_words_are_no_sentence() {
    let kit = Kit::fresh();
    let lamp = open(&kit);
    let why = Refused::Field { field: "public", why: TextRefusal::Empty };
    assert_eq!(kit.dispatcher().publish(&lamp, " "), Err(ActionError::Refused(why)));
}

#[test]
fn a_withdrawn_report_is_not_read_any_more() -> Told {
    let kit = Kit::fresh();
    let lamp = open(&kit);
    kit.dispatcher().publish(&lamp, "楼道灯不亮。")?;
    kit.holder(&lamp).withdraw()?;
    assert_eq!(kit.published(&lamp), None);
    Ok(())
}

#[test]
fn only_a_dispatcher_may() {
    allowed_personas(&[Persona::Dispatcher], open, |who, lamp| who.publish(lamp, "楼道灯不亮。"));
}

//! The reporter alone says whether neighbours may read of it.

use actions::matters::consent::Wish;
use matters::Event;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn what_is_taken_back_is_taken_down_at_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).consent(Wish::Give)?;
    kit.dispatcher().publish(&lamp, "楼道灯不亮，已经派单。")?;
    kit.holder(&lamp).consent(Wish::TakeBack)?;
    assert_eq!(kit.last(&lamp).event, Event::Shut { report: lamp.report });
    assert_eq!(kit.published(&lamp), None);
    assert!(kit.history(&lamp).iter().all(|entry| entry.text.as_deref() != Some("楼道灯不亮，已经派单。")));
    Ok(())
}

#[test]
fn agreeing_again_does_not_bring_the_old_sentence_back() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).consent(Wish::Give)?;
    kit.dispatcher().publish(&lamp, "楼道灯不亮，已经派单。")?;
    kit.holder(&lamp).consent(Wish::TakeBack)?;
    kit.holder(&lamp).consent(Wish::Give)?;
    assert_eq!(kit.published(&lamp), None);
    Ok(())
}

#[test]
fn said_twice_it_is_said_once() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).consent(Wish::Give)?;
    let before = kit.fingerprint(&lamp);
    kit.holder(&lamp).consent(Wish::Give)?;
    assert_eq!(kit.fingerprint(&lamp), before);
    Ok(())
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::told, |who, _| who.consent(Wish::Give));
}

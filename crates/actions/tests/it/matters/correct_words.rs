//! "It is not what I said": the old words are gone, history says that they were corrected.

use actions::matters::consent::Wish as Consent;
use actions::matters::correct_words::{self, Which, Wish};
use actions::matters::report_for::Source;
use actions::{ActionError, Refused};
use matters::Event;
use testkit::{Kit, Persona, Told, allowed_personas};

#[test]
fn everybody_reads_the_new_words_and_nobody_the_old() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.holder(&lamp).correct_words(&lamp, "是四楼的灯。")?;
    let history = kit.history(&lamp);
    assert_eq!(history[0].text.as_deref(), Some("是四楼的灯。"));
    let last = kit.last(&lamp);
    assert_eq!((last.event, last.text), (Event::WordsCorrected { report: lamp.report }, None));
    Ok(())
}

#[test]
fn what_a_worker_typed_for_somebody_can_be_put_right_by_whom_it_was_typed_for() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.grid_worker().report_for(Source::Spoken, "lamp")?;
    kit.holder(&lamp).correct_words(&lamp, "我没说三天，是今天才坏的。")?;
    assert_eq!(kit.own_texts(&lamp)[0].body.as_deref(), Some("我没说三天，是今天才坏的。"));
    Ok(())
}

#[test]
fn a_note_is_ones_own_and_what_staff_wrote_is_not() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.holder(&lamp).note("晚上又闪了一下。")?;
    kit.handler().answer(&lamp, "师傅明天来。")?;
    let own: Vec<_> = kit.own_texts(&lamp).into_iter().filter_map(|text| text.body).collect();
    assert_eq!(own, ["灯三天没亮了。", "晚上又闪了一下。"]);
    let wish = Wish { which: Which::Said(kit.last(&lamp).text_id.unwrap()), words: "别的。".into() };
    let answer = kit.holder(&lamp).does(move |tx, with, act| correct_words::run(tx, with, act, &wish));
    assert_eq!(answer, Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn once_it_is_over_words_can_only_be_taken_out() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.well();
    let answer = kit.holder(&lamp).correct_words(&lamp, "其实没坏。");
    assert_eq!(answer, Err(Refused::OnlyErasing.into()));
    kit.holder(&lamp).correct_words(&lamp, "")?;
    assert_eq!(kit.own_texts(&lamp)[0].body, None);
    assert_eq!(kit.last(&lamp).event, Event::WordsErased { report: lamp.report });
    Ok(())
}

#[test]
fn the_sentence_for_neighbours_waits_for_a_clerk_again() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).consent(Consent::Give)?;
    kit.dispatcher().publish(&lamp, "三楼的灯不亮。")?;
    kit.holder(&lamp).correct_words(&lamp, "是四楼的灯。")?;
    assert_eq!(kit.published(&lamp), None);
    assert_eq!(kit.last(&lamp).event, Event::TakenDown { report: lamp.report });
    Ok(())
}

#[test]
fn where_exactly_is_put_right_too() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    let wish = Wish { which: Which::WhereExactly, words: "四楼电梯口".into() };
    let holder = kit.holder(&lamp);
    holder.does(move |tx, with, act| correct_words::run(tx, with, act, &wish))?;
    assert_eq!(kit.last(&lamp).event, Event::WordsCorrected { report: lamp.report });
    Ok(())
}

#[test]
fn the_same_words_again_change_nothing() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.told();
    kit.holder(&lamp).correct_words(&lamp, "是四楼的灯。")?;
    let before = kit.fingerprint(&lamp);
    kit.holder(&lamp).correct_words(&lamp, "是四楼的灯。")?;
    assert_eq!(kit.fingerprint(&lamp), before);
    Ok(())
}

#[test]
fn only_the_holder_of_its_link_may() {
    allowed_personas(&[Persona::Holder], Kit::told, |who, lamp| who.correct_words(lamp, "是四楼的灯。"));
}

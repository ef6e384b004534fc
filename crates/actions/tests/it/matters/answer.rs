//! 答复: a sentence to the resident, or a note for colleagues; no stage changes by it.

use actions::matters::answer::{self, Wish};
use actions::{ActionError, Refused};
use testkit::voice::{internal, reply};
use testkit::{Kit, Persona, Told, allowed_personas};

use super::photo;

#[test]
fn the_resident_reads_an_answer_and_nothing_else_changes() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    kit.handler().answer(&lamp, "师傅明天上午来。")?;
    let entry = kit.last(&lamp);
    assert_eq!(
        (entry.text.as_deref(), entry.audience.as_deref()),
        (Some("师傅明天上午来。"), Some("resident"))
    );
    assert_eq!(kit.stage(&lamp), "working");
    Ok(())
}

#[test]
fn a_note_for_colleagues_stays_with_them() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let (shown, wish) = (lamp.matter.into(), Wish { sentence: internal("电话里情绪激动。"), photos: vec![] });
    kit.handler().does(move |tx, with, act| answer::run(tx, with, act, shown, &wish))?;
    assert_eq!(kit.last(&lamp).audience.as_deref(), Some("staff"));
    Ok(())
}

#[test]
fn an_answer_carries_three_photos_at_most() {
    let kit = Kit::fresh();
    let lamp = kit.working();
    let (shown, wish) = (lamp.matter.into(), Wish { sentence: reply("看图。"), photos: vec![photo(); 4] });
    let answer = kit.handler().does(move |tx, with, act| answer::run(tx, with, act, shown, &wish));
    assert_eq!(answer, Err(ActionError::Refused(Refused::TooManyPhotos(3))));
}

#[test]
fn whoever_sees_the_matter_may_answer() {
    use Persona::{Dispatcher, GridWorker, Handler, Leader, OtherLeader, OtherReviewer, Reviewer};
    let who = [GridWorker, Dispatcher, Handler, Reviewer, OtherReviewer, Leader, OtherLeader];
    allowed_personas(&who, Kit::assigned, |who, lamp| who.answer(lamp, "已转告。"));
}

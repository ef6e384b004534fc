//! An administrator changes what a day is, without a release.

use actions::Refused;
use actions::office::amend_calendar::{self, Wish};
use kernel::calendar::DayKind;
use kernel::text::TextRefusal;
use testkit::{Kit, Persona, Told, allowed_personas};

fn holiday(source: &str) -> Wish {
    let day = "2026-10-27".parse().unwrap();
    Wish { day, kind: Some(DayKind::Holiday), source: source.into() }
}

#[test]
fn what_comes_after_is_promised_by_the_new_calendar() -> Told {
    let kit = Kit::fresh();
    let before = kit.told();
    kit.administrator().does(|tx, _, act| amend_calendar::run(tx, act, &holiday("临时通知")))?;
    let after = kit.told();
    let due = |of| kit.matter(of).clock.due.known().map(kernel::Moment::to_local_text);
    assert_eq!(due(&before).as_deref(), Some("2026-10-28T09:00"));
    assert_eq!(due(&after).as_deref(), Some("2026-10-29T09:00"));
    Ok(())
}

#[test]
fn a_day_can_be_put_back() -> Told {
    let kit = Kit::fresh();
    let ordinary = || Wish { kind: None, ..holiday("通知撤销") };
    kit.administrator().does(|tx, _, act| amend_calendar::run(tx, act, &holiday("临时通知")))?;
    kit.administrator().does(move |tx, _, act| amend_calendar::run(tx, act, &ordinary()))?;
    let lamp = kit.told();
    let due = kit.matter(&lamp).clock.due.known().map(kernel::Moment::to_local_text);
    assert_eq!(due.as_deref(), Some("2026-10-28T09:00"));
    Ok(())
}

#[test]
fn by_which_notice_is_said() {
    let kit = Kit::fresh();
    let answer = kit.administrator().does(|tx, _, act| amend_calendar::run(tx, act, &holiday(" ")));
    let why = TextRefusal::Empty;
    assert_eq!(answer, Err(Refused::Field { field: "source", why }.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| who.does(|tx, _, act| amend_calendar::run(tx, act, &holiday("临时通知"))),
    );
}

//! A list that waits is taken once.

use actions::ActionError;
use actions::people::hand_list;
use actions::people::take_list;
use kernel::Moment;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::hand_list::wish;

fn waits(kit: &Kit) {
    let wish = hand_list::Wish { now: Moment::from_micros(0), ..wish(kit, "code") };
    kit.resident()
        .does(move |tx, _, act| {
            storage::people::moving::take(tx, act.of, "code")?;
            hand_list::run(tx, act, &wish)
        })
        .unwrap();
}

#[test]
fn whoever_comes_second_finds_nothing() -> Told {
    let kit = Kit::fresh();
    waits(&kit);
    let take = || kit.resident().does(|tx, _, act| take_list::run(tx, act, "code", Moment::from_micros(0)));
    assert_eq!(take()?, b"sealed links");
    assert_eq!(take(), Err(ActionError::NotFound));
    Ok(())
}

#[test]
fn only_residents_take_one() {
    allowed_personas(&[Persona::Anybody], waits, |who, ()| {
        who.does(|tx, _, act| take_list::run(tx, act, "code", Moment::from_micros(0)))
    });
}

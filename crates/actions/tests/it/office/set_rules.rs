//! Numbers and standards are set from a day on; what was taken in before keeps its rule.

use actions::Refused;
use actions::office::set_rules::{self, Wish};
use kernel::text::TextRefusal;
use kernel::{Limit, Span, Unit};
use matters::Numbers;
use matters::standard::defaults;
use testkit::{Kit, Persona, Told, allowed_personas};

/// Every limit one natural day, no return at all.
fn strict(source: &str) -> Wish {
    let limit = Limit::new(1, Unit::NaturalDay).unwrap();
    let standards = defaults().into_iter().map(|row| matters::Standard { limit, ..row }).collect();
    let numbers = Numbers { return_cap: 0, ..Numbers::default() };
    Wish { from: "2026-10-26".parse().unwrap(), numbers, standards, source: source.into() }
}

#[test]
fn what_comes_after_is_taken_under_the_new_rule_and_what_came_before_keeps_its_own() -> Told {
    let kit = Kit::fresh();
    let before = kit.told();
    kit.administrator().does(|tx, _, act| set_rules::run(tx, act, &strict("街道办2026年第3号")))?;
    let after = kit.told();
    assert_eq!(kit.matter(&before).standard, "灯不亮 2工作日");
    assert_eq!(kit.matter(&after).standard, "灯不亮 1自然日");
    let due = kit.matter(&after).clock.due.known();
    assert_eq!(due, Some(kit.clock.now() + Span::from_days(1)));
    Ok(())
}

#[test]
fn the_numbers_hold_from_that_day_on() -> Told {
    let kit = Kit::fresh();
    let lamp = kit.assigned();
    kit.administrator().does(|tx, _, act| set_rules::run(tx, act, &strict("街道办2026年第3号")))?;
    kit.handler().return_back(&lamp)?;
    assert_eq!(kit.last(&lamp).event.word(), "return_requested");
    Ok(())
}

#[test]
fn a_table_without_a_row_or_a_source_is_none() {
    let kit = Kit::fresh();
    let set = |wish: Wish| kit.administrator().does(move |tx, _, act| set_rules::run(tx, act, &wish));
    let empty = Wish { standards: vec![], ..strict("街道办2026年第3号") };
    assert_eq!(set(empty), Err(Refused::Unknown("standard").into()));
    let why = TextRefusal::Empty;
    assert_eq!(set(strict("")), Err(Refused::Field { field: "source", why }.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| who.does(|tx, _, act| set_rules::run(tx, act, &strict("街道办2026年第3号"))),
    );
}

//! The list of a phone waits for the next one, ten minutes and no longer.

use actions::people::hand_list::{self, Wish};
use kernel::Span;
use storage::people::moving;
use testkit::{Kit, Persona, Told, allowed_personas};

pub(super) fn wish(kit: &Kit, lookup: &str) -> Wish {
    Wish { lookup: lookup.into(), sealed: b"sealed links".to_vec(), now: kit.clock.now() }
}

#[test]
fn it_waits_ten_minutes_and_what_is_over_goes() -> Told {
    let kit = Kit::fresh();
    let (of, now) = (kit.town.of, kit.clock.now());
    let first = wish(&kit, "first");
    kit.resident().does(move |tx, _, act| hand_list::run(tx, act, &first))?;
    let late = now + hand_list::WAITS + Span::from_minutes(1);
    let found = |lookup: &'static str, at| kit.read(move |tx| moving::find(tx, of, lookup, at));
    assert_eq!(found("first", now).as_deref(), Some(&b"sealed links"[..]));
    assert_eq!(found("first", late), None);
    let second = Wish { now: late, ..wish(&kit, "second") };
    kit.resident().does(move |tx, _, act| hand_list::run(tx, act, &second))?;
    assert_eq!(found("first", now), None);
    Ok(())
}

#[test]
fn only_residents_have_a_list() {
    let count = std::sync::atomic::AtomicU32::new(0);
    allowed_personas(
        &[Persona::Anybody],
        |_| (),
        |who, ()| {
            let n = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let now = kernel::Moment::from_micros(0);
            let wish = Wish { lookup: format!("code {n}"), sealed: vec![1], now };
            who.does(move |tx, _, act| hand_list::run(tx, act, &wish))
        },
    );
}

//! Staff sign out: the session ends at once.

use actions::people::sign_out;
use storage::people::sessions::{self, Session};
use testkit::{Kit, PERSONAS, Persona, Told, allowed_personas};

pub(super) fn signed_in(kit: &Kit, lookup: &'static str) {
    let (now, held) = (kit.clock.now(), kit.town.staff.get(Persona::Handler));
    let (person, post) = (held.person, held.post);
    let session = Session { lookup: lookup.into(), person, post, begun_at: now, seen_at: now, ends_at: now };
    kit.system().does(move |tx, _, act| Ok(sessions::begin(tx, act.of, &session)?)).unwrap();
}

#[test]
fn the_session_is_gone_and_twice_is_no_fault() -> Told {
    let kit = Kit::fresh();
    let of = kit.town.of;
    signed_in(&kit, "a");
    signed_in(&kit, "b");
    for _ in 0..2 {
        kit.resident().does(|tx, _, act| sign_out::run(tx, act, "a"))?;
    }
    assert_eq!(kit.read(move |tx| sessions::find(tx, of, "a")), None);
    assert!(kit.read(move |tx| sessions::find(tx, of, "b")).is_some());
    Ok(())
}

#[test]
fn whoever_holds_the_session_may_end_it() {
    allowed_personas(&PERSONAS, |_| (), |who, ()| who.does(|tx, _, act| sign_out::run(tx, act, "a")));
}

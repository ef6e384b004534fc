//! A session was used: its idle end moves.

use actions::people::sign_in::IDLE;
use actions::people::use_session::{self, NOTED_EVERY};
use kernel::Span;
use storage::people::sessions;
use testkit::{Kit, PERSONAS, Told, allowed_personas};

use super::sign_out::signed_in;

#[test]
fn the_last_use_is_noted_by_wall_time() -> Told {
    let kit = Kit::fresh();
    let of = kit.town.of;
    signed_in(&kit, "a");
    let now = kit.clock.now() + Span::from_minutes(10);
    kit.resident().does(move |tx, _, act| use_session::run(tx, act, "a", now))?;
    let session = kit.read(move |tx| sessions::find(tx, of, "a")).unwrap();
    assert_eq!((session.seen_at, session.begun_at), (now, kit.clock.now()));
    assert!(NOTED_EVERY < IDLE);
    Ok(())
}

#[test]
fn whoever_holds_the_session_uses_it() {
    allowed_personas(
        &PERSONAS,
        |_| (),
        |who, ()| who.does(|tx, _, act| use_session::run(tx, act, "a", act.at)),
    );
}

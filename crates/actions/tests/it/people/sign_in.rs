//! Staff sign in: one answer for a wrong name and a wrong password, a lock after five failures.

use actions::Refused;
use actions::people::sign_in::{self, Answer, Compared, FAILURES, IDLE, LOCKED_FOR, LONGEST, Wish};
use kernel::Span;
use storage::people::sessions;
use testkit::{Kit, PERSONAS, Persona, Told, allowed_personas};

fn knock(kit: &Kit, name: &str, compared: Compared) -> Answer {
    let wish = Wish { sign_in: name.into(), compared, session: kit.once(), now: kit.clock.now() };
    kit.resident().does(move |tx, _, act| sign_in::run(tx, act, &wish)).unwrap()
}

#[test]
fn the_right_password_begins_a_session_by_the_post_held_today() -> Told {
    let kit = Kit::fresh();
    let (of, handler) = (kit.town.of, kit.town.staff.get(Persona::Handler));
    let wish = Wish {
        sign_in: "handler".into(),
        compared: Compared::Matches,
        session: "hash".into(),
        now: kit.clock.now(),
    };
    let answer = kit.resident().does(move |tx, _, act| sign_in::run(tx, act, &wish))?;
    assert_eq!(answer, Answer::SignedIn(handler.person));
    let session = kit.read(move |tx| sessions::find(tx, of, "hash")).unwrap();
    assert_eq!((session.post, session.ends_at), (handler.post, kit.clock.now() + LONGEST));
    assert!(IDLE < LONGEST);
    Ok(())
}

#[test]
fn a_wrong_name_and_a_wrong_password_get_one_answer() {
    let kit = Kit::fresh();
    let refused = Answer::Refused(Refused::WrongPassword);
    assert_eq!(knock(&kit, "nobody", Compared::Differs), refused);
    assert_eq!(knock(&kit, "handler", Compared::Differs), refused);
}

#[test]
fn five_failures_lock_the_name_for_a_while() {
    let kit = Kit::fresh();
    for _ in 1..FAILURES {
        assert_eq!(knock(&kit, "handler", Compared::Differs), Answer::Refused(Refused::WrongPassword));
    }
    assert_eq!(knock(&kit, "handler", Compared::Differs), Answer::Refused(Refused::Locked));
    assert_eq!(knock(&kit, "handler", Compared::Matches), Answer::Refused(Refused::Locked));
    kit.clock.later(LOCKED_FOR + Span::from_seconds(1));
    assert!(matches!(knock(&kit, "handler", Compared::Matches), Answer::SignedIn(_)));
}

#[test]
fn a_success_forgets_the_failures() {
    let kit = Kit::fresh();
    for _ in 0..3 {
        for _ in 1..FAILURES {
            knock(&kit, "handler", Compared::Differs);
        }
        assert!(matches!(knock(&kit, "handler", Compared::Matches), Answer::SignedIn(_)));
    }
}

#[test]
fn who_holds_no_post_today_finds_nothing_to_do() {
    let kit = Kit::fresh();
    kit.clock.at("2019-12-31T09:00");
    assert_eq!(knock(&kit, "handler", Compared::Matches), Answer::Refused(Refused::NoPost));
}

#[test]
fn whoever_stands_at_the_door_may_knock() {
    allowed_personas(
        &PERSONAS,
        |_| (),
        |who, ()| {
            let now = testkit::clock::local("2026-10-26T09:00");
            let (sign_in, session) = ("nobody".into(), String::new());
            let wish = Wish { sign_in, compared: Compared::Differs, session, now };
            who.does(move |tx, _, act| sign_in::run(tx, act, &wish))
        },
    );
}

//! An administrator tests a notice on a telephone of their own: example words, nobody's link.

use actions::Refused;
use actions::notices::send_test::{self, Wish};
use notices::Kind;
use testkit::{Kit, Persona, Told, allowed_personas};

use super::{letters, log};

fn wish(phone: &str) -> Wish {
    Wish { once: "once-of-the-form".into(), kind: Kind::Declined, phone: phone.into() }
}

#[test]
fn it_goes_out_now_with_the_public_address_and_once() -> Told {
    let kit = Kit::fresh();
    kit.clock.at("2026-10-26T23:00");
    let send =
        || kit.administrator().does(|tx, with, act| send_test::run(tx, with, act, &wish("139 0000 0000")));
    assert_eq!((send()?, send()?), (true, false));
    let letters = letters(&kit);
    let [letter] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!((letter.to.as_str(), letter.link.as_str()), ("13900000000", "http://huakai.example"));
    assert!(!letter.facts.number.is_empty() && letter.facts.until.is_some());
    assert_eq!(log(&kit)[0].kind, Kind::Declined);
    Ok(())
}

#[test]
fn what_is_no_telephone_is_said() {
    let kit = Kit::fresh();
    for wrong in ["", "call me"] {
        let answer =
            kit.administrator().does(move |tx, with, act| send_test::run(tx, with, act, &wish(wrong)));
        assert_eq!(answer, Err(Refused::NotATelephone.into()));
    }
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| who.does(|tx, with, act| send_test::run(tx, with, act, &wish("13900000000"))),
    );
}

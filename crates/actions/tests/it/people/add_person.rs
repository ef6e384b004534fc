//! A member of staff is added, with the hash of a first password.

use actions::people::add_person;
use actions::{Act, Refused};
use people::{Person, PersonId};
use testkit::{Kit, Persona, Told, allowed_personas};

fn somebody(act: &Act, sign_in: &str) -> Person {
    Person { id: PersonId::new(act.at, &mut act.draw()), name: "新来的".into(), sign_in: sign_in.into() }
}

#[test]
fn they_have_a_name_and_a_hash_and_no_post() -> Told {
    let kit = Kit::fresh();
    let of = kit.town.of;
    kit.administrator().does(|tx, _, act| add_person::run(tx, act, &somebody(act, "new"), "the hash"))?;
    let known = kit.read(move |tx| storage::people::sessions::credentials(tx, of, "new")).unwrap();
    assert_eq!((known.password_hash.as_str(), known.failed), ("the hash", 0));
    let day = kit.clock.now().day();
    let post = kit.read(move |tx| storage::people::sessions::post_held(tx, of, known.person, day));
    assert_eq!(post, None);
    Ok(())
}

#[test]
fn a_sign_in_name_belongs_to_one_person() {
    let kit = Kit::fresh();
    let answer =
        kit.administrator().does(|tx, _, act| add_person::run(tx, act, &somebody(act, "handler"), "a hash"));
    assert_eq!(answer, Err(Refused::SignInTaken.into()));
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(
        &who,
        |_| (),
        |who, ()| {
            who.does(|tx, _, act| {
                let person = somebody(act, "new");
                let person = Person { sign_in: person.id.to_string(), ..person };
                add_person::run(tx, act, &person, "a hash")
            })
        },
    );
}

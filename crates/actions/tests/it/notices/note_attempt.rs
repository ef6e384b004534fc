//! A duty: what came of offering a notice; noted once, whoever else tried.

use actions::notices::note_attempt::{self, Wish};
use notices::{Outcome, State, Trouble};
use testkit::{Kit, Persona, Told, allowed_personas, each_town};

use super::{due, letters, log};

fn tried(kit: &Kit, tries: i64, outcome: Outcome) -> Result<bool, actions::ActionError> {
    let id = log(kit)[0].id.clone();
    let wish = Wish { id, tries, outcome };
    kit.system().does(move |tx, with, act| note_attempt::run(tx, with, act, &wish))
}

#[test]
fn what_was_taken_is_sent_and_not_found_again() {
    each_town(|kit| {
        let _lamp = kit.told();
        assert_eq!(tried(kit, 0, Outcome::Taken), Ok(true));
        assert!(due(kit).is_empty());
        let row = &log(kit)[0];
        assert_eq!((row.state, row.tries, row.handed_over_at), (State::Sent, 1, Some(kit.clock.now())));
        assert_eq!(tried(kit, 0, Outcome::Taken), Ok(false));
        assert_eq!(tried(kit, 1, Outcome::Not(Trouble::Timeout)), Ok(false));
        Ok(())
    });
}

#[test]
fn trouble_is_tried_again_later_and_two_servers_count_one_try() -> Told {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    assert_eq!(tried(&kit, 0, Outcome::Not(Trouble::Status(503))), Ok(true));
    assert_eq!(tried(&kit, 0, Outcome::Not(Trouble::Timeout)), Ok(false));
    assert!(due(&kit).is_empty());
    kit.clock.later(kernel::Span::from_minutes(1));
    assert_eq!(letters(&kit)[0].tries, 1);
    let row = &log(&kit)[0];
    assert_eq!((row.state, row.trouble.as_deref()), (State::Waiting, Some("status 503")));
    Ok(())
}

#[test]
fn a_refusal_and_an_erased_telephone_are_for_good() -> Told {
    let kit = Kit::fresh();
    let _lamp = kit.told();
    assert_eq!(tried(&kit, 0, Outcome::Not(Trouble::Status(422))), Ok(true));
    assert_eq!(log(&kit)[0].state, State::Failed);
    assert!(due(&kit).is_empty());
    Ok(())
}

#[test]
fn only_a_duty_may() {
    let wish = Wish { id: "nothing".into(), tries: 0, outcome: Outcome::Taken };
    allowed_personas(
        &[Persona::System],
        |_| (),
        |who, ()| {
            let wish = wish.clone();
            who.does(move |tx, with, act| note_attempt::run(tx, with, act, &wish))
        },
    );
}

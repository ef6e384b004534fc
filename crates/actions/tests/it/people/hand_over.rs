//! A post changes hands; open work belongs to the unit and stays where it is.

use actions::people::give_post;
use actions::people::hand_over::{self, Wish};
use actions::{ActionError, Refused, Signed};
use kernel::{Day, Draw};
use people::post::Refusal;
use people::{PersonId, Post, PostId};
use storage::people::sessions::{self, Session};
use testkit::{Kit, Persona, Told, allowed_personas};

fn to(kit: &Kit, successor: Persona) -> Wish {
    let on: Day = "2026-10-27".parse().unwrap();
    Wish { post: kit.town.staff.get(Persona::Handler).post, to: kit.town.staff.get(successor).person, on }
}

fn handed(kit: &Kit, wish: Wish) -> Result<PostId, ActionError> {
    kit.administrator().does(move |tx, _, act| hand_over::run(tx, act, &wish))
}

#[test]
fn the_successor_gets_unit_duty_and_part_of_the_tree_from_the_same_day() -> Told {
    let kit = Kit::fresh();
    let of = kit.town.of;
    let before = kit.town.staff.get(Persona::Handler);
    let id = handed(&kit, to(&kit, Persona::OutsideHandler))?;
    let find = |id| kit.read(move |tx| storage::people::find_post(tx, of, id)).unwrap();
    let (old, new) = (find(before.post), find(id));
    assert_eq!(old.until, Some(new.from));
    assert_eq!((new.unit, new.duty, new.scope), (before.unit, before.duty, before.scope));
    Ok(())
}

#[test]
fn whoever_held_it_is_signed_out() -> Told {
    let kit = Kit::fresh();
    let (of, now) = (kit.town.of, kit.clock.now());
    let held = kit.town.staff.get(Persona::Handler);
    let session = Session {
        lookup: "s".into(),
        person: held.person,
        post: held.post,
        begun_at: now,
        seen_at: now,
        ends_at: now,
    };
    kit.system().does(move |tx, _, act| Ok(sessions::begin(tx, act.of, &session)?))?;
    handed(&kit, to(&kit, Persona::OutsideHandler))?;
    assert_eq!(kit.read(move |tx| sessions::find(tx, of, "s")), None);
    Ok(())
}

#[test]
fn a_post_that_cannot_change_hands_does_not() -> Told {
    let kit = Kit::fresh();
    assert_eq!(handed(&kit, to(&kit, Persona::Handler)), Err(Refusal::SamePerson.into()));
    let early = Wish { on: "2019-01-01".parse().unwrap(), ..to(&kit, Persona::Leader) };
    let from = "2020-01-01".parse().unwrap();
    assert_eq!(handed(&kit, early), Err(Refusal::EndsBeforeItBegins { from, until: early.on }.into()));
    handed(&kit, to(&kit, Persona::Leader))?;
    let ended = Refusal::AlreadyEnded("2026-10-27".parse().unwrap());
    assert_eq!(handed(&kit, to(&kit, Persona::Leader)), Err(ended.into()));
    Ok(())
}

#[test]
fn nobody_takes_over_and_nothing_is_taken_over() {
    let kit = Kit::fresh();
    let mut draw = Draw::from_seed([9; 32]);
    let nobody = Wish { to: PersonId::new(kit.clock.now(), &mut draw), ..to(&kit, Persona::Leader) };
    assert_eq!(handed(&kit, nobody), Err(Refused::Unknown("person").into()));
    let nothing = Wish { post: PostId::new(kit.clock.now(), &mut draw), ..to(&kit, Persona::Leader) };
    assert_eq!(handed(&kit, nothing), Err(ActionError::NotFound));
}

/// A post that begins today.
fn new_post(kit: &Kit) -> PostId {
    let held = kit.town.staff.get(Persona::Handler);
    kit.administrator()
        .does(move |tx, with, act| {
            let (id, from) = (PostId::new(act.at, &mut act.draw()), act.at.day());
            let Signed { person, unit, duty, scope, .. } = held;
            give_post::run(tx, with, act, &[Post { id, person, unit, duty, scope, from, until: None }])?;
            Ok(id)
        })
        .unwrap()
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    let leader = Kit::fresh().town.staff.get(Persona::Leader).person;
    allowed_personas(&who, new_post, |who, post| {
        let wish = Wish { post: *post, to: leader, on: "2026-10-27".parse().unwrap() };
        who.does(move |tx, _, act| hand_over::run(tx, act, &wish))
    });
}

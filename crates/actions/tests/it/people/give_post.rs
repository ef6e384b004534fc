//! Persons get posts: a duty in a unit over a part of the tree.

use actions::people::give_post;
use actions::{Act, Refused, Signed};
use kernel::Draw;
use people::{Duty, Post, PostId, UnitId};
use place::PlaceId;
use testkit::{Kit, Persona, Told, allowed_personas};

fn second_post(act: &Act, of: Signed) -> Post {
    let id = PostId::new(act.at, &mut act.draw());
    let from = act.at.day();
    Post { id, person: of.person, unit: of.unit, duty: Duty::Reviewer, scope: of.scope, from, until: None }
}

#[test]
fn it_is_held_from_its_first_day_on() -> Told {
    let kit = Kit::fresh();
    let (of, leader) = (kit.town.of, kit.town.staff.get(Persona::Leader));
    kit.administrator()
        .does(move |tx, with, act| give_post::run(tx, with, act, &[second_post(act, leader)]))?;
    let posts = kit.read(move |tx| storage::people::posts_on(tx, of, "2026-10-26".parse().unwrap()));
    let duties: Vec<_> =
        posts.iter().filter(|post| post.person == leader.person).map(|post| post.duty).collect();
    assert_eq!(duties, [Duty::Leader, Duty::Reviewer]);
    Ok(())
}

#[test]
fn a_post_lies_in_a_known_unit_and_place() {
    let kit = Kit::fresh();
    let leader = kit.town.staff.get(Persona::Leader);
    let mut draw = Draw::from_seed([9; 32]);
    let (scope, unit) = (PlaceId::new(kit.clock.now(), &mut draw), UnitId::new(kit.clock.now(), &mut draw));
    for (of, what) in [(Signed { scope, ..leader }, "place"), (Signed { unit, ..leader }, "unit")] {
        let answer = kit
            .administrator()
            .does(move |tx, with, act| give_post::run(tx, with, act, &[second_post(act, of)]));
        assert_eq!(answer, Err(Refused::Unknown(what).into()));
    }
}

#[test]
fn an_administrator_and_the_command_line_may() {
    let who = [Persona::Administrator, Persona::System];
    allowed_personas(&who, |_| (), |who, ()| who.does(|tx, with, act| give_post::run(tx, with, act, &[])));
}

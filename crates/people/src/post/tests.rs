//! What a duty allows, and how a post changes hands.

use super::*;
use kernel::{Draw, Moment};

fn post() -> (Post, PersonId, PostId) {
    let mut draw = Draw::from_seed([5; 32]);
    let at = Moment::from_micros(0);
    let unit = UnitId::new(at, &mut draw);
    let scope: PlaceId = "0193f0a0-0000-7000-8000-000000000001".parse().unwrap();
    let post = Post {
        id: PostId::new(at, &mut draw),
        person: PersonId::new(at, &mut draw),
        unit,
        duty: Duty::GridWorker,
        scope,
        from: "2026-01-01".parse().unwrap(),
        until: None,
    };
    (post, PersonId::new(at, &mut draw), PostId::new(at, &mut draw))
}

#[test]
fn a_successor_gets_the_same_post_from_the_day_it_ends() {
    let (mut post, successor, id) = post();
    let on: Day = "2026-10-30".parse().unwrap();
    let next = post.hand_over(successor, on, id).unwrap();
    assert!(!post.is_held_on(on) && next.is_held_on(on));
    assert_eq!((next.unit, next.duty, next.scope), (post.unit, post.duty, post.scope));
}

#[test]
fn a_post_that_ended_cannot_be_handed_over_again() {
    let (mut post, successor, id) = post();
    let on: Day = "2026-10-30".parse().unwrap();
    post.end(on).unwrap();
    assert_eq!(post.hand_over(successor, on, id), Err(Refusal::AlreadyEnded(on)));
}

#[test]
fn a_post_cannot_end_before_it_begins() {
    let (mut post, ..) = post();
    let until: Day = "2025-12-31".parse().unwrap();
    assert_eq!(post.end(until), Err(Refusal::EndsBeforeItBegins { from: post.from, until }));
}

#[test]
fn nobody_hands_a_post_over_to_themselves() {
    let (mut post, _, id) = post();
    let person = post.person;
    assert_eq!(post.hand_over(person, "2026-10-30".parse().unwrap(), id), Err(Refusal::SamePerson));
}

#[test]
fn who_handles_does_not_review_and_who_administers_has_no_say() {
    for duty in DUTIES {
        assert!(!(duty.may(Permission::Handle) && duty.may(Permission::Review)), "{duty:?}");
        assert!(!(duty.may(Permission::Review) && duty.may(Permission::Lead)), "{duty:?}");
        assert_eq!(duty.as_str().parse(), Ok(duty));
    }
    assert!(!Duty::Administrator.may(Permission::Look));
}

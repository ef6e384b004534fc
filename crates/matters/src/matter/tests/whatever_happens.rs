//! Whatever anybody tries, in whatever order: only a resident's word ends well, and no exit is one
//! person's.

mod ledger;
mod tries;

use std::cell::RefCell;
use std::collections::BTreeSet;

use kernel::Span;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use self::ledger::Ledger;
use self::tries::{Attempt, Persona};
use super::kit::Kit;
use crate::Matter;
use crate::request::Decision;
use crate::stage::Closing;

/// The first matter: a unit has it and has asked for more time.
fn asked_for_time(kit: &mut Kit) -> Matter {
    let mut matter = kit.working();
    matter.request_extension(kit.worker, kit.now, kit.rules()).unwrap();
    matter.review_extension(kit.reviewers[0], Decision::Approve, kit.now, kit.rules()).unwrap();
    matter
}

/// How the second matter begins.
const BEGINNINGS: [fn(&mut Kit) -> Matter; 5] =
    [Kit::received, Kit::working, Kit::handled, Kit::disputed, Kit::declined];

fn plays(personas: impl Strategy<Value = Persona>) -> impl Strategy<Value = (usize, Vec<Attempt>)> {
    let hours = prop_oneof![5 => 0_i64..6, 1 => 40_i64..200];
    let one = (personas, 0_u8..24, 0_u8..4, any::<bool>(), hours)
        .prop_map(|(who, verb, which, yes, hours)| Attempt { who, verb, which, yes, hours });
    (0..BEGINNINGS.len(), prop::collection::vec(one, 30..80))
}

fn no_resident() -> impl Strategy<Value = Persona> {
    let somebody = (0_usize..8).prop_map(Persona::Staff);
    prop_oneof![2 => somebody, 4 => Just(Persona::WhoeverMay), 2 => Just(Persona::Duty)]
}

fn anybody() -> impl Strategy<Value = Persona> {
    prop_oneof![7 => no_resident(), 2 => Just(Persona::Resident)]
}

/// The same sequences on every machine; says everything that happened in them.
fn play_all(personas: impl Strategy<Value = Persona>) -> BTreeSet<String> {
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_030),
        ..ProptestConfig::default()
    });
    let seen = RefCell::new(BTreeSet::new());
    let outcome = runner.run(&plays(personas), |(beginning, attempts)| {
        seen.borrow_mut().extend(play(beginning, attempts)?.seen);
        Ok(())
    });
    outcome.unwrap_or_else(|found| panic!("{found}"));
    seen.into_inner()
}

/// Tries them one after another on two matters; after each, everything that must hold does.
fn play(beginning: usize, attempts: Vec<Attempt>) -> Result<Ledger, TestCaseError> {
    let mut kit = Kit::new();
    let mut matters = [asked_for_time(&mut kit), BEGINNINGS[beginning](&mut kit)];
    let mut ledger = Ledger::of(&matters);
    for attempt in attempts {
        kit.later(Span::from_hours(attempt.hours));
        let before = matters.clone();
        let Ok((by, told)) = tries::one(&kit, &mut matters, &attempt) else {
            prop_assert_eq!(&matters, &before, "refused, and yet changed: {:?}", attempt);
            continue;
        };
        ledger.keep(&before, by, &told).map_err(TestCaseError::fail)?;
        for matter in &matters {
            holds(&kit, matter, &ledger)?;
        }
    }
    Ok(ledger)
}

fn holds(kit: &Kit, matter: &Matter, ledger: &Ledger) -> Result<(), TestCaseError> {
    if matter.stage.closing() == Some(Closing::Well) {
        let said = matter.reports.iter().any(|report| ledger.satisfied.contains(&report.id));
        prop_assert!(said, "well, and no resident said so: {:?}", matter);
    }
    let text = serde_json::to_string(matter).unwrap();
    prop_assert_eq!(&serde_json::from_str::<Matter>(&text).unwrap(), matter);
    prop_assert_eq!(matter.clone().settle(kit.now), vec![], "a word was left unsaid");
    prop_assert_eq!(matter.clone().recompute(kit.rules()), vec![], "a promise was left uncomputed");
    let numbers: Vec<u32> = matter.rounds.iter().map(|round| round.number).collect();
    prop_assert_eq!(numbers, (1..=matter.round_number()).collect::<Vec<_>>());
    Ok(())
}

/// What the sequences must come to somewhere: they would prove little if they never got there.
const TURNS: [&str; 13] = [
    "no_answer",
    "unresolved",
    "declined",
    "merged",
    "fell_silent",
    "rework_ordered",
    "left_unresolved",
    "returned",
    "parked",
    "extension_approved",
    "withdrawal_rejected",
    "withdrawn",
    "called",
];

/// And these only where residents speak.
const WORDS: [&str; 7] =
    ["rated", "well", "rework_started", "disputed", "reopened", "appeal_overturned", "came_back"];

fn never<'a>(words: &[&'a str], seen: &BTreeSet<String>) -> Vec<&'a str> {
    words.iter().copied().filter(|word| !seen.contains(*word)).collect()
}

#[test]
fn only_a_residents_word_ends_well_and_no_exit_is_one_persons() {
    let seen = play_all(anybody());
    assert_eq!((never(&TURNS, &seen), never(&WORDS, &seen)), (vec![], vec![]));
}

#[test]
fn staff_and_duties_alone_never_reach_well() {
    let seen = play_all(no_resident());
    assert_eq!((never(&TURNS, &seen), never(&WORDS, &seen)), (vec![], WORDS.to_vec()));
}

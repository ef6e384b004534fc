//! What a note may say, where, and for how long.

use super::*;
use kernel::Draw;

fn note(until: &str) -> SafetyNote {
    let mut draw = Draw::from_seed([6; 32]);
    let at = Moment::from_micros(0);
    SafetyNote {
        id: SafetyNoteId::new(at, &mut draw),
        place: PlaceId::new(at, &mut draw),
        caution: Caution::TwoTogether,
        from: "2026-10-30".parse().unwrap(),
        until: until.parse().unwrap(),
        person: PersonId::new(at, &mut draw),
        post: PostId::new(at, &mut draw),
    }
}

#[test]
fn it_ends_between_tomorrow_and_ninety_days() {
    for until in ["2026-10-31", "2026-12-26", "2027-01-28"] {
        assert_eq!(note(until).check(PlaceKind::Staircase, &[]), Ok(()), "{until}");
    }
    for until in ["2026-10-29", "2026-10-30", "2027-01-29"] {
        let refusal = Refusal::End { most_days: MOST_DAYS };
        assert_eq!(note(until).check(PlaceKind::Staircase, &[]), Err(refusal), "{until}");
    }
}

#[test]
fn it_stands_on_an_address_and_on_nothing_wider() {
    let note = note("2026-12-26");
    for kind in [PlaceKind::Building, PlaceKind::Point] {
        assert_eq!(note.check(kind, &[]), Ok(()));
    }
    for kind in [PlaceKind::Compound, PlaceKind::Grid, PlaceKind::Community, PlaceKind::Subdistrict] {
        assert_eq!(note.check(kind, &[]), Err(Refusal::NotAnAddress));
    }
}

#[test]
fn the_same_thing_is_not_said_twice_of_an_address() {
    let (note, standing) = (note("2026-12-26"), note("2026-11-30"));
    let again = note.check(PlaceKind::Staircase, std::slice::from_ref(&standing));
    assert_eq!(again, Err(Refusal::NotedAlready { until: standing.until }));
    let dog = SafetyNote { caution: Caution::Dog, ..standing };
    assert_eq!(note.check(PlaceKind::Staircase, &[dog]), Ok(()));
}

#[test]
fn it_is_read_until_the_day_it_is_taken_down() {
    let note = note("2026-12-26");
    let on = |day: &str| note.stands_on(day.parse().unwrap());
    assert!(on("2026-10-30") && on("2026-12-25"));
    assert!(!on("2026-10-29") && !on("2026-12-26"));
}

#[test]
fn every_caution_has_its_word() {
    for caution in CAUTIONS {
        assert_eq!(caution.as_str().parse(), Ok(caution));
    }
    assert!("dangerous_person".parse::<Caution>().is_err());
}

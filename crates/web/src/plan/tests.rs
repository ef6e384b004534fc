//! A plan of any size shows every house once, marks one, and leaves every thumb its room.

use askama::Template;
use kernel::{Draw, Moment};
use place::PlaceId;

use super::{House, Letters, Plan, Purpose, label};

fn houses(names: impl IntoIterator<Item = String>) -> Vec<House> {
    let (at, mut draw) = (Moment::parse_local("2026-10-30T09:00").unwrap(), Draw::from_seed([3; 32]));
    names.into_iter().map(|name| House { id: PlaceId::new(at, &mut draw), name, open: 0 }).collect()
}

fn numbered(n: usize) -> Vec<House> {
    houses((1..=n).map(|n| format!("{n}号楼")))
}

fn drawn(houses: &[House], purpose: Purpose) -> String {
    Plan::of(houses, None, purpose, Letters::Usual).render().unwrap()
}

#[test]
fn every_house_of_one_to_sixty_is_drawn_apart_from_the_others() {
    for n in [1, 2, 3, 5, 7, 8, 11, 12, 21, 30, 45, 60] {
        for purpose in [Purpose::Look, Purpose::Choose] {
            for letters in [Letters::Usual, Letters::Large] {
                let plan = Plan::of(&numbered(n), None, purpose, letters);
                let (wide, high) = plan.size();
                assert_eq!(plan.ground.slabs.len(), n);
                for (at, one) in plan.ground.slabs.iter().enumerate() {
                    assert!(one.x > 8 && one.x + one.wide < wide - 8, "{n} {purpose:?} {letters:?}: {one:?}");
                    assert!(
                        one.y > 8 && one.y + one.high < high - 15,
                        "{n} {purpose:?} {letters:?}: {one:?}"
                    );
                    let meets = plan.ground.slabs[..at].iter().any(|other| {
                        one.x < other.x + other.wide
                            && other.x < one.x + one.wide
                            && one.y < other.y + other.high
                            && other.y < one.y + one.high
                    });
                    assert!(!meets, "{n} {purpose:?} {letters:?}: {one:?}");
                }
            }
        }
    }
}

#[test]
fn a_thumb_has_48_pixels_on_a_phone_of_320_and_60_in_large_letters() {
    for (letters, shown, least) in [(Letters::Usual, 286, 48), (Letters::Large, 262, 60)] {
        for n in 1..=60 {
            let plan = Plan::of(&numbered(n), None, Purpose::Choose, letters);
            for cell in plan.cells() {
                let (wide, high) = (cell.wide * shown / 328, cell.high * shown / 328);
                assert!(wide >= least && high >= least, "{n} {letters:?}: {wide} × {high}");
            }
        }
    }
}

#[test]
fn the_house_of_the_code_is_marked_and_no_other() {
    let houses = numbered(8);
    let svg = Plan::of(&houses, Some(houses[2].id), Purpose::Look, Letters::Usual).render().unwrap();
    assert_eq!((svg.matches("class=\"here\"").count(), svg.matches("#B3265E").count()), (1, 1));
    assert!(svg.contains("font-weight=\"700\">3号楼</text>"), "{svg}");
    assert!(!drawn(&houses, Purpose::Look).contains("class=\"here\""));
}

#[test]
fn names_that_do_not_fit_become_numbers_or_two_lines() {
    let sixty = drawn(&numbered(60), Purpose::Look);
    assert!(!sixty.contains("60号楼") && sixty.contains(">60</text>"));
    assert!(drawn(&numbered(8), Purpose::Look).contains(">8</text>"), "what stands upright has its number");
    let long = houses(["东方花园北区二期", "福宁小区"].map(str::to_owned));
    let svg = drawn(&long, Purpose::Choose);
    assert!(svg.contains(">东方花园") && svg.contains("福宁"), "{svg}");
    let endless = houses(std::iter::repeat_n("一".repeat(60), 9));
    assert!(drawn(&endless, Purpose::Look).contains('…'));
    assert_eq!(
        (label::number("12号楼"), label::number("北楼"), label::number("2026号")),
        (Some("12"), None, None)
    );
}

#[test]
fn a_name_cannot_break_the_drawing_and_sixty_houses_weigh_little() {
    let svg = drawn(&houses(["<b>&\"".to_owned()]), Purpose::Look);
    assert!(!svg.contains("<b>"), "{svg}");
    let sixty = drawn(&numbered(60), Purpose::Choose);
    assert!(sixty.len() < 16_000, "{} bytes", sixty.len());
}

#[test]
fn what_is_open_is_written_beside_its_house() {
    let mut houses = numbered(3);
    houses[1].open = 4;
    let svg = drawn(&houses, Purpose::Look);
    assert_eq!((svg.matches("<circle").count(), svg.matches(">4</text>").count()), (1, 1));
}

//! A year without a seed's luck: what holds for every seed.

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn season(seed: u8) -> Season {
    Season::drawn(day("2025-10-30"), day("2026-10-30"), &mut Draw::from_seed([seed; 32]))
}

fn with(sky: Sky, on: &str) -> Season {
    let mut season = season(1);
    season.skies = BTreeMap::from([(day(on), sky)]);
    season
}

#[test]
fn mondays_are_fuller_than_sundays() {
    let season = with(Sky::Rain, "2026-07-01");
    assert!(season.weight(day("2026-04-13")) > 3 * season.weight(day("2026-04-12")) / 2);
}

#[test]
fn the_morning_after_snow_brings_most() {
    let snow = with(Sky::Snow, "2026-01-13");
    let dry = with(Sky::Rain, "2026-07-01");
    let more = |on: &str| snow.weight(day(on)) * 100 / dry.weight(day(on));
    assert_eq!(
        [more("2026-01-12"), more("2026-01-13"), more("2026-01-14"), more("2026-01-15")],
        [100, 160, 300, 210]
    );
    assert!(snow.fits(day("2026-01-16"), Tag::Snow) && !snow.fits(day("2026-01-17"), Tag::Snow));
}

#[test]
fn the_new_year_is_quiet() {
    let season = with(Sky::Rain, "2026-07-01");
    assert!(season.weight(day("2026-02-17")) * 2 < season.weight(day("2026-02-10")));
    assert!(season.fits(day("2026-02-20"), Tag::Festival) && !season.fits(day("2026-03-20"), Tag::Festival));
}

#[test]
fn summer_is_loud_and_winter_is_dark() {
    let of =
        |on, name: &str| Season::categories(day(on)).into_iter().find(|(code, _)| *code == name).unwrap().1;
    assert!(of("2026-07-10", "noise") > 2 * of("2026-01-10", "noise"));
    assert!(of("2026-01-10", "lamp") > of("2026-07-10", "lamp"));
    for on in ["2026-01-10", "2026-04-10", "2026-07-10"] {
        assert_eq!(Season::categories(day(on)).iter().map(|(_, n)| n).sum::<u32>(), 1000, "{on}");
    }
}

#[test]
fn every_seed_has_rain_in_summer_snow_in_winter_and_a_storm_last_night() {
    for seed in 0..20 {
        let season = season(seed);
        let some = |sky| season.skies.values().filter(|found| **found == sky).count();
        assert!(
            some(Sky::Snow) >= 2 && some(Sky::Rain) >= 8,
            "{seed}: {} {}",
            some(Sky::Snow),
            some(Sky::Rain)
        );
        assert!(season.skies.keys().all(|on| *on < day("2026-10-30")));
        assert_eq!(season.talk(day("2026-10-30")), Some(Tag::Rain));
    }
}

#[test]
fn heating_is_talked_of_when_it_is_cold() {
    let season = season(3);
    for (on, fits) in
        [("2025-11-15", true), ("2026-02-01", true), ("2026-03-17", false), ("2026-07-01", false)]
    {
        assert_eq!(season.fits(day(on), Tag::Heat), fits, "{on}");
    }
}

//! What holds for every text.

use super::*;

#[test]
fn every_line_of_the_texts_can_be_read_and_says_something() {
    for text in all().unwrap() {
        assert!(!text.said.is_empty() && !text.found.is_empty() && !text.done.is_empty(), "{text:?}");
    }
}

#[test]
fn every_category_has_texts_for_any_day() {
    let texts = all().unwrap();
    for category in ["lamp", "rubbish", "water", "lift", "road", "parking", "noise", "other"] {
        assert!(texts.iter().any(|text| text.category == category && text.tag == Tag::Any), "{category}");
    }
}

#[test]
fn what_was_found_and_done_names_the_same_place_as_what_was_said() {
    let texts = all().unwrap();
    let stairs = texts.iter().find(|text| text.topic == "stairs").unwrap();
    for seed in 0..20 {
        let spoken = stairs.spoken(&mut Draw::from_seed([seed; 32]));
        let floors = ["二楼到三楼", "三楼到四楼", "四楼拐角", "五楼平台"];
        let floor = floors.into_iter().find(|floor| spoken.said.contains(floor)).unwrap();
        assert!(spoken.found.contains(floor) && spoken.done.contains(floor), "{spoken:?}");
    }
}

#[test]
fn no_gap_stays_open_in_any_text() {
    for text in all().unwrap() {
        for seed in 0..6 {
            let spoken = text.spoken(&mut Draw::from_seed([seed; 32]));
            for words in [&spoken.said, &spoken.found, &spoken.done] {
                assert!(!words.contains(['{', '}', '/', '|', ':']), "{words}");
                assert!(words.ends_with(['。', '？', '！']), "{words}");
                assert!(!words.contains("，，") && !words.contains("。。"), "{words}");
            }
        }
    }
}

#[test]
fn the_texts_can_be_said_in_a_thousand_ways() {
    let mut ways = std::collections::HashSet::new();
    for text in all().unwrap() {
        for seed in 0..60 {
            ways.insert(text.spoken(&mut Draw::from_seed([seed; 32])).said);
        }
    }
    assert!(ways.len() > 1000, "{}", ways.len());
}

#[test]
fn another_unit_is_wanted_often_enough_on_the_day_of_the_demonstration() {
    let fits =
        |text: &&Text| matches!(text.tag, Tag::Any | Tag::Rain | Tag::Autumn) && text.needs_another_unit();
    let topics: std::collections::HashSet<_> =
        all().unwrap().iter().filter(fits).map(|text| text.topic).collect();
    assert!(topics.len() >= 16, "{topics:?}");
}

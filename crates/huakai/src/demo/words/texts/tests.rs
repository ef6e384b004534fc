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

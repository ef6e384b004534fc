//! A status says itself by word, shape and colour.

use super::{Pill, Status};
use crate::icons::is_drawn;

#[test]
fn every_status_has_a_word_a_shape_and_a_colour() {
    for status in Status::ALL {
        assert!(!status.word().starts_with('['), "{status:?} has no word");
        assert!(is_drawn(status.icon()), "{status:?} has no shape");
        assert!(!status.colour().is_empty());
    }
}

#[test]
fn handled_is_an_outline_and_only_well_is_filled() {
    let filled: Vec<_> = Status::ALL.into_iter().filter(|status| status.colour() == "fill").collect();
    assert_eq!(filled, [Status::Well]);
    assert_eq!(Pill::from(Status::Handled).words, "已处理");
}

//! Marks stand where their numbers say.

use super::{AXIS, Marks, on_axis};

#[test]
fn the_axis_begins_at_forty_per_cent() {
    let marks = Marks::at(775, 745, 802, 839);
    assert_eq!((marks.dot.as_str(), marks.from.as_str(), marks.to.as_str()), ("62.5%", "57.5%", "67.0%"));
    assert!(!marks.is_few && Marks::at(778, 453, 937, 9).is_few);
    assert_eq!(AXIS.len(), 7);
    assert_eq!((on_axis(200).as_str(), on_axis(1000).as_str()), ("0.0%", "100.0%"));
}

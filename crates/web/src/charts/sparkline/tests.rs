//! The line says what the values say.

use super::{Dot, Point, Sparkline};

fn line(values: &[Option<i64>]) -> Sparkline {
    let point = |(at, value): (usize, &Option<i64>)| Point {
        label: format!("{}月", at + 1),
        words: value.map_or_else(|| "—".into(), |value| value.to_string()),
        value: *value,
    };
    Sparkline {
        name: "满意率".into(),
        over: "月份".into(),
        points: values.iter().enumerate().map(point).collect(),
    }
}

#[test]
fn the_window_reaches_from_its_own_least_to_its_own_most() {
    let line = line(&[Some(700), Some(800), Some(750)]);
    let segments = line.segments();
    assert_eq!((segments[0].y1, segments[0].y2), (35, 5));
    assert_eq!(line.last(), Some(Dot { x: "100.0%".into(), y: 20 }));
}

#[test]
fn a_missing_value_is_a_gap() {
    let line = line(&[Some(1), None, Some(2), Some(3)]);
    assert_eq!(line.segments().len(), 1);
    assert_eq!(line.spoken(), "满意率：1月 1，2月 —，3月 2，4月 3");
}

#[test]
fn one_value_and_equal_values_are_drawn_in_the_middle() {
    assert_eq!(line(&[Some(9)]).last().map(|dot| dot.y), Some(20));
    assert_eq!(line(&[Some(9), Some(9)]).segments()[0].y1, 20);
    assert_eq!(line(&[]).last(), None);
}

//! Every kind of argument becomes the value both databases store.

use kernel::{Day, Moment};

use crate::Value;

struct Word;

impl std::fmt::Display for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("received")
    }
}

#[test]
fn arguments_become_values_by_their_type() {
    let day: Day = "2026-10-30".parse().unwrap();
    let moment = Moment::from_micros(5);
    let none: Option<&str> = None;
    let given = params![1_i64, "灯", moment, day, true, none, Some("x"), vec![1_u8]];
    let text = |word: &str| Value::Text(word.to_owned());
    let expected = [
        Value::Int(1),
        text("灯"),
        Value::Int(5),
        text("2026-10-30"),
        Value::Int(1),
        Value::Null,
        text("x"),
        Value::Bytes(vec![1]),
    ];
    assert_eq!(given, expected);
}

#[test]
fn what_can_only_be_shown_becomes_its_text() {
    assert_eq!(params![Word], [Value::Text("received".to_owned())]);
}

#[test]
fn no_parameters_are_an_empty_slice() {
    assert!(params![].is_empty());
}

//! A change is said as a number; a difference only where there is one.

use storage::boards::lately::Brought;
use storage::boards::score::Said;

use super::{Weeks, sentences};

fn week(reported: i64) -> Brought {
    Brought { reported, handled: 3, rated: 2, satisfied: 1 }
}

fn said(months: [(i64, i64); 2]) -> Vec<Said> {
    months.map(|(satisfied, rated)| Said { month: "2026-10".into(), satisfied, rated }).into()
}

fn told(this: i64, last: i64, months: [(i64, i64); 2]) -> Vec<String> {
    sentences(Weeks { this: week(this), last: week(last) }, &said(months))
}

#[test]
fn a_change_is_a_number_in_words() {
    assert!(told(12, 8, [(8, 10), (8, 10)])[1].contains("多 4 件"));
    assert!(told(8, 12, [(8, 10), (8, 10)])[1].contains("少 4 件"));
    assert!(told(8, 8, [(8, 10), (8, 10)])[1].contains("一样"));
}

#[test]
fn months_differ_only_where_their_margins_do_not_overlap() {
    assert!(told(1, 1, [(8, 10), (9, 10)])[2].contains("分不出高低"));
    assert!(told(1, 1, [(100, 500), (500, 500)])[2].contains("高了"));
    assert!(told(1, 1, [(500, 500), (100, 500)])[2].contains("低了"));
    assert!(told(1, 1, [(9, 9), (500, 500)])[2].contains("先不和上个月比"));
}

#[test]
fn a_new_street_has_nothing_to_tell() {
    assert!(sentences(Weeks::default(), &[]).is_empty());
    assert_eq!(sentences(Weeks { this: week(1), last: week(0) }, &[]).len(), 2);
}

//! Few are not told apart, and little is not called a rate.

use storage::boards::grids::OfCategory;

use super::{lately, share};

fn row(all: i64, rated: i64, satisfied: i64) -> OfCategory {
    OfCategory { category: "lamp".into(), all, handled: rated, rated, satisfied }
}

#[test]
fn nine_verdicts_are_no_rate_and_ten_are_one() {
    assert_eq!(share(&[row(9, 9, 9)]), "评的还少，不算满意率。");
    assert!(share(&[row(9, 5, 5), row(9, 5, 3)]).contains("80.0%"));
    assert_eq!(share(&[row(4, 0, 0)]), "");
}

#[test]
fn nothing_reported_shows_no_figures() {
    assert!(lately(&[]).is_empty());
    assert_eq!(lately(&[row(4, 1, 1)])[0].words, "4 件");
}

//! Months are counted backwards across the year, and few are not drawn.

use storage::boards::score::Said;

use super::{before, sparkline};

fn said(month: &str, satisfied: i64, rated: i64) -> Said {
    Said { month: month.into(), satisfied, rated }
}

#[test]
fn months_go_backwards_across_the_year() {
    assert_eq!(before("2026-03", 3), "2025-12");
    assert_eq!(before("2026-03", 0), "2026-03");
}

#[test]
fn the_line_begins_with_the_first_month_that_was_counted() {
    let line = sparkline("2026-10", &[said("2026-08", 8, 10), said("2026-10", 3, 4)]).unwrap();
    let values: Vec<_> = line.points.iter().map(|point| point.value).collect();
    assert_eq!(values, [Some(800), None, None]);
    assert_eq!(line.points[2].words, "件数少，不比");
    assert!(sparkline("2026-10", &[said("2026-10", 30, 40)]).is_none());
    assert!(sparkline("2026-10", &[]).is_none());
}

//! Filling: what it leaves, twice alike, and another way with another seed.

use super::*;

#[test]
fn a_year_begins_on_the_same_day_of_the_month() {
    let from = |months, today: &str| Size::of(months).from(today.parse().unwrap()).to_string();
    assert_eq!(from(12, "2026-10-30"), "2025-10-30");
    assert_eq!(from(1, "2026-03-31"), "2026-02-28");
}

//! Working days back from a day.

use super::*;

#[test]
fn the_last_working_day_skips_weekends_and_holidays() {
    let calendar = WorkingCalendar::built_in();
    let back = |today: &str, days| working_day(&calendar, today.parse().unwrap(), days).to_string();
    assert_eq!(back("2026-10-30", 1), "2026-10-29");
    assert_eq!(back("2026-11-02", 1), "2026-10-30");
    assert_eq!(back("2026-02-24", 1), "2026-02-14");
}

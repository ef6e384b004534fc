//! Months as people read and choose them.

use kernel::Moment;

use super::counted::days;
use crate::parts::Choice;
use crate::spoken;
use crate::words::t_with;

/// "2026年10月".
pub(crate) fn month_words(month: &str) -> String {
    let (year, month) = month.split_once('-').unwrap_or((month, ""));
    t_with("public-month-of", &[("year", year), ("month", month.trim_start_matches('0'))])
}

/// "10月1日至今天（30日）9:12。"
pub(crate) fn range(month: &str, now: Moment) -> String {
    let (first, last) = days(month, now);
    let until = if now.day() < last && now.day() >= first {
        t_with("public-until-now", &[("day", &spoken::day(now.day())), ("time", &spoken::time(now))])
    } else {
        spoken::day(last)
    };
    t_with("public-range", &[("first", &spoken::day(first)), ("until", &until)])
}

/// The months there are figures for, the chosen one too.
pub(crate) fn month_choices(chosen: &str, months: &[String]) -> Vec<Choice> {
    let mut all: Vec<&str> = months.iter().map(String::as_str).collect();
    if !all.contains(&chosen) {
        all.insert(0, chosen);
    }
    let choice = |month: &str| Choice {
        value: month.to_owned(),
        label: month_words(month),
        is_chosen: month == chosen,
    };
    all.into_iter().map(choice).collect()
}

//! The last months, one beside the other.

use storage::boards::score::Said;

use super::months::month_words;
use super::rows::{dash, percent};
use crate::charts::{Point, Sparkline};
use crate::words::{t, t_with};

/// So many months are shown.
const MONTHS: usize = 12;

/// The month `back` months before another, both `YYYY-MM`.
#[must_use]
pub fn before(month: &str, back: i32) -> String {
    let (year, nth) = month.split_once('-').unwrap_or((month, "1"));
    let months = year.parse::<i32>().unwrap_or(0) * 12 + nth.parse::<i32>().unwrap_or(1) - 1 - back;
    format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
}

/// The first month that is shown with a month.
#[must_use]
pub fn first(month: &str) -> String {
    before(month, i32::try_from(MONTHS).unwrap_or(0) - 1)
}

/// The line up to a month; nothing while there is only one month to show.
#[must_use]
pub fn sparkline(month: &str, said: &[Said]) -> Option<Sparkline> {
    let oldest = said.first()?.month.as_str();
    let months = (0..MONTHS).rev().filter_map(|back| Some(before(month, i32::try_from(back).ok()?)));
    let points: Vec<Point> = months.filter(|it| it.as_str() >= oldest).map(|it| point(&it, said)).collect();
    (points.len() > 1).then(|| Sparkline {
        name: t("public-col-share"),
        over: t("public-month-head"),
        points,
    })
}

fn point(month: &str, said: &[Said]) -> Point {
    let found = said.iter().find(|one| one.month == month);
    let share = found.and_then(|one| scores::Share::of(one.satisfied, one.rated));
    Point {
        label: month_words(month),
        words: match share {
            Some(share) if share.is_few() => t("public-too-few"),
            Some(share) => {
                t_with("public-trend-point", &[("percent", &percent(share)), ("n", &share.n().to_string())])
            }
            None => dash(),
        },
        value: share.filter(|share| !share.is_few()).map(|share| share.per_mille()),
    }
}

#[cfg(test)]
mod tests;

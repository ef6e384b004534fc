//! The five figures in words: what, how many, how sure, and how it moved.

use kernel::Moment;
use scores::Share;
use scores::week::{Change, Week};

use super::blocks::Counted;
use crate::charts::{Point, Sparkline};
use crate::desk::board::Figure;
use crate::spoken;
use crate::words::{t, t_with};

/// The five, in their order.
pub fn all(counted: &Counted) -> [Figure; 5] {
    let now = counted.weeks.last().map(|(_, week)| *week).unwrap_or_default();
    [
        share(counted, "board-satisfied", Week::satisfied_share, |share| {
            let gaps = [("n", share.n().to_string()), ("interval", spoken::interval(share))];
            said("board-satisfied-note", &gaps)
        }),
        share(counted, "board-on-time", Week::on_time_share, |share| {
            let gaps = [("n", share.n().to_string()), ("interval", spoken::interval(share))];
            said("board-on-time-note", &gaps)
        }),
        share(counted, "board-well", Week::well_share, move |_| {
            let counts = [("well", now.well), ("handled", now.handled), ("silent", now.unanswered)];
            said("board-well-note", &counts.map(|(gap, n)| (gap, n.to_string())))
        }),
        share(counted, "board-rework", Week::rework_share, |_| {
            let counts = [("rounds", now.rounds), ("n", now.reworked), ("now", counted.rework)];
            said("board-rework-note", &counts.map(|(gap, n)| (gap, n.to_string())))
        }),
        old(counted),
    ]
}

fn said(key: &'static str, gaps: &[(&'static str, String)]) -> String {
    let gaps: Vec<(&'static str, &str)> = gaps.iter().map(|(gap, text)| (*gap, text.as_str())).collect();
    t_with(key, &gaps)
}

/// A share with its change, and whether that change could be chance.
fn share(
    counted: &Counted,
    label: &'static str,
    of: fn(&Week) -> Option<Share>,
    note: impl Fn(Share) -> String,
) -> Figure {
    let shares: Vec<Option<Share>> = counted.weeks.iter().map(|(_, week)| of(week)).collect();
    let now = shares.last().copied().flatten();
    let before = shares.len().checked_sub(2).and_then(|at| shares[at]);
    let change = Change::between(before.map(Share::per_mille), now.map(Share::per_mille));
    let chance = now.zip(before).is_some_and(|(now, before)| now != before && !now.differs_from(before));
    let note = now.map(note).unwrap_or_default();
    let point = |share: &Option<Share>| {
        (share.map(Share::per_mille), share.map_or_else(|| t("board-nothing"), spoken::percent))
    };
    Figure {
        label: t(label),
        number: now.map_or_else(|| t("board-nothing"), |share| tenths(share.per_mille())),
        unit: now.map(|_| "%".to_owned()).unwrap_or_default(),
        change: in_points(change),
        note: if chance { t_with("board-within-chance", &[("note", &note)]) } else { note },
        spark: weeks(counted, label, shares.iter().map(point)),
        is_heat: false,
    }
}

/// The line of the weeks, each named by its last day; nothing for a single one.
fn weeks(
    counted: &Counted,
    name: &'static str,
    values: impl Iterator<Item = (Option<i64>, String)>,
) -> Option<Sparkline> {
    let point = |((at, _), (value, words)): (&(Moment, Week), (Option<i64>, String))| Point {
        label: spoken::day(at.day()),
        words,
        value,
    };
    let points: Vec<Point> = counted.weeks.iter().zip(values).map(point).collect();
    (points.len() > 1).then(|| Sparkline { name: t(name), over: t("board-week-until"), points })
}

fn tenths(per_mille: i64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

/// "较上周升 1.2 个百分点".
fn in_points(change: Change) -> String {
    let moved = |key, by| t_with(key, &[("points", &tenths(by))]);
    match change {
        Change::Unknown => t("board-no-week-before"),
        Change::None => t("board-same"),
        Change::Up(by) => moved("board-up-points", by),
        Change::Down(by) => moved("board-down-points", by),
    }
}

/// Matters older than seven days: a count.
fn old(counted: &Counted) -> Figure {
    let values: Vec<i64> = counted.weeks.iter().map(|(_, week)| week.old).collect();
    let now = values.last().copied();
    let before = values.len().checked_sub(2).map(|at| values[at]);
    let moved = |key, by: i64| t_with(key, &[("n", &by.to_string())]);
    Figure {
        label: t("board-old"),
        number: now.unwrap_or(0).to_string(),
        unit: t("board-matters"),
        change: match Change::between(before, now) {
            Change::Unknown => t("board-no-week-before"),
            Change::None => t("board-same"),
            Change::Up(by) => moved("board-more", by),
            Change::Down(by) => moved("board-fewer", by),
        },
        note: t_with("board-old-note", &[("n", &counted.parked.to_string())]),
        spark: weeks(counted, "board-old", values.iter().map(|n| (Some(*n), n.to_string()))),
        is_heat: true,
    }
}

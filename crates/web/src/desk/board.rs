//! D5, `/d/board`: five figures with the change in words, and what to do about them today.
//!
//! Figures are of matters and residents' words, never of persons; communities stand in the order of their
//! codes; a change is said in words, without arrow and without colour.

pub mod answer;

use askama::Template;

use crate::layout::Layout;
use crate::parts::Pill;
use crate::words::filters;

/// A line of eight weeks: x and y in a drawing of 240 × 48.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spark {
    /// "0,44 34,30 …".
    pub points: String,
    /// Where its last point stands.
    pub last: (i64, i64),
    /// "近 8 周：70.1%、71.2% …", for those who do not see it.
    pub words: String,
}

impl Spark {
    /// From values, oldest first, drawn between the window's own minimum and maximum; nothing for fewer
    /// than two.
    #[must_use]
    pub fn of(values: &[i64], words: String) -> Option<Self> {
        let (low, high) = (values.iter().min()?, values.iter().max()?);
        let steps = i64::try_from(values.len()).ok()? - 1;
        if steps < 1 {
            return None;
        }
        let x = |n: usize| 4 + i64::try_from(n).unwrap_or(0) * 232 / steps;
        let y = |value: i64| if high == low { 24 } else { 42 - (value - low) * 36 / (high - low) };
        let points: Vec<(i64, i64)> = values.iter().enumerate().map(|(n, value)| (x(n), y(*value))).collect();
        let last = *points.last()?;
        let points = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
        Some(Self { points, last, words })
    }
}

/// One of the five figures.
#[derive(Debug, Clone)]
pub struct Figure {
    /// "满意率".
    pub label: String,
    /// "77.5"; "—" where there is nothing to divide by.
    pub number: String,
    /// "%" or "件"; empty behind "—".
    pub unit: String,
    /// "较上周升 1.2 个百分点".
    pub change: String,
    /// n, and the interval.
    pub note: String,
    /// Its eight weeks.
    pub spark: Option<Spark>,
    /// Whether it counts what waits: drawn in the colour of heat.
    pub is_heat: bool,
}

/// A community and how much is open there.
#[derive(Debug, Clone)]
pub struct Bar {
    /// "西苑".
    pub name: String,
    /// Matters.
    pub n: u64,
    /// In 240ths of the widest.
    pub width: u64,
}

/// What came again at one place.
#[derive(Debug, Clone)]
pub struct Recurring {
    /// "福宁小区 3号楼 2单元·灯不亮".
    pub what: String,
    /// "30 天里 4 件".
    pub words: String,
}

/// Something to do today.
#[derive(Debug, Clone)]
pub struct Todo {
    /// Why it is urgent: "超期 15 小时".
    pub pill: Pill,
    /// "下水道返味".
    pub title: String,
    /// "西苑小区 2号楼 1单元"; may be empty.
    pub place: String,
    /// "西苑1网格"; may be empty.
    pub unit: String,
    /// "居民第 2 次说没办好".
    pub stuck: String,
    /// "会商".
    pub act: String,
    /// Where it is done.
    pub href: String,
}

/// What board and wall show alike.
#[derive(Debug, Clone)]
pub struct Blocks {
    /// "最近 7 天，到 10月30日 09:12".
    pub range: String,
    /// The five; none while there are fewer than seven days.
    pub figures: Vec<Figure>,
    /// In the order of the communities' codes.
    pub open: Vec<Bar>,
    /// All together.
    pub open_total: u64,
    /// The most frequent first; may be empty.
    pub recurring: Vec<Recurring>,
}

/// The board.
#[derive(Debug, Template)]
#[template(path = "desk/board.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The figures.
    pub blocks: Blocks,
    /// What to do today, the most urgent first.
    pub todo: Vec<Todo>,
    /// Units whose declines stand out; may be empty.
    pub alarms: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_runs_between_its_own_least_and_most() {
        let spark = Spark::of(&[10, 20, 15], String::new()).unwrap();
        assert_eq!((spark.points.as_str(), spark.last), ("4,42 120,6 236,24", (236, 24)));
        assert_eq!(Spark::of(&[7, 7], String::new()).unwrap().points, "4,24 236,24");
        assert_eq!(Spark::of(&[7], String::new()), None);
        assert_eq!(Spark::of(&[], String::new()), None);
    }
}

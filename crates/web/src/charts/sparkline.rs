//! A sparkline: the last values of one figure, from the smallest to the largest of its own window.
//!
//! It has no `viewBox`: x stands in per cent and y in pixels, so that line and dot keep their shape at
//! every width. A value that is missing is a gap, never a zero.

use crate::words::{t, t_with};

/// The height of the strip the line moves in, in pixels.
const TALL: i64 = 30;
/// The y of the largest value.
const TOP: i64 = 5;

/// One figure over time, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Sparkline {
    /// What is drawn: "满意率".
    pub name: String,
    /// What each value belongs to: "月份"; the head of the table's first column.
    pub over: String,
    /// The values.
    pub points: Vec<Point>,
}

/// One value.
#[derive(Debug, Clone)]
pub struct Point {
    /// Whose it is: "9月".
    pub label: String,
    /// The value as people read it: "77.5%", "—".
    pub words: String,
    /// The value in any whole unit; nothing where there is none.
    pub value: Option<i64>,
}

/// A piece of the line between two neighbours, as SVG attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins: "0.0%".
    pub x1: String,
    /// Its height there, in pixels.
    pub y1: i64,
    /// Where it ends.
    pub x2: String,
    /// Its height there.
    pub y2: i64,
}

/// A point of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// "100.0%".
    pub x: String,
    /// In pixels.
    pub y: i64,
}

impl Sparkline {
    /// The line, a piece for each two neighbours that both have a value.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        let dots = self.dots();
        let between = |pair: &[Option<Dot>]| {
            let (from, to) = (pair[0].clone()?, pair[1].clone()?);
            Some(Segment { x1: from.x, y1: from.y, x2: to.x, y2: to.y })
        };
        dots.windows(2).filter_map(between).collect()
    }

    /// The last value, which is marked.
    #[must_use]
    pub fn last(&self) -> Option<Dot> {
        self.dots().pop().flatten()
    }

    /// The first value and the last, to be printed below their ends.
    #[must_use]
    pub fn ends(&self) -> Vec<&Point> {
        self.points.first().into_iter().chain(self.points.last()).collect()
    }

    /// The whole chart in words: "满意率：8月 76.0%，9月 77.5%".
    #[must_use]
    pub fn spoken(&self) -> String {
        let one = |point: &Point| t_with("charts-point", &[("label", &point.label), ("words", &point.words)]);
        let points = self.points.iter().map(one).collect::<Vec<_>>().join(&t("common-comma"));
        t_with("charts-spoken", &[("name", &self.name), ("points", &points)])
    }

    fn dots(&self) -> Vec<Option<Dot>> {
        let values = || self.points.iter().filter_map(|point| point.value);
        let (least, most) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
        let steps = i64::try_from(self.points.len()).unwrap_or(1).max(2) - 1;
        let dot = |(at, point): (i64, &Point)| {
            let value = point.value?;
            let up = if most == least { TALL / 2 } else { (value - least) * TALL / (most - least) };
            let x = at * 1000 / steps;
            Some(Dot { x: format!("{}.{}%", x / 10, x % 10), y: TOP + TALL - up })
        };
        (0..).zip(&self.points).map(dot).collect()
    }
}

#[cfg(test)]
mod tests;

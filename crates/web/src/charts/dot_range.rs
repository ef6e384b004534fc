//! Dot and interval of one row: the share as a point, Wilson's interval as a bar, on an axis from 40 %.
//!
//! A row's drawing has no `viewBox`; everything stands in per cent of its width, so that no mark is
//! ever stretched.

/// Positions on the axis of 40–100 %, as SVG attributes: "62.5%".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The share.
    pub dot: String,
    /// The lower end.
    pub from: String,
    /// The upper end.
    pub to: String,
    /// Fewer than ten verdicts: shown hollow, not compared.
    pub is_few: bool,
}

impl Marks {
    /// From shares in thousandths (775 = 77.5 %).
    #[must_use]
    pub fn at(share: i64, low: i64, high: i64, rated: u64) -> Self {
        Self { dot: on_axis(share), from: on_axis(low), to: on_axis(high), is_few: rated < 10 }
    }
}

/// Where a share in thousandths stands on the axis; what lies below 40 % stands at its edge.
#[must_use]
pub fn on_axis(permille: i64) -> String {
    let place = ((permille - 400) * 1000 / 600).clamp(0, 1000);
    format!("{}.{}%", place / 10, place % 10)
}

/// Where the lines of the axis stand: one for every ten points from 40 to 100 %.
pub const AXIS: [&str; 7] = ["0%", "16.7%", "33.3%", "50%", "66.7%", "83.3%", "100%"];

#[cfg(test)]
mod tests;

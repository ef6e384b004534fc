//! P3, `/score`: the cohort of a month in exactly one of five parts.
//!
//! Communities stand in the order of their codes; there is no rank and no arrow.

pub mod answer;
pub mod how;

use askama::Template;

use crate::charts::dot_range::AXIS;
use crate::charts::five_parts::{self, Part, PartName, Piece};
use crate::charts::{Marks, Sparkline};
use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::filters;

/// The satisfied share, with what belongs beside it.
#[derive(Debug, Clone)]
pub struct Headline {
    /// "77.5"; "—" when nobody has said anything.
    pub percent: String,
    /// Reports with a verdict.
    pub rated: u64,
    /// Of these, satisfied or fairly satisfied.
    pub satisfied: u64,
    /// "74.5%–80.2%"; may be empty.
    pub interval: String,
    /// "66.6": reports with a verdict of the whole cohort.
    pub response_percent: String,
    /// The whole cohort.
    pub cohort: u64,
    /// The five parts in their order.
    pub parts: [Part; 5],
}

impl Headline {
    /// The five-part bar.
    #[must_use]
    pub fn bar(&self) -> Vec<Piece> {
        five_parts::bar(&self.parts)
    }

    /// The bar in words, for those who do not see it.
    #[must_use]
    pub fn bar_words(&self) -> String {
        five_parts::words(&self.parts)
    }
}

/// A figure beside the headline: what was received, declined, withdrawn.
#[derive(Debug, Clone)]
pub struct Beside {
    /// "不予受理（可申诉）".
    pub label: String,
    /// "14 件".
    pub words: String,
}

/// A community's row: its figures, and where its dot and its interval stand.
#[derive(Debug, Clone)]
pub struct Community {
    /// "西苑".
    pub name: String,
    /// The five parts.
    pub counts: [u64; 5],
    /// "82.2%", or "—".
    pub percent: String,
    /// "73.6–88.4%", or "件数少，不比".
    pub interval: String,
    /// "92.2%", or "—".
    pub on_time: String,
    /// Verdicts.
    pub rated: u64,
    /// Where the marks stand; nothing without verdicts.
    pub marks: Option<Marks>,
}

impl Community {
    /// The five parts with their names.
    #[must_use]
    pub fn named(&self) -> Vec<(PartName, u64)> {
        PartName::ALL.into_iter().zip(self.counts).collect()
    }
}

/// The public score of a month.
#[derive(Debug, Template)]
#[template(path = "public/score.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// "2026年10月".
    pub month: String,
    /// "10月1日至今天（30日）9:12。"
    pub range: String,
    /// `month`: the months there are figures for.
    pub months: Vec<Choice>,
    /// The figures; nothing when no report fell due in the month.
    pub headline: Option<Headline>,
    /// "89.3"; "—" when nothing was due.
    pub on_time_percent: String,
    /// "该办完的 1117 件里，按时 997 件。超期还没办完的 31 件也算在里面。"
    pub on_time_words: String,
    /// Counted beside the cohort: received, declines, withdrawn, rework.
    pub beside: Vec<Beside>,
    /// Patrol findings, apart.
    pub patrol: Vec<Beside>,
    /// The finding: "十一个社区分不出高低".
    pub finding: String,
    /// "点是满意率，横线是误差范围。横线都互相重叠，所以不排名次，按社区代码排。"
    pub finding_words: String,
    /// Where the street's own share stands: [`on_axis`].
    pub mean: Option<String>,
    /// In the order of their codes.
    pub communities: Vec<Community>,
    /// The street's own row.
    pub street: Option<Community>,
    /// The last months; nothing while there is only one.
    pub trend: Option<Sparkline>,
    /// `/score/how?month=…`.
    pub how: String,
    /// `/score.csv?month=…`.
    pub csv: String,
}

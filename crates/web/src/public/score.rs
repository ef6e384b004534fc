//! P3, `/score`: the cohort of a month in exactly one of five parts, and how each figure is made.
//!
//! Communities stand in the order of their codes; there is no rank and no arrow.

pub mod answer;

use askama::Template;

use crate::charts::Sparkline;
use crate::layout::Layout;
use crate::parts::Choice;
use crate::words::{filters, t, t_with};

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

/// In which of five parts a report of the cohort is; each report is in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartName {
    /// 满意.
    Satisfied,
    /// 基本满意.
    FairlySatisfied,
    /// 不满意.
    NotSatisfied,
    /// 没有回音.
    NoAnswer,
    /// 还没办完.
    Open,
}

impl PartName {
    /// The five, in the order of bar and table.
    pub const ALL: [Self; 5] =
        [Self::Satisfied, Self::FairlySatisfied, Self::NotSatisfied, Self::NoAnswer, Self::Open];

    /// Its word.
    #[must_use]
    pub fn word(self) -> String {
        t(match self {
            Self::Satisfied => "public-part-satisfied",
            Self::FairlySatisfied => "public-part-fairly-satisfied",
            Self::NotSatisfied => "public-part-not-satisfied",
            Self::NoAnswer => "public-part-no-answer",
            Self::Open => "public-part-open",
        })
    }

    /// What it means; empty where the word says it.
    #[must_use]
    pub fn meaning(self) -> String {
        match self {
            Self::FairlySatisfied => t("public-part-fairly-satisfied-hint"),
            Self::NotSatisfied => t("public-part-not-satisfied-hint"),
            Self::NoAnswer => t("public-part-no-answer-hint"),
            Self::Satisfied | Self::Open => String::new(),
        }
    }

    /// The class of its fill.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Satisfied => "p1",
            Self::FairlySatisfied => "p2",
            Self::NotSatisfied => "p3",
            Self::NoAnswer => "p4",
            Self::Open => "p5",
        }
    }

    /// Whether it is hatched, so that it is told apart without colour.
    #[must_use]
    pub fn is_hatched(self) -> bool {
        self == Self::NoAnswer
    }
}

/// One of the five parts with its count.
#[derive(Debug, Clone)]
pub struct Part {
    /// Which.
    pub name: PartName,
    /// Reports in it.
    pub count: u64,
    /// "39.5%".
    pub share: String,
    /// "其中还在等 41 件"; follows the meaning of the part; may be empty.
    pub note: String,
}

impl Part {
    /// The line below its word.
    #[must_use]
    pub fn words(&self) -> String {
        match (self.name.meaning(), self.note.as_str()) {
            (meaning, "") => meaning,
            (meaning, note) if meaning.is_empty() => note.to_owned(),
            (meaning, note) => t_with("public-part-words", &[("meaning", &meaning), ("note", note)]),
        }
    }
}

/// A piece of the bar, in 640ths of its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Which part.
    pub name: PartName,
    /// Where it begins.
    pub x: u64,
    /// How wide it is, the gap taken off.
    pub width: u64,
}

impl Headline {
    /// The five-part bar: 640 wide, gaps of 2; parts without reports are left out.
    #[must_use]
    pub fn bar(&self) -> Vec<Piece> {
        let total: u64 = self.parts.iter().map(|part| part.count).sum::<u64>().max(1);
        let mut before = 0;
        let mut pieces = Vec::new();
        for part in &self.parts {
            let (from, to) = (before * 640 / total, (before + part.count) * 640 / total);
            before += part.count;
            if part.count > 0 {
                pieces.push(Piece { name: part.name, x: from, width: (to - from).saturating_sub(2).max(1) });
            }
        }
        pieces
    }

    /// The bar in words, for those who do not see it.
    #[must_use]
    pub fn bar_words(&self) -> String {
        let one = |part: &Part| format!("{} {}", part.name.word(), part.share);
        self.parts.iter().map(one).collect::<Vec<_>>().join("，")
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
    /// `/score.csv?month=…`.
    pub csv: String,
}

#[cfg(test)]
mod tests;

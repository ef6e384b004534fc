//! The five-part bar: every report of a cohort in exactly one of five, and nothing left over.
//!
//! The table below the bar is its key. What colour says is said again by order, gap, hatch and dashes.

use crate::words::{t, t_with};

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

    /// Whether it is crossed where colours fail: in print and in forced colours.
    #[must_use]
    pub fn is_crossed(self) -> bool {
        self == Self::NotSatisfied
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

/// The bar: 640 wide, gaps of 2; parts without reports are left out.
#[must_use]
pub fn bar(parts: &[Part; 5]) -> Vec<Piece> {
    let total: u64 = parts.iter().map(|part| part.count).sum::<u64>().max(1);
    let mut before = 0;
    let mut pieces = Vec::new();
    for part in parts {
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
pub fn words(parts: &[Part; 5]) -> String {
    let one = |part: &Part| t_with("charts-point", &[("label", &part.name.word()), ("words", &part.share)]);
    parts.iter().map(one).collect::<Vec<_>>().join(&t("common-comma"))
}

#[cfg(test)]
mod tests;

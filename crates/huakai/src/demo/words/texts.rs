//! Reports in spoken Chinese: what was said, what was found and what was done belong together, fit the
//! season, and name the unit that is really meant where the category does not show it.

mod gaps;
mod voices;

use anyhow::{Context, Result};
use kernel::Draw;

use crate::demo::life::season::Tag;
use gaps::Gaps;

pub use voices::Voices;

/// A unit as the texts name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// The grid the place lies in.
    Grid,
    /// 市政.
    Road,
    /// 执法.
    Law,
    /// 便民服务.
    Counter,
    /// 电梯维保.
    Lift,
    /// 供水.
    Water,
}

impl Which {
    /// The unit the dated table suggests for a category.
    #[must_use]
    pub fn suggested(category: &str) -> Self {
        match category {
            "road" => Self::Road,
            "noise" => Self::Law,
            "lift" => Self::Lift,
            _ => Self::Grid,
        }
    }

    fn named(word: &str, category: &str) -> Result<Self> {
        Ok(match word {
            "" => Self::suggested(category),
            "grid" => Self::Grid,
            "road" => Self::Road,
            "law" => Self::Law,
            "counter" => Self::Counter,
            "lift" => Self::Lift,
            "water" => Self::Water,
            _ => anyhow::bail!("no unit: {word:?}"),
        })
    }
}

/// One invented report, with gaps.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The category's code.
    pub category: &'static str,
    /// What it is about: two texts of one topic tell the same thing in other words.
    pub topic: &'static str,
    /// When it fits.
    pub tag: Tag,
    /// Who is to handle it.
    pub which: Which,
    /// What was said.
    said: &'static str,
    /// What was found.
    found: &'static str,
    /// What was done.
    done: &'static str,
}

/// A report with its gaps filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What was said.
    pub said: String,
    /// What was found.
    pub found: String,
    /// What was done.
    pub done: String,
}

impl Text {
    /// Whether another unit than the suggested one is to handle it.
    #[must_use]
    pub fn needs_another_unit(&self) -> bool {
        self.which != Which::suggested(self.category)
    }

    /// Whether the other one tells the same thing in other words.
    #[must_use]
    pub fn is_told_otherwise_by(&self, other: &Self) -> bool {
        self.topic == other.topic && self.category == other.category && self.said != other.said
    }

    /// Fills the gaps: what was said, found and done agree in what they name.
    #[must_use]
    pub fn spoken(&self, draw: &mut Draw) -> Spoken {
        let mut gaps = Gaps::new(draw);
        Spoken { said: gaps.fill(self.said), found: gaps.fill(self.found), done: gaps.fill(self.done) }
    }
}

/// All invented reports.
///
/// # Errors
/// A line that cannot be read.
pub fn all() -> Result<Vec<Text>> {
    let lines = include_str!("../../../data/demo_texts.txt").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| text(line).with_context(|| format!("demo_texts.txt: {line}"))).collect()
}

fn text(line: &'static str) -> Result<Text> {
    let fields: Vec<&str> = line.split('|').collect();
    let [category, topic, tag, which, said, found, done] = fields[..] else {
        anyhow::bail!("{} fields instead of 7", fields.len());
    };
    Ok(Text { category, topic, tag: tag.parse()?, which: Which::named(which, category)?, said, found, done })
}

#[cfg(test)]
mod tests;

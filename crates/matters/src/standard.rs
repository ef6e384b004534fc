//! Standards: how long a category of matters may take, under which condition, by which source.
//!
//! A standard row is dated data. Its text is copied into the matter, so that a newer table never
//! rewrites the rule an existing matter was taken under.

use kernel::{Day, Limit};
use serde::{Deserialize, Serialize};

/// The code of a category as forms send it (`lamp`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CategoryCode(pub String);

impl CategoryCode {
    /// 别的事: the category that also needs a sentence or a photo.
    pub const OTHER: &'static str = "other";

    /// Whether a sentence or a photo must say what the matter is.
    #[must_use]
    pub fn needs_words(&self) -> bool {
        self.0 == Self::OTHER
    }

    /// Whether the public may see it by itself: what may hold anything is only counted with the others.
    #[must_use]
    pub fn stands_apart(&self) -> bool {
        self.0 != Self::OTHER
    }
}

impl std::fmt::Display for CategoryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One row: category × condition → limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// The category.
    pub category: CategoryCode,
    /// What residents read on the tile ("灯不亮").
    pub label: String,
    /// The condition, in words; empty where the category has one row only.
    pub condition: String,
    /// The limit, in one of the clocks.
    pub limit: Limit,
    /// The first day it holds.
    pub from: Day,
    /// The first day it no longer holds.
    pub until: Option<Day>,
    /// Where it comes from ("local setting", or the name of the rule).
    pub source: String,
}

impl Standard {
    /// Whether the row holds on that day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// The text copied into a matter: label, condition and limit.
    #[must_use]
    pub fn text(&self) -> String {
        let condition =
            if self.condition.is_empty() { String::new() } else { format!("（{}）", self.condition) };
        format!("{}{condition} {}", self.label, self.limit)
    }
}

/// The eight categories a subdistrict begins with (local setting), from `data/standards.csv`.
#[must_use]
pub fn defaults() -> Vec<Standard> {
    include_str!("../data/standards.csv").lines().skip(1).filter_map(row).collect()
}

/// One line of the table; nothing where it cannot be read (a test reads them all).
fn row(line: &str) -> Option<Standard> {
    let mut fields = line.split(',');
    Some(Standard {
        category: CategoryCode(fields.next()?.into()),
        label: fields.next()?.into(),
        condition: fields.next()?.into(),
        limit: fields.next()?.parse().ok()?,
        from: fields.next()?.parse().ok()?,
        until: None,
        source: fields.next()?.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_default_table_is_read() {
        let rows = defaults();
        assert_eq!(rows.len(), 8);
        assert_eq!(rows[0].text(), "灯不亮 2工作日");
        assert!(rows[7].category.needs_words() && !rows[0].category.needs_words());
        assert!(rows[0].category.stands_apart() && !rows[7].category.stands_apart());
    }
}

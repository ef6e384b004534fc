//! Where names stand: a tag on the upper edge for the wide level, name and number in the middle of the
//! widest part for the narrow one.

use super::District;
use super::bend::Bend;
use super::lattice::{Cell, heart};

/// A name tag.
#[derive(Debug, Clone, Default)]
pub struct Tag {
    /// The left edge of its plate.
    pub x: i64,
    /// The upper edge of its plate.
    pub y: i64,
    /// How wide the plate is.
    pub wide: i64,
}

/// Name and number of a community, for a phone.
#[derive(Debug, Clone, Default)]
pub struct Title {
    /// The middle.
    pub x: i64,
    /// The base line of the name.
    pub y: i64,
    /// The base line of the number; the name's own where both stand on one line.
    pub under: Option<i64>,
    /// The size of the name; 34, or what fits.
    pub size: i64,
    /// The size of the number.
    pub number: i64,
}

/// The size of a name, in units: 16 px on a phone.
const NAME: i64 = 34;
/// Below this a name cannot be read on a phone, and rather reaches over the edge.
const LEAST: i64 = 24;

/// The tag of a community: on the upper edge of its first cell.
#[must_use]
pub fn tag(name: &str, cells: &[Cell], bend: &Bend) -> Tag {
    let Some(first) = cells.first() else { return Tag::default() };
    let (x, y) = bend.upper_left(*first);
    Tag { x: x + 5, y: y - 10, wide: 15 * letters(name) + 10 }
}

/// Name and number within the widest part of a community.
#[must_use]
pub fn title(district: &District, cells: &[Cell], bend: &Bend) -> Title {
    let Some((first, last)) = heart(cells) else { return Title::default() };
    let (x, y) = bend.between(first, last);
    let wide = bend.width(first, last);
    let name = letters(&district.name).max(1);
    let digits = letters(&district.tally.words);
    if last.row > first.row {
        let size = NAME.min(wide / name).max(LEAST);
        let number = size * 40 / NAME;
        return Title { x, y: y - 3, under: Some(y + number - 5), size, number };
    }
    // One line: the name, half a letter, and digits of 0.56 of their size.
    let needed = NAME * name + NAME / 2 + 40 * 56 * digits / 100;
    let size = if needed > wide { (NAME * wide / needed).max(LEAST) } else { NAME };
    Title { x, y: y + size * 38 / 100, under: None, size, number: size * 40 / NAME }
}

fn letters(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(0)
}

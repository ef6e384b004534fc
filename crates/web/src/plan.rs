//! The schematic plan of a compound: its buildings in rows by their numbers, one of them marked.
//!
//! Nothing in it was surveyed, and its caption says so: the tree of places knows which buildings there
//! are and not where they stand. It is shown as `<img>`, with the names in its `alt` and in a list below;
//! the same drawing shows the compounds of a grid or community, and the communities of the street. For
//! residents it knows names of places only; for staff it may carry how many matters are open in a building.

pub mod around;
pub mod label;
pub mod lots;

use askama::Template;
use place::PlaceId;

use self::label::Lettering;
use self::lots::{Ground, Rect};
use crate::words::filters;

/// A building on the plan, or a compound, or a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Which place it is.
    pub id: PlaceId,
    /// "3号楼".
    pub name: String,
    /// Open matters in it, for staff; 0 draws nothing.
    pub open: i64,
}

/// What the plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Looking where it is.
    Look,
    /// Choosing by a thumb: every house has room for one.
    Choose,
}

/// How large its letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// As wide as the phone's text.
    Usual,
    /// For whoever chose 大 or 特大.
    Large,
}

/// The size of bare numbers.
const BARE: i64 = 20;

/// The picture.
#[derive(Debug, Template)]
#[template(path = "plan.html", escape = "html")]
pub struct Plan {
    ground: Ground,
    houses: Vec<Drawn>,
    size: i64,
}

/// A house as it is drawn.
#[derive(Debug)]
struct Drawn {
    slab: Rect,
    is_marked: bool,
    lines: Vec<Line>,
    /// Its number alone, for a picture as small as a stamp.
    bare: (i64, i64, String),
    point: (i64, i64),
    open: i64,
}

/// A line of its label.
#[derive(Debug)]
struct Line {
    x: i64,
    y: i64,
    words: String,
}

impl Plan {
    /// Draws the houses in their order, with one of them marked.
    #[must_use]
    pub fn of(houses: &[House], marked: Option<PlaceId>, purpose: Purpose, letters: Letters) -> Self {
        let ground = Ground::of(houses, purpose, letters);
        let names: Vec<&str> = houses.iter().map(|house| house.name.as_str()).collect();
        let lettering = Lettering::of(&names, &ground.slabs, letters);
        let drawn = houses
            .iter()
            .zip(&ground.slabs)
            .zip(&lettering.labels)
            .map(|((house, slab), label)| draw(house, *slab, label, lettering.size, marked == Some(house.id)))
            .collect();
        Self { houses: drawn, size: lettering.size, ground }
    }

    /// Width and height in units, for the attributes of the image.
    #[must_use]
    pub const fn size(&self) -> (i64, i64) {
        (lots::WIDTH, self.ground.height)
    }

    /// The part of the picture that a thumb may touch for each house, in their order.
    #[must_use]
    pub fn cells(&self) -> &[Rect] {
        &self.ground.cells
    }
}

fn draw(house: &House, slab: Rect, label: &[String], size: i64, is_marked: bool) -> Drawn {
    let (x, y) = slab.middle();
    let bare = label::number(&house.name).unwrap_or_default();
    let widest = label.iter().map(|line| label::wide(line, size)).max().unwrap_or(0);
    let widest = widest.max(label::wide(bare, BARE));
    // The point stands behind the words where both fit, above them where they do not.
    let beside = is_marked && widest + 24 <= slab.wide;
    let shift = if beside { 8 } else { 0 };
    let point = if beside { (x + widest / 2 + 4, y) } else { (slab.x + slab.wide, slab.y) };
    let first = y + size * 9 / 25 - (i64::try_from(label.len()).unwrap_or(1) - 1) * (size + 2) / 2;
    let line = |(y, words): (i64, &String)| Line { x: x - shift, y, words: words.clone() };
    let steps = (0i64..).map(|n| first + n * (size + 2));
    Drawn {
        slab,
        is_marked,
        lines: steps.zip(label).map(line).collect(),
        bare: (x - shift, y + 7, bare.to_owned()),
        point,
        open: house.open,
    }
}

#[cfg(test)]
mod tests;

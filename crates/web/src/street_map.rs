//! The schematic map of the street (T0): a lattice of grids out of the place tree, drawn as one SVG.
//!
//! Nothing in it was surveyed. Communities lie together, roads run between columns and rows, and the
//! whole is sheared and bent so that it reads as a town. The picture holds two levels and switches
//! between them at its own width: grids with their numbers, or communities with theirs. It is shown as
//! `<img>`, with the numbers in its `alt` and in a list below; it knows names of places and counts, and
//! nothing of any person.

pub mod bend;
pub mod label;
pub mod lattice;

use askama::Template;

use self::bend::Bend;
use self::lattice::{Cell, Lattice};
use crate::words::filters;

/// The steps of the ramp: none, 1, 2, 3, 4, 5, 6 and more.
pub const STEPS: [&str; 7] = ["#FDF1F5", "#F8D3E0", "#F0A9C3", "#E37BA2", "#CC4C80", "#A8285F", "#741741"];

/// How many, as it is shaded and as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Decides the shade; never more exact than the words.
    pub shade: u64,
    /// "4", "1–2".
    pub words: String,
}

/// A community and its grids, in the order of their codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    /// "西苑".
    pub name: String,
    /// All of it.
    pub tally: Tally,
    /// Its grids.
    pub grids: Vec<Tally>,
}

/// The picture.
#[derive(Debug, Template)]
#[template(path = "public/street_map.html", escape = "html")]
pub struct StreetMap {
    width: i64,
    height: i64,
    areas: Vec<Area>,
}

/// A community as it is drawn.
#[derive(Debug)]
struct Area {
    name: String,
    total: String,
    fill: &'static str,
    /// Every cell in one path, for the narrow level.
    shape: String,
    /// The edge around it.
    edge: String,
    cells: Vec<Drawn>,
    tag: label::Tag,
    title: label::Title,
}

/// A grid as it is drawn.
#[derive(Debug)]
struct Drawn {
    shape: String,
    fill: &'static str,
    x: i64,
    y: i64,
    words: String,
}

impl StreetMap {
    /// Draws the districts that have grids.
    #[must_use]
    pub fn of(districts: &[District]) -> Self {
        let districts: Vec<&District> = districts.iter().filter(|one| !one.grids.is_empty()).collect();
        let sizes: Vec<usize> = districts.iter().map(|one| one.grids.len()).collect();
        let lattice = Lattice::of(&sizes);
        let bend = Bend::of(&lattice);
        let most = districts.iter().map(|one| one.tally.shade).max().unwrap_or(0);
        let areas = districts
            .iter()
            .zip(&lattice.areas)
            .map(|(district, cells)| area(district, cells, &bend, most))
            .collect();
        let (width, height) = bend.size();
        Self { width, height, areas }
    }

    /// Width and height in units, for the attributes of the image.
    #[must_use]
    pub const fn size(&self) -> (i64, i64) {
        (self.width, self.height)
    }
}

fn area(district: &District, cells: &[Cell], bend: &Bend, most: u64) -> Area {
    let drawn = |(cell, tally): (&Cell, &Tally)| {
        let (x, y) = bend.middle(*cell);
        Drawn { shape: bend.outline(*cell), fill: step(tally.shade), x, y: y + 6, words: tally.words.clone() }
    };
    Area {
        name: district.name.clone(),
        total: district.tally.words.clone(),
        fill: step(share(district.tally.shade, most)),
        shape: cells.iter().map(|cell| bend.outline(*cell)).collect(),
        edge: Lattice::edges(cells).into_iter().map(|(cell, side)| bend.side(cell, side)).collect(),
        cells: cells.iter().zip(&district.grids).map(drawn).collect(),
        tag: label::tag(&district.name, cells, bend),
        title: label::title(district, cells, bend),
    }
}

/// Communities are shaded by their share of the fullest, in the same seven steps.
const fn share(n: u64, most: u64) -> u64 {
    if n == 0 || most == 0 { 0 } else { (n * 6).div_ceil(most) }
}

fn step(n: u64) -> &'static str {
    STEPS[usize::try_from(n).unwrap_or(usize::MAX).min(STEPS.len() - 1)]
}

#[cfg(test)]
mod tests;

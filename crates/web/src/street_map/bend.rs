//! From lattice to paper: uneven columns and rows, roads as gaps, all of it sheared and bent.

use super::lattice::{Cell, Lattice, Side};

/// The paper around the town.
const MARGIN: f64 = 14.0;
/// The width of a main road.
const ROAD: f64 = 6.0;
/// Each row stands so much farther to the right than the one above.
const SHEAR: f64 = 5.0;

/// Where columns and rows begin and end, before they are bent.
#[derive(Debug, Clone, Default)]
pub struct Bend {
    columns: Vec<(f64, f64)>,
    rows: Vec<(f64, f64)>,
    size: (f64, f64),
}

impl Bend {
    /// Measures a lattice.
    #[must_use]
    pub fn of(lattice: &Lattice) -> Self {
        let columns = strips(lattice.columns, [4, 7], 10, |n| 56 + n * 37 % 17);
        let rows = strips(lattice.rows, [2, 4], 7, |n| 52 + n * 23 % 11);
        let mut bend = Self { columns, rows, size: (0.0, 0.0) };
        let corners: Vec<(f64, f64)> = lattice
            .areas
            .iter()
            .flatten()
            .flat_map(|cell| [Side::Top, Side::Bottom].map(|side| bend.corners(*cell, side)))
            .flat_map(|(from, to)| [from, to])
            .collect();
        let most = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(0.0, f64::max);
        bend.size = (most(|point| point.0) + MARGIN, most(|point| point.1) + MARGIN);
        bend
    }

    /// Width and height of the paper, in units.
    #[must_use]
    pub fn size(&self) -> (i64, i64) {
        (round(self.size.0), round(self.size.1))
    }

    /// The four sides of a cell as a closed path.
    #[must_use]
    pub fn outline(&self, cell: Cell) -> String {
        let (top, bottom) = (self.corners(cell, Side::Top), self.corners(cell, Side::Bottom));
        format!("M{} {} {} {}z", at(top.0), at(top.1), at(bottom.0), at(bottom.1))
    }

    /// One side of a cell as a path.
    #[must_use]
    pub fn side(&self, cell: Cell, side: Side) -> String {
        let (from, to) = self.corners(cell, side);
        format!("M{} {}", at(from), at(to))
    }

    /// The middle of a cell.
    #[must_use]
    pub fn middle(&self, cell: Cell) -> (i64, i64) {
        self.between(cell, cell)
    }

    /// The middle of a rectangle of cells.
    #[must_use]
    pub fn between(&self, first: Cell, last: Cell) -> (i64, i64) {
        let (left, right) = (self.column(first.column).0, self.column(last.column).1);
        let (top, bottom) = (self.row(first.row).0, self.row(last.row).1);
        let (x, y) = bent((left + right) / 2.0, (top + bottom) / 2.0);
        (round(x), round(y))
    }

    /// The width of a rectangle of cells.
    #[must_use]
    pub fn width(&self, first: Cell, last: Cell) -> i64 {
        round(self.column(last.column).1 - self.column(first.column).0)
    }

    /// The corner of a cell where its name tag hangs.
    #[must_use]
    pub fn upper_left(&self, cell: Cell) -> (i64, i64) {
        let (from, _) = self.corners(cell, Side::Top);
        (round(from.0), round(from.1))
    }

    /// Both ends of a side; round the cell with the clock.
    fn corners(&self, cell: Cell, side: Side) -> ((f64, f64), (f64, f64)) {
        let ((left, right), (top, bottom)) = (self.column(cell.column), self.row(cell.row));
        match side {
            Side::Top => (bent(left, top), bent(right, top)),
            Side::Right => (bent(right, top), bent(right, bottom)),
            Side::Bottom => (bent(right, bottom), bent(left, bottom)),
            Side::Left => (bent(left, bottom), bent(left, top)),
        }
    }

    fn column(&self, nth: usize) -> (f64, f64) {
        self.columns.get(nth).copied().unwrap_or_default()
    }

    fn row(&self, nth: usize) -> (f64, f64) {
        self.rows.get(nth).copied().unwrap_or_default()
    }
}

/// Strips one beside the other, with a main road after the fourth and the seventh of ten, say.
fn strips(many: usize, roads: [usize; 2], of: usize, wide: impl Fn(u32) -> u32) -> Vec<(f64, f64)> {
    let roads = roads.map(|road| road * many / of);
    let mut from = 0.0;
    let mut strips = Vec::new();
    for (nth, number) in (0..many).zip(0_u32..) {
        if nth > 0 && roads.contains(&nth) {
            from += ROAD;
        }
        let to = from + f64::from(wide(number));
        strips.push((from, to));
        from = to;
    }
    strips
}

/// Where a point of the lattice lies on paper.
fn bent(x: f64, y: f64) -> (f64, f64) {
    let across = x + SHEAR * y / 57.0 + 4.0 * (y / 70.0).sin();
    let down = y + 6.0 * (x / 105.0).sin() - 0.03 * x;
    (across + MARGIN, down + MARGIN + 24.0)
}

fn at((x, y): (f64, f64)) -> String {
    format!("{} {}", tenth(x), tenth(y))
}

fn tenth(n: f64) -> f64 {
    (n * 10.0).round() / 10.0
}

fn round(n: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "paper of some hundred units")]
    let rounded = n.round() as i64;
    rounded
}

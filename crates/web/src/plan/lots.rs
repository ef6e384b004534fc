//! Where each house lies on the paper: rows of slabs, then those that stand beside them, a path between
//! the rows and one down to the gate. Counted in units of which a phone shows one a pixel.

use super::{House, Letters, Purpose, label};

/// The width of every plan.
pub const WIDTH: i64 = 328;
/// The edge of the compound, from the edge of the paper.
const EDGE: i64 = 8;
/// From the edge of the compound to the first slab's cell.
const INSET: i64 = 10;
/// The road below it.
pub const ROAD: i64 = 15;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x: i64,
    /// Its upper edge.
    pub y: i64,
    /// How wide it is.
    pub wide: i64,
    /// How high it is.
    pub high: i64,
}

impl Rect {
    /// Its middle.
    #[must_use]
    pub const fn middle(self) -> (i64, i64) {
        (self.x + self.wide / 2, self.y + self.high / 2)
    }

    /// The same without a margin inside it.
    const fn less(self, across: i64, down: i64) -> Self {
        Self {
            x: self.x + across,
            y: self.y + down,
            wide: self.wide - 2 * across,
            high: self.high - 2 * down,
        }
    }
}

/// How closely houses may stand.
#[derive(Debug, Clone, Copy)]
struct Measure {
    /// Most slabs in a row.
    most: i64,
    /// From one row to the next.
    pitch: i64,
    /// The strip of those that stand upright; nothing where none may.
    strip: i64,
}

impl Measure {
    /// A thumb needs 48 pixels, and 60 in large letters, on a phone of 320.
    const fn of(purpose: Purpose, letters: Letters) -> Self {
        match (purpose, letters) {
            (Purpose::Look, Letters::Usual) => Self { most: 6, pitch: 42, strip: 44 },
            (Purpose::Look, Letters::Large) => Self { most: 6, pitch: 46, strip: 48 },
            (Purpose::Choose, Letters::Usual) => Self { most: 4, pitch: 60, strip: 66 },
            (Purpose::Choose, Letters::Large) => Self { most: 3, pitch: 80, strip: 88 },
        }
    }

    /// Slabs in a row: few houses have wide ones, and names need more room than numbers.
    fn columns(self, houses: &[House]) -> i64 {
        let names = houses.iter().any(|house| label::number(&house.name).is_none());
        let wanted = match houses.len() {
            0 | 1 => 1,
            2..=8 => 2,
            9..=15 => 3,
            16..=28 => 4,
            29..=45 => 5,
            _ => 6,
        };
        wanted.min(self.most).min(if names { 3 } else { self.most })
    }

    /// The strip beside so many columns: only numbers can be read on what stands, and thumbs need room.
    fn strip(self, columns: i64, houses: &[House], purpose: Purpose) -> i64 {
        let numbers = houses.iter().all(|house| label::number(&house.name).is_some());
        let has_room = purpose == Purpose::Look || columns == 2;
        if numbers && has_room { self.strip } else { 0 }
    }
}

/// The paper with everything that is no house.
#[derive(Debug)]
pub struct Ground {
    /// How high it is.
    pub height: i64,
    /// The compound.
    pub inside: Rect,
    /// White ways inside it.
    pub paths: Vec<Rect>,
    /// The middle of the gate.
    pub gate: i64,
    /// The houses, in their order.
    pub slabs: Vec<Rect>,
    /// The room around each.
    pub cells: Vec<Rect>,
}

impl Ground {
    /// Lays the houses out.
    #[must_use]
    pub fn of(houses: &[House], purpose: Purpose, letters: Letters) -> Self {
        let measure = Measure::of(purpose, letters);
        let columns = measure.columns(houses);
        let strip = measure.strip(columns, houses, purpose);
        let n = i64::try_from(houses.len()).unwrap_or(i64::MAX / 100);
        let rows = rows(n, columns, if strip > 0 { 2 } else { 0 });
        let standing = (n - rows * columns).max(0);
        let lying = Lying {
            x: EDGE + INSET,
            y: EDGE + INSET / 2,
            across: (WIDTH - 2 * (EDGE + INSET) - if standing > 0 { strip } else { 0 }) / columns,
            pitch: measure.pitch,
            columns,
        };
        let high = rows * measure.pitch;
        let strip = Rect { x: WIDTH - EDGE - INSET - strip, y: lying.y, wide: strip, high };
        let mut cells: Vec<Rect> = (0..n - standing).map(|at| lying.cell(at)).collect();
        let mut slabs: Vec<Rect> = cells.iter().map(|cell| slab(*cell)).collect();
        for at in 0..standing {
            let cell = Rect { y: strip.y + at * high / standing, high: high / standing, ..strip };
            cells.push(cell);
            slabs.push(cell.less((strip.wide - 24).clamp(20, 44) / 2, 9));
        }
        let inside = Rect { x: EDGE, y: EDGE, wide: WIDTH - 2 * EDGE, high: high + INSET };
        let gate = if standing > 0 { strip.x } else { lying.x + lying.across * columns.div_euclid(2).max(1) };
        let gate = if columns == 1 { WIDTH - 3 * EDGE - INSET } else { gate };
        let ends = if standing > 0 { strip.x } else { WIDTH - EDGE };
        let mut paths: Vec<Rect> = (1..rows).map(|row| lying.path(row, ends)).collect();
        paths.push(Rect { x: gate - 4, y: EDGE, wide: 8, high: inside.high });
        Self { height: inside.y + inside.high + 6 + ROAD, inside, paths, gate, slabs, cells }
    }
}

/// The fewest rows that hold them all, where two of three rows may have one standing beside them.
fn rows(n: i64, columns: i64, standing: i64) -> i64 {
    let holds = |rows: i64| columns * rows + if rows > 1 { rows * standing / 3 } else { 0 };
    (1..).find(|rows| holds(*rows) >= n).unwrap_or(1)
}

/// The rows.
struct Lying {
    x: i64,
    y: i64,
    across: i64,
    pitch: i64,
    columns: i64,
}

impl Lying {
    const fn cell(&self, at: i64) -> Rect {
        Rect {
            x: self.x + at % self.columns * self.across,
            y: self.y + at / self.columns * self.pitch,
            wide: self.across,
            high: self.pitch,
        }
    }

    const fn path(&self, row: i64, ends: i64) -> Rect {
        Rect { x: EDGE, y: self.y + row * self.pitch - 4, wide: ends - EDGE, high: 8 }
    }
}

/// What is built on a cell: seven units less at each side, and never a giant.
fn slab(cell: Rect) -> Rect {
    let across = if cell.wide > 200 { cell.wide / 4 } else { 6 };
    cell.less(across, 9)
}

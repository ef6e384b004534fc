//! Which cell of the lattice belongs to which community: cells are cut in two again and again, each time
//! where both parts stay whole and their outlines are shortest.

use std::cmp::Reverse;
use std::collections::HashSet;

/// A cell: its column and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    /// From the left.
    pub column: usize,
    /// From the top.
    pub row: usize,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above.
    Top,
    /// To the right.
    Right,
    /// Below.
    Bottom,
    /// To the left.
    Left,
}

/// The lattice and its areas.
#[derive(Debug, Clone, Default)]
pub struct Lattice {
    /// How many columns.
    pub columns: usize,
    /// How many rows.
    pub rows: usize,
    /// The cells of each area, in reading order; areas in the order they were given.
    pub areas: Vec<Vec<Cell>>,
}

impl Lattice {
    /// Lays areas of so many cells out; ten columns to seven rows, as far as the number allows.
    #[must_use]
    pub fn of(sizes: &[usize]) -> Self {
        let all: usize = sizes.iter().sum();
        if all == 0 {
            return Self::default();
        }
        let columns = (1..=all).find(|columns| columns * columns * 7 >= all * 10).unwrap_or(1);
        let cell = |n: usize| Cell { column: n % columns, row: n / columns };
        let mut areas = Vec::new();
        cut((0..all).map(cell).collect(), sizes, &mut areas);
        Self { columns, rows: all.div_ceil(columns), areas }
    }

    /// The sides of an area that border on something else.
    #[must_use]
    pub fn edges(cells: &[Cell]) -> Vec<(Cell, Side)> {
        cells
            .iter()
            .flat_map(|cell| SIDES.map(|side| (*cell, side)))
            .filter(|(cell, side)| beside(*cell, *side).is_none_or(|neighbour| !cells.contains(&neighbour)))
            .collect()
    }
}

const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];

/// The cell on that side; nothing beyond the first column and row.
fn beside(cell: Cell, side: Side) -> Option<Cell> {
    let Cell { column, row } = cell;
    Some(match side {
        Side::Top => Cell { column, row: row.checked_sub(1)? },
        Side::Right => Cell { column: column + 1, row },
        Side::Bottom => Cell { column, row: row + 1 },
        Side::Left => Cell { column: column.checked_sub(1)?, row },
    })
}

/// Cuts cells into areas of those sizes.
fn cut(mut cells: Vec<Cell>, sizes: &[usize], areas: &mut Vec<Vec<Cell>>) {
    if sizes.len() < 2 {
        cells.sort_by_key(|cell| (cell.row, cell.column));
        areas.push(cells);
        return;
    }
    let (few, many) = sizes.split_at(halfway(sizes));
    let (first, rest) = best_cut(&cells, few.iter().sum());
    cut(first, few, areas);
    cut(rest, many, areas);
}

/// How many of the areas hold about half of the cells; at least one, never all.
fn halfway(sizes: &[usize]) -> usize {
    let all: usize = sizes.iter().sum();
    let held = |many: usize| sizes[..many].iter().sum::<usize>();
    (1..sizes.len()).min_by_key(|many| (2 * held(*many)).abs_diff(all)).unwrap_or(1)
}

/// By what cells are put in order.
type Order = fn(&Cell) -> (usize, usize);

/// Takes so many cells off, by columns or by rows, from either end of them.
fn best_cut(cells: &[Cell], many: usize) -> (Vec<Cell>, Vec<Cell>) {
    let orders: [Order; 4] = [
        |cell| (cell.column, cell.row),
        |cell| (cell.column, usize::MAX - cell.row),
        |cell| (cell.row, cell.column),
        |cell| (cell.row, usize::MAX - cell.column),
    ];
    let cuts = orders.map(|order| {
        let mut sorted = cells.to_vec();
        sorted.sort_by_key(order);
        let rest = sorted.split_off(many.min(sorted.len()));
        (sorted, rest)
    });
    let cost = |(first, rest): &(Vec<Cell>, Vec<Cell>)| {
        (pieces(first) + pieces(rest), Lattice::edges(first).len() + Lattice::edges(rest).len())
    };
    cuts.into_iter().min_by_key(cost).unwrap_or_default()
}

/// Into how many pieces an area falls.
fn pieces(cells: &[Cell]) -> usize {
    let mut left: HashSet<Cell> = cells.iter().copied().collect();
    let mut found = 0;
    while let Some(start) = left.iter().next().copied() {
        found += 1;
        left.remove(&start);
        let mut reached = vec![start];
        while let Some(cell) = reached.pop() {
            let near = SIDES.into_iter().filter_map(|side| beside(cell, side));
            reached.extend(near.filter(|cell| left.remove(cell)).collect::<Vec<_>>());
        }
    }
    found
}

/// The largest rectangle of cells within an area: its first cell and its last.
#[must_use]
pub fn heart(cells: &[Cell]) -> Option<(Cell, Cell)> {
    let within = |from: Cell, to: Cell| {
        (from.row..=to.row)
            .all(|row| (from.column..=to.column).all(|column| cells.contains(&Cell { column, row })))
    };
    let spans = cells.iter().flat_map(|from| cells.iter().map(|to| (*from, *to)));
    let boxes = spans.filter(|(from, to)| from.column <= to.column && from.row <= to.row);
    boxes.filter(|(from, to)| within(*from, *to)).max_by_key(|(from, to)| {
        let (wide, tall) = (to.column - from.column + 1, to.row - from.row + 1);
        (wide * tall, Reverse(wide.abs_diff(2 * tall)), Reverse(from.row))
    })
}

#[cfg(test)]
mod tests;

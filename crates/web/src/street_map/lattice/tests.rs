//! Every grid has a cell, and communities lie together.

use std::collections::HashSet;

use super::{Cell, Lattice, heart, pieces};

/// The eleven communities of the demonstration.
const ELEVEN: [usize; 11] = [8, 6, 6, 6, 8, 6, 8, 5, 4, 6, 7];

#[test]
fn seventy_grids_stand_in_ten_columns_and_seven_rows() {
    let lattice = Lattice::of(&ELEVEN);
    assert_eq!((lattice.columns, lattice.rows), (10, 7));
    let sizes: Vec<usize> = lattice.areas.iter().map(Vec::len).collect();
    assert_eq!(sizes, ELEVEN);
    let cells: HashSet<Cell> = lattice.areas.iter().flatten().copied().collect();
    assert_eq!(cells.len(), 70);
}

#[test]
fn every_community_is_one_piece() {
    for sizes in [&ELEVEN[..], &[1], &[1, 1], &[3; 30], &[1, 20, 2, 9, 4, 4, 13], &[7; 7]] {
        let lattice = Lattice::of(sizes);
        for area in &lattice.areas {
            assert_eq!(pieces(area), 1, "{sizes:?}: {area:?}");
        }
    }
}

#[test]
fn nothing_is_laid_out_of_nothing() {
    assert!(Lattice::of(&[]).areas.is_empty());
    assert!(heart(&[]).is_none());
}

#[test]
fn a_name_is_written_where_the_area_is_widest() {
    let cell = |column, row| Cell { column, row };
    let bent = [cell(0, 0), cell(0, 1), cell(1, 1), cell(2, 1)];
    assert_eq!(heart(&bent), Some((cell(0, 1), cell(2, 1))));
}

//! The order of a round: the stop with the earliest promise first, then everything at the same stop, by
//! building and staircase. A stop is a compound, or a place outside of any.

use place::{PlaceId, PlaceKind, PlaceTree};

/// A piece of a place's name: numbers are ordered as numbers, so that 2号楼 comes before 10号楼.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Words(String),
}

/// Puts tasks that stand in the order of their promises into the order of a round. Where nobody knows
/// the place, a task comes last.
pub fn order<T>(tree: &PlaceTree, tasks: &mut Vec<T>, place_of: impl Fn(&T) -> Option<PlaceId>) {
    let mut stops: Vec<PlaceId> = Vec::new();
    let mut keyed: Vec<((usize, Vec<Piece>), T)> = Vec::new();
    for task in tasks.drain(..) {
        let key = match place_of(&task) {
            Some(place) => (rank(&mut stops, stop(tree, place)), pieces(&tree.spoken_name(place))),
            // After every stop, in the order of the promises.
            None => (usize::MAX, Vec::new()),
        };
        keyed.push((key, task));
    }
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    tasks.extend(keyed.into_iter().map(|(_, task)| task));
}

fn stop(tree: &PlaceTree, place: PlaceId) -> PlaceId {
    tree.within(place, PlaceKind::Compound).map_or(place, |compound| compound.id)
}

/// The place of a stop in the round: where it was met first.
fn rank(stops: &mut Vec<PlaceId>, stop: PlaceId) -> usize {
    let met = stops.iter().position(|one| *one == stop);
    met.unwrap_or_else(|| {
        stops.push(stop);
        stops.len() - 1
    })
}

fn pieces(name: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for c in name.chars() {
        match (c.to_digit(10), pieces.last_mut()) {
            (Some(digit), Some(Piece::Number(n))) => {
                *n = n.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => pieces.push(Piece::Number(u64::from(digit))),
            (None, Some(Piece::Words(words))) => words.push(c),
            (None, _) => pieces.push(Piece::Words(c.to_string())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests;

//! Counting what board and wall show alike.

use kernel::{Moment, Span};
use place::{PlaceId, PlaceKind};
use scores::week::Week;
use storage::StorageError;
use storage::boards::burdens::{self, Again};
use storage::boards::weeks;
use storage::matters::{Queue, View, list};
use storage::office::Office;

use super::figures;
use crate::actor::Staff;
use crate::app::App;
use crate::category;
use crate::desk::board::{Bar, Blocks, Recurring};
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};

/// Weeks of a line.
const WEEKS: i64 = 8;
/// Days in which what comes again is looked for.
const DAYS: i64 = 30;
/// How much of it is named.
const MOST: i64 = 3;

/// Everything that was counted.
pub struct Counted {
    /// Oldest first; only moments with a whole week behind them.
    pub weeks: Vec<(Moment, Week)>,
    /// Of the old ones, those that stand still in a parking.
    pub parked: usize,
    /// Being done again now.
    pub rework: i64,
    open: Vec<(Option<PlaceId>, i64)>,
    again: Vec<Again>,
}

/// The blocks, for the part of the street of whoever looks.
///
/// # Errors
/// Trouble with the store.
pub async fn of(app: &App, office: &Office, staff: &Staff) -> Result<Blocks, Failure> {
    let (of, now) = (app.of(), app.now());
    let community = office.tree.within(staff.signed.scope, PlaceKind::Community).map(|place| place.id);
    let counted = app.db().read(move |tx| -> Result<Counted, StorageError> {
        let moments = moments(now, weeks::began(tx, of)?);
        let mut counted = weeks::back(tx, of, community, now, moments.len())?;
        counted.reverse();
        let queue = Queue { community, ..Queue::default() };
        Ok(Counted {
            weeks: moments.into_iter().zip(counted).collect(),
            parked: burdens::parked(tx, of, community, now)?,
            rework: list::count(tx, of, View::Rework, &queue, now)?,
            open: burdens::open(tx, of)?,
            again: burdens::again(tx, of, community, now - Span::from_days(DAYS), MOST)?,
        })
    });
    Ok(blocks(office, &counted.await?, community, now))
}

/// Now and the same time of the weeks before, oldest first, as far as there is a whole week to look at.
fn moments(now: Moment, began: Option<Moment>) -> Vec<Moment> {
    let Some(began) = began else { return Vec::new() };
    let back = (0..WEEKS).rev().map(|weeks| now - Span::from_days(7 * weeks));
    back.filter(|to| *to - Span::from_days(7) >= began).collect()
}

fn blocks(office: &Office, counted: &Counted, community: Option<PlaceId>, now: Moment) -> Blocks {
    let open = bars(office, &counted.open, community);
    Blocks {
        range: t_with("board-range", &[("until", &spoken::near(now, now))]),
        figures: if counted.weeks.is_empty() { Vec::new() } else { figures::all(counted).into() },
        open_total: open.iter().map(|bar| bar.n).sum(),
        open,
        recurring: counted.again.iter().map(|again| recurring(office, again)).collect(),
    }
}

/// In the order of their codes; what has no place yet comes last.
fn bars(office: &Office, open: &[(Option<PlaceId>, i64)], community: Option<PlaceId>) -> Vec<Bar> {
    let of = |id| open.iter().find(|(known, _)| *known == id).map_or(0, |(_, n)| *n);
    let mut named: Vec<(String, i64)> = office
        .tree
        .of_kind(PlaceKind::Community)
        .into_iter()
        .filter(|place| community.is_none_or(|only| only == place.id))
        .map(|place| (place.name.clone(), of(Some(place.id))))
        .collect();
    if of(None) > 0 {
        named.push((t("public-place-unknown"), of(None)));
    }
    let widest = named.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let bar = |(name, n): (String, i64)| Bar {
        name,
        n: u64::try_from(n).unwrap_or(0),
        width: u64::try_from(n * 240 / widest).unwrap_or(0),
    };
    named.into_iter().map(bar).collect()
}

fn recurring(office: &Office, again: &Again) -> Recurring {
    let place = office.tree.spoken_name(again.place);
    Recurring {
        what: t_with(
            "board-again",
            &[("place", &place), ("what", &category::words(office, &again.category))],
        ),
        words: t_with("board-again-times", &[("days", &DAYS.to_string()), ("n", &again.times.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_weeks_are_looked_at() {
        let at = |text| Moment::parse_local(text).unwrap();
        let now = at("2026-10-30T09:00");
        assert!(moments(now, None).is_empty());
        assert!(moments(now, Some(at("2026-10-24T09:00"))).is_empty());
        assert_eq!(moments(now, Some(at("2026-10-23T09:00"))), [now]);
        assert_eq!(moments(now, Some(at("2026-10-10T09:00"))), [at("2026-10-23T09:00"), now]);
        assert_eq!(moments(now, Some(at("2025-10-10T09:00"))).len(), 8);
    }
}

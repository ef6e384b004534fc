//! Who serves a door: the grid worker and the building's Party group by name, and households that
//! agreed to be named. No flat, no number, and nothing of a household that did not agree.

use ::people::ties::{Tie, TieKind};
use place::{PlaceId, PlaceKind};
use storage::office::Office;

use crate::app::App;
use crate::problem::Failure;

/// Who serves a door.
#[derive(Debug, Clone, Default)]
pub struct Serving {
    /// The grid worker: name and unit.
    pub worker: Option<(String, String)>,
    /// The building's Party groups, by the name of the group.
    pub groups: Vec<String>,
    /// Contact households that agreed: surname, and what they offer.
    pub households: Vec<(String, String)>,
}

impl Serving {
    /// Whether nobody is known.
    #[must_use]
    pub const fn is_nobody(&self) -> bool {
        self.worker.is_none() && self.groups.is_empty() && self.households.is_empty()
    }
}

/// Who serves a place today.
///
/// # Errors
/// Trouble with the store.
pub async fn serving(app: &App, office: &Office, here: PlaceId) -> Result<Serving, Failure> {
    let (of, today) = (app.of(), app.now().day());
    let within = |kind| office.tree.within(here, kind).map(|place| place.id);
    let (grid, building) = (within(PlaceKind::Grid), within(PlaceKind::Building));
    let staircase = within(PlaceKind::Staircase);
    let (worker, ties) = app
        .db()
        .read(move |tx| {
            let worker = match grid {
                Some(grid) => storage::people::grid_worker(tx, of, grid, today)?,
                None => None,
            };
            let mut ties = Vec::new();
            for place in [building, staircase].into_iter().flatten() {
                ties.extend(storage::people::ties_of(tx, of, place)?);
            }
            Ok::<_, storage::StorageError>((worker, ties))
        })
        .await?;
    let worker = worker.map(|(name, unit)| (name, office.unit_name(unit).to_owned()));
    let shown = |kind: TieKind| move |tie: &&Tie| tie.kind == kind && tie.is_shown_to_neighbours();
    let groups = ties.iter().filter(shown(TieKind::BuildingGroup)).map(|tie| tie.name.clone()).collect();
    let households = ties
        .iter()
        .filter(shown(TieKind::ContactHousehold))
        .map(|tie| (surname(&tie.name), tie.offers.clone().unwrap_or_default()))
        .collect();
    Ok(Serving { worker, groups, households })
}

/// What stands on record is a surname; should more stand there, it is not shown.
fn surname(name: &str) -> String {
    name.chars().next().map(String::from).unwrap_or_default()
}

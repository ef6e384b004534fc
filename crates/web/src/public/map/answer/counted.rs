//! Counting the grids, and how much of a count may be shown.

use std::collections::HashMap;

use place::{Place, PlaceId, PlaceKind};
use scores::Apart;
use storage::boards::grids::{self, InGrid};
use storage::office::{Office, settings};

use super::asked::Filter;
use crate::app::App;
use crate::problem::Failure;
use crate::public::map::{District, Grid};
use crate::street_map::{self, Tally};
use crate::words::{t, t_with};

/// What was counted.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    /// All of it.
    pub total: i64,
    /// Of these without a grid of the map.
    pub elsewhere: i64,
    /// Communities by their codes.
    communities: Vec<Community>,
}

#[derive(Debug, Clone)]
struct Community {
    name: String,
    grids: Vec<(Place, Number)>,
}

/// How many, and whether one category was asked for, so that few are not told apart.
#[derive(Debug, Clone, Copy, Default)]
struct Number {
    all: i64,
    open: i64,
    detail: Detail,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Detail {
    /// Every kind of matter together.
    #[default]
    Together,
    /// One kind.
    Apart,
}

/// Counts what a filter asks for.
///
/// # Errors
/// Trouble with the store.
pub async fn count(app: &App, office: &Office, filter: &Filter) -> Result<Counted, Failure> {
    let (of, span, category) = (app.of(), filter.span(app.now()), filter.category.clone());
    let detail = if category.is_some() { Detail::Apart } else { Detail::Together };
    let read = move |tx: &mut storage::Tx<'_>| match span {
        Some(span) => grids::reported(tx, of, span, category.as_deref()),
        None => grids::open_now(tx, of, category.as_deref()),
    };
    let rows = app.db().read(read).await?;
    Ok(put_together(office, &rows, detail))
}

fn put_together(office: &Office, rows: &[InGrid], detail: Detail) -> Counted {
    let mut by_grid: HashMap<PlaceId, Number> = HashMap::new();
    for (grid, row) in rows.iter().filter_map(|row| Some((row.grid?, row))) {
        let number = by_grid.entry(grid).or_default();
        *number = Number { all: number.all + row.all, open: number.open + row.open, detail };
    }
    let total = rows.iter().map(|row| row.all).sum();
    let mut number_of =
        |place: &Place| by_grid.remove(&place.id).unwrap_or(Number { detail, ..Number::default() });
    let communities: Vec<Community> = office
        .tree
        .of_kind(PlaceKind::Community)
        .into_iter()
        .map(|community| Community {
            name: community.name.clone(),
            grids: grids_of(office, community.id)
                .into_iter()
                .map(|grid| (grid.clone(), number_of(grid)))
                .collect(),
        })
        .collect();
    let placed: i64 = communities.iter().map(|one| one.number().all).sum();
    Counted { total, elsewhere: total - placed, communities }
}

fn grids_of(office: &Office, community: PlaceId) -> Vec<&Place> {
    office.tree.below(community).into_iter().filter(|place| place.kind == PlaceKind::Grid).collect()
}

impl Counted {
    /// For the picture.
    #[must_use]
    pub fn drawn(&self) -> Vec<street_map::District> {
        let district = |one: &Community| street_map::District {
            name: one.name.clone(),
            tally: one.number().tally(),
            grids: one.grids.iter().map(|(_, number)| number.tally()).collect(),
        };
        self.communities.iter().map(district).collect()
    }

    /// For the list.
    #[must_use]
    pub fn listed(&self, filter: &Filter) -> Vec<District> {
        let grid = |(place, number): &(Place, Number)| Grid {
            name: place.name.clone(),
            words: number.words(filter),
            href: format!("/g/{}", place.code),
        };
        let district = |one: &Community| District {
            name: one.name.clone(),
            words: one.number().words(filter),
            grids: one.grids.iter().map(grid).collect(),
        };
        self.communities.iter().map(district).collect()
    }
}

impl Community {
    fn number(&self) -> Number {
        self.grids.iter().fold(Number::default(), |sum, (_, number)| Number {
            all: sum.all + number.all,
            open: sum.open + number.open,
            detail: number.detail,
        })
    }
}

impl Number {
    fn tally(self) -> Tally {
        match (self.detail, Apart::of(self.all)) {
            (Detail::Apart, Apart::Few) => Tally { shade: 1, words: t("map-few") },
            _ => Tally { shade: u64::try_from(self.all).unwrap_or(0), words: self.all.to_string() },
        }
    }

    /// "4 件", "1–2 件", "9 件，2 件还没办完".
    fn words(self, filter: &Filter) -> String {
        let n = self.tally().words;
        if filter.month.is_some() && self.open > 0 && self.detail == Detail::Together {
            return t_with("map-n-open", &[("n", &n), ("open", &self.open.to_string())]);
        }
        t_with("map-n", &[("n", &n)])
    }
}

/// The 审图号 of the map, where the subdistrict has one: a dated setting.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
struct MapSetting {
    approval: String,
}

/// The 审图号; empty while there is none.
///
/// # Errors
/// Trouble with the store.
pub async fn approval(app: &App) -> Result<String, Failure> {
    let of = app.of();
    let setting: Option<MapSetting> = app.db().read(move |tx| settings::latest(tx, of, "map")).await?;
    Ok(setting.unwrap_or_default().approval)
}

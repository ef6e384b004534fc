//! The category's own row before the row for any, and the narrowest place before a wider one.

use kernel::{Day, Draw, Moment};
use people::UnitId;
use place::{Place, PlaceId, PlaceKind, PlaceTree};
use storage::people::Suggestion;

use super::suggest;

/// A street, a community, a grid and a compound, one within the other, and a second community.
struct Street {
    tree: PlaceTree,
    street: PlaceId,
    community: PlaceId,
    grid: PlaceId,
    compound: PlaceId,
    elsewhere: PlaceId,
}

fn day() -> Day {
    "2026-01-01".parse().unwrap()
}

fn street() -> Street {
    let mut draw = Draw::from_seed([1; 32]);
    let at = Moment::parse_local("2026-01-01T09:00").unwrap();
    let mut place = |parent: Option<&Place>, kind, code: &str| Place {
        id: PlaceId::new(at, &mut draw),
        parent: parent.map(|parent| parent.id),
        kind,
        code: code.into(),
        name: code.into(),
        survey_grid: None,
        from: day(),
        until: None,
    };
    let street = place(None, PlaceKind::Subdistrict, "370303002");
    let community = place(Some(&street), PlaceKind::Community, "001");
    let grid = place(Some(&community), PlaceKind::Grid, "001001");
    let compound = place(Some(&grid), PlaceKind::Compound, "C1");
    let elsewhere = place(Some(&street), PlaceKind::Community, "002");
    Street {
        street: street.id,
        community: community.id,
        grid: grid.id,
        compound: compound.id,
        elsewhere: elsewhere.id,
        tree: PlaceTree::new([street, community, grid, compound, elsewhere]).unwrap(),
    }
}

fn row(category: &str, place: PlaceId, clause: &str) -> Suggestion {
    let unit = UnitId::new(Moment::parse_local("2026-01-01T09:00").unwrap(), &mut Draw::from_seed([2; 32]));
    Suggestion { category: category.into(), place, unit, clause: clause.into(), from: day() }
}

#[track_caller]
fn chosen(rows: &[Suggestion], tree: &PlaceTree, category: &str, place: Option<PlaceId>) -> String {
    suggest(tree, rows, category, place).map(|row| row.clause.clone()).unwrap_or_default()
}

#[test]
fn the_narrowest_place_decides() {
    let all = street();
    let rows =
        [row("*", all.street, "street"), row("*", all.grid, "grid"), row("*", all.community, "community")];
    assert_eq!(chosen(&rows, &all.tree, "lamp", Some(all.compound)), "grid");
    assert_eq!(chosen(&rows, &all.tree, "lamp", Some(all.community)), "community");
    assert_eq!(chosen(&rows, &all.tree, "lamp", Some(all.elsewhere)), "street");
}

#[test]
fn a_row_for_the_category_beats_a_narrower_row_for_any() {
    let all = street();
    let rows =
        [row("*", all.grid, "any"), row("road", all.street, "road"), row("road", all.elsewhere, "far")];
    assert_eq!(chosen(&rows, &all.tree, "road", Some(all.compound)), "road");
    assert_eq!(chosen(&rows, &all.tree, "lamp", Some(all.compound)), "any");
    assert_eq!(chosen(&rows, &all.tree, "road", Some(all.elsewhere)), "far");
}

#[test]
fn nothing_is_suggested_where_nothing_fits() {
    let all = street();
    let rows = [row("road", all.elsewhere, "far"), row("lamp", all.compound, "narrow")];
    assert_eq!(chosen(&rows, &all.tree, "road", Some(all.compound)), "");
    assert_eq!(chosen(&rows, &all.tree, "lamp", Some(all.grid)), "");
    assert_eq!(chosen(&rows, &all.tree, "lamp", None), "");
    assert_eq!(chosen(&[], &all.tree, "lamp", Some(all.compound)), "");
}

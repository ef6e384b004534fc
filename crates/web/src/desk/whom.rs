//! To whom a matter may go beside the suggested unit, and what its reporter will read of it.

use std::collections::HashSet;

use matters::Due;
use people::{Unit, UnitId, UnitKind};
use place::{PlaceId, PlaceKind};
use storage::office::Office;
use storage::people::Suggestion;

use crate::looks::{self, Looks};
use crate::spoken;
use crate::words::{t, t_with};

/// Units with a key of their own: 1 to 9.
pub const KEYS: usize = 9;

/// The units that somebody most likely means who does not mean the suggested one: what else the table
/// says of this category and place, then offices and outside units, then the grids of the community,
/// the matter's own first.
#[must_use]
pub fn likely<'a>(
    office: &'a Office,
    table: &[Suggestion],
    handling: &HashSet<UnitId>,
    place: Option<PlaceId>,
    not: Option<UnitId>,
) -> Vec<&'a Unit> {
    let tree = &office.tree;
    let above: Vec<PlaceId> =
        place.map(|place| tree.upwards(place).map(|place| place.id).collect()).unwrap_or_default();
    let within = |place, kind| tree.within(place, kind).map(|found| found.id);
    let community = place.and_then(|place| within(place, PlaceKind::Community));
    let in_table = |unit: &Unit| {
        let rows = table.iter().filter(|row| row.unit == unit.id);
        rows.filter_map(|row| above.iter().position(|id| *id == row.place)).min()
    };
    let rank = |unit: &Unit| match (in_table(unit), unit.kind == UnitKind::Grid) {
        (Some(distance), _) => Some((0, distance)),
        (None, false) => Some((1, 0)),
        (None, true) if above.contains(&unit.place) => Some((2, 0)),
        (None, true) if community.is_some() && within(unit.place, PlaceKind::Community) == community => {
            Some((3, 0))
        }
        (None, true) => None,
    };
    let known = office.units.values().filter(|unit| handling.contains(&unit.id) && Some(unit.id) != not);
    let mut ranked: Vec<_> = known.filter_map(|unit| Some((rank(unit)?, unit))).collect();
    ranked.sort_by(|(one, a), (other, b)| (one, &a.name).cmp(&(other, &b.name)));
    ranked.into_iter().map(|(_, unit)| unit).take(KEYS).collect()
}

/// The unit that is called so; else the only one whose name has what was typed.
#[must_use]
pub fn by_name(office: &Office, typed: &str) -> Option<UnitId> {
    let typed: String = typed.split_whitespace().collect();
    if typed.is_empty() {
        return None;
    }
    let named = |unit: &&Unit| unit.name == typed || short(&unit.name) == typed;
    if let Some(unit) = office.units.values().find(named) {
        return Some(unit.id);
    }
    let has = |unit: &&Unit| unit.name.contains(&typed) || short(&unit.name).contains(&typed);
    let mut found = office.units.values().filter(has);
    let first = found.next();
    first.filter(|_| found.next().is_none()).map(|unit| unit.id)
}

/// A unit's name as it fits a column: "西苑3网格".
#[must_use]
pub fn short(name: &str) -> String {
    // Names are Chinese whoever looks.
    let (community, grid) =
        looks::under_now(Looks::default(), || (t("desk-short-community"), t("desk-short-nth")));
    name.replace(&community, "").replace(&grid, "")
}

/// What the reporter reads of an assignment. It is kept as the office's own words, so it is Chinese
/// whoever looks, and says the day by its date. A promise that is broken is not made again.
#[must_use]
pub fn will_read(unit: &str, due: Due, now: kernel::Moment) -> String {
    looks::under_now(Looks::default(), || match due {
        Due::At { at } if now > at => t_with("queue-will-read-late", &[("unit", unit)]),
        Due::At { at } => {
            let due = t_with("spoken-before", &[("moment", &spoken::moment(at))]);
            t_with("desk-will-read-assigned", &[("unit", unit), ("due", &due)])
        }
        Due::Unknown { .. } => t_with("queue-will-read-unknown", &[("unit", unit)]),
    })
}

#[cfg(test)]
mod tests {
    use kernel::Moment;

    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_local(text).unwrap()
    }

    #[test]
    fn a_promise_that_is_broken_is_not_made_again() {
        let (due, now) = (Due::At { at: at("2026-10-28T09:00") }, at("2026-10-28T09:01"));
        let words = will_read("西苑社区第1网格", due, now);
        assert!(words.contains("对不起") && !words.contains("10月28日"), "{words}");
    }

    #[test]
    fn a_promise_is_said_by_its_date_and_in_chinese() {
        let looks = Looks::parse("en");
        let due = Due::At { at: at("2026-10-30T17:00") };
        let words = looks::under_now(looks, || will_read("西苑社区第1网格", due, at("2026-10-30T09:00")));
        assert_eq!(words, "已派给西苑社区第1网格，最晚10月30日（周五）17:00 前办完。");
    }

    #[test]
    fn without_a_calendar_nothing_is_promised() {
        let words = will_read("西苑1网格", Due::Unknown { year: 2027 }, at("2026-12-31T09:00"));
        assert!(!words.contains("最晚"), "{words}");
    }
}

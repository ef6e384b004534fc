//! What stands around the forms of D2: the promise, the two ticks, the place, other facts.

use matters::matter::Kind;
use place::PlaceKind;

use crate::desk::matter::Fact;
use crate::desk::queue::answer::door;
use crate::parts::{Promise, Tick};
use crate::spoken;
use crate::words::{t, t_with};
use crate::worker::case::Case;
use crate::worker::standing;

/// Place, door, reporters, lead.
pub fn facts(case: &Case) -> Vec<String> {
    let matter = &case.matter;
    let mut facts = vec![case.place()];
    facts.extend(matter.reports.first().map(|first| door(first.door)));
    facts.push(t_with("worker-people", &[("n", &matter.reports.len().to_string())]));
    facts.extend(matter.lead().map(|unit| t_with("desk-lead", &[("unit", case.office.unit_name(unit))])));
    facts
}

/// The promise that runs now with the time left; the first one, where it is another.
pub fn promise(case: &Case) -> Option<Promise> {
    let matter = &case.matter;
    if !matter.stage.is_in_hand() {
        return None;
    }
    let due = matter.clock.due;
    let left = due.known().map(|due| {
        if case.now > due {
            t_with("track-overdue", &[("since", &spoken::between(due, case.now))])
        } else {
            t_with("desk-left", &[("left", &spoken::between(case.now, due))])
        }
    });
    let working = due.known().and_then(|due| case.office.calendar.working_between(case.now, due).ok());
    let note = working
        .filter(|left| left.whole_minutes() > 0)
        .map(|left| t_with("desk-working-left", &[("left", &spoken::length(left.whole_minutes()))]));
    let first = matter.first_clock.due;
    Some(Promise {
        light: standing::light(matter, case.now),
        label: t_with("desk-promised", &[("due", &spoken::due(due, case.now))]),
        words: left.unwrap_or_else(|| spoken::due(due, case.now)),
        before: (first != due).then(|| spoken::due(first, case.now)),
        note: note.unwrap_or_default(),
    })
}

/// 已处理: by whom and when.
pub fn handled(case: &Case) -> Tick {
    match case.matter.last_round() {
        Some(round) if !case.matter.is_rework() => Tick {
            is_set: true,
            words: t_with(
                "track-tick-handled",
                &[
                    ("unit", case.office.unit_name(round.unit)),
                    ("at", &spoken::compact(round.handled_at, case.now)),
                ],
            ),
        },
        Some(_) => Tick { is_set: false, words: t("track-tick-again") },
        None => Tick { is_set: false, words: t("track-tick-not-handled") },
    }
}

/// 已办好: only the resident can say so.
pub fn well(case: &Case) -> Tick {
    let is_set = case.matter.stage.closing() == Some(matters::Closing::Well);
    Tick { is_set, words: t(if is_set { "desk-tick-well" } else { "desk-tick-theirs" }) }
}

/// Community, grid, and where exactly.
pub fn place_under(case: &Case) -> String {
    let tree = &case.office.tree;
    let name =
        |kind| case.matter.place.and_then(|place| tree.within(place, kind)).map(|found| found.name.clone());
    let parts = [name(PlaceKind::Community), name(PlaceKind::Grid)];
    parts
        .into_iter()
        .flatten()
        .chain(case.details().into_iter().map(str::to_owned))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether neighbours may read, standard, returns, extensions, rounds, parking.
pub fn others(case: &Case) -> Vec<Fact> {
    let matter = &case.matter;
    let fact = |key: &'static str, words: String| Fact { label: t(key), words };
    let mut all: Vec<Fact> = agreed(case).map(|words| fact("desk-fact-agreed", words)).into_iter().collect();
    all.extend([
        fact("desk-fact-standard", matter.standard.clone()),
        fact("desk-fact-first-reply", spoken::due(matter.first_reply_due, case.now)),
    ]);
    // What never happened needs no line.
    let counts = [
        ("desk-fact-returns", matter.returns.to_string()),
        ("desk-fact-extensions", matter.clock.extensions().to_string()),
        ("desk-fact-rounds", matter.rounds.len().to_string()),
    ];
    all.extend(counts.into_iter().filter(|(_, n)| n != "0").map(|(key, n)| fact(key, n)));
    if let Some(parking) = matter.parking {
        all.push(fact("desk-fact-parking", spoken::day(parking.until.day())));
    }
    all
}

/// Whether the reporters agreed that neighbours read of it; nothing where no resident reported.
fn agreed(case: &Case) -> Option<String> {
    if case.matter.kind == Kind::Patrol {
        return None;
    }
    let here = case.matter.reports.iter().filter(|report| !report.has_left());
    let filed: Vec<_> = here.filter_map(|report| case.filed.get(&report.id)).collect();
    let agreed = filed.iter().filter(|filed| filed.filing.open_to_public).count();
    Some(match (filed.len(), agreed) {
        (0, _) => return None,
        (_, 0) => t("desk-agreed-no"),
        (all, agreed) if all == agreed => t("desk-agreed-yes"),
        (all, agreed) => {
            t_with("desk-agreed-some", &[("n", &all.to_string()), ("agreed", &agreed.to_string())])
        }
    })
}

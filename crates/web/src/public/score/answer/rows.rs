//! Saying what a month's figures are, row by row.

use place::PlaceKind;
use scores::{Cohort, Share};
use storage::boards::score::Month;
use storage::office::Office;

use super::counted::Counted;
use crate::charts::{Marks, Part, PartName};
use crate::public::score::{Beside, Community, Headline};
use crate::words::{t, t_with};

/// The figures of the whole street; nothing when no report fell due.
#[must_use]
pub fn headline(counted: &Counted) -> Option<Headline> {
    let cohort = counted.street();
    if cohort.total() == 0 {
        return None;
    }
    let share = cohort.satisfied_share();
    let part = |name: PartName, count: i64, note: String| Part {
        name,
        count: unsigned(count),
        share: Share::of(count, cohort.total()).map_or_else(dash, percent),
        note,
    };
    let late = match cohort.overdue {
        0 => String::new(),
        late => t_with("public-still-late", &[("n", &late.to_string())]),
    };
    let waiting = t_with("public-still-waiting", &[("n", &cohort.waiting.to_string())]);
    Some(Headline {
        percent: share.map_or_else(dash, |share| tenths(share.per_mille())),
        rated: unsigned(cohort.rated()),
        satisfied: unsigned(cohort.satisfied + cohort.fairly_satisfied),
        interval: share.map(interval).unwrap_or_default(),
        response_percent: cohort.response_share().map_or_else(dash, |share| tenths(share.per_mille())),
        cohort: unsigned(cohort.total()),
        parts: [
            part(PartName::Satisfied, cohort.satisfied, String::new()),
            part(PartName::FairlySatisfied, cohort.fairly_satisfied, String::new()),
            part(PartName::NotSatisfied, cohort.not_satisfied, String::new()),
            part(
                PartName::NoAnswer,
                cohort.no_answer(),
                if cohort.waiting > 0 { waiting } else { String::new() },
            ),
            part(PartName::Open, cohort.open, late),
        ],
    })
}

/// In the order of their codes; what has no place yet comes last.
pub(crate) fn communities(office: &Office, month: &Month) -> Vec<Community> {
    let cohort_of = |id| month.communities.iter().find(|(known, _)| *known == id).map(|(_, cohort)| *cohort);
    let known = office.tree.of_kind(PlaceKind::Community);
    let mut rows: Vec<Community> = known
        .into_iter()
        .map(|place| community(place.name.clone(), &cohort_of(Some(place.id)).unwrap_or_default()))
        .collect();
    if let Some(cohort) = cohort_of(None) {
        rows.push(community(t("public-place-unknown"), &cohort));
    }
    rows
}

pub(crate) fn community(name: String, cohort: &Cohort) -> Community {
    let share = cohort.satisfied_share();
    let rated = unsigned(cohort.rated());
    let marks = share.map(|share| {
        let (low, high) = share.interval();
        Marks::at(share.per_mille(), low, high, rated)
    });
    Community {
        name,
        counts: [
            unsigned(cohort.satisfied),
            unsigned(cohort.fairly_satisfied),
            unsigned(cohort.not_satisfied),
            unsigned(cohort.no_answer()),
            unsigned(cohort.open),
        ],
        percent: share.map_or_else(dash, percent),
        interval: share.map_or_else(
            dash,
            |share| {
                if share.is_few() { t("public-too-few") } else { interval(share) }
            },
        ),
        on_time: cohort.on_time_share().map_or_else(dash, percent),
        rated,
        marks,
    }
}

/// A difference is said in words only where intervals do not overlap, and without saying who is better.
pub(crate) fn finding(office: &Office, month: &Month) -> (String, String) {
    let compared = compared(office, month);
    let apart: Vec<String> = compared
        .iter()
        .enumerate()
        .flat_map(|(at, one)| compared[at + 1..].iter().map(move |other| (one, other)))
        .filter(|(one, other)| one.1.differs_from(other.1))
        .map(|(one, other)| t_with("public-pair", &[("one", &one.0), ("other", &other.0)]))
        .collect();
    match (compared.len(), apart.len()) {
        (0 | 1, _) => (t("public-finding-few"), t("public-finding-few-words")),
        (_, 0) => (t("public-finding-alike"), t("public-finding-alike-words")),
        (_, 1..=4) => {
            let pairs = apart.join(&t("common-comma"));
            (t("public-finding-differs"), t_with("public-finding-pairs-words", &[("pairs", &pairs)]))
        }
        _ => (t("public-finding-differs"), t("public-finding-differs-words")),
    }
}

/// The communities with enough verdicts to be compared, by their codes.
fn compared(office: &Office, month: &Month) -> Vec<(String, Share)> {
    let share_of = |id| {
        let cohort = month.communities.iter().find(|(known, _)| *known == Some(id)).map(|(_, cohort)| cohort);
        cohort.and_then(Cohort::satisfied_share).filter(|share| !share.is_few())
    };
    let known = office.tree.of_kind(PlaceKind::Community);
    known.into_iter().filter_map(|place| Some((place.name.clone(), share_of(place.id)?))).collect()
}

pub(crate) fn on_time_words(cohort: &Cohort) -> String {
    t_with(
        "public-on-time-words",
        &[
            ("due", &(cohort.handled + cohort.overdue).to_string()),
            ("in_time", &cohort.in_time.to_string()),
            ("overdue", &cohort.overdue.to_string()),
        ],
    )
}

pub(crate) fn beside(counted: &Counted) -> Vec<Beside> {
    let row = |key: &'static str, n: i64| Beside { label: t(key), words: pieces(n) };
    vec![
        row("public-beside-declined", counted.month.declined),
        row("public-beside-withdrawn", counted.month.withdrawn),
        row("public-beside-reworked", counted.exits.reworked),
        row("public-beside-supervised", counted.exits.supervised),
        row("public-beside-returned", counted.exits.returned),
        row("public-beside-merged", counted.exits.merged),
    ]
}

pub(crate) fn patrol(cohort: &Cohort) -> Vec<Beside> {
    vec![
        Beside { label: t("public-patrol-found"), words: pieces(cohort.total()) },
        Beside { label: t("public-patrol-handled"), words: pieces(cohort.handled) },
    ]
}

fn pieces(n: i64) -> String {
    t_with("public-pieces", &[("n", &n.to_string())])
}

pub(crate) fn tenths(per_mille: i64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

pub(crate) fn percent(share: Share) -> String {
    format!("{}%", tenths(share.per_mille()))
}

pub(crate) fn interval(share: Share) -> String {
    let (low, high) = share.interval();
    format!("{}–{}%", tenths(low), tenths(high))
}

pub(crate) fn dash() -> String {
    "—".to_owned()
}

pub(crate) fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

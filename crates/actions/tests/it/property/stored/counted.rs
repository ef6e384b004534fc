//! Counters and the score's cohort of everything a database was told so far.

use std::collections::BTreeMap;

use kernel::Moment;
use storage::boards::score;
use storage::{StorageError, params};
use testkit::Kit;

use super::super::oracle::{Disagreement, Recount, agree};
use super::month_of;

/// What scores need of a report that was told.
#[derive(Debug, Clone)]
pub struct Scored {
    month: Option<String>,
    community: Option<String>,
    patrol: bool,
    bucket: &'static str,
    due: Option<Moment>,
    handled: Option<Moment>,
}

/// The reports of a recount, as scores see them.
pub fn scored(recount: &Recount<'_>) -> Result<Vec<Scored>, Disagreement> {
    let one = |report: &super::oracle::Report| {
        let matter = recount.matter(&report.matter)?;
        let bucket = match (report.standing, report.verdict.as_deref(), report.first_handled) {
            ("withdrawn", ..) => "withdrawn",
            ("declined", ..) => "declined",
            (_, Some("satisfied"), _) => "satisfied",
            (_, Some("fairly_satisfied"), _) => "fairly satisfied",
            (_, Some(_), _) => "not satisfied",
            (_, None, None) => "open",
            ("silent", None, _) => "silent",
            _ => "waiting",
        };
        Ok(Scored {
            month: month_of(report.promise.due),
            community: matter.community.clone(),
            patrol: matter.patrol,
            bucket,
            due: report.promise.due.ok(),
            handled: report.first_handled,
        })
    };
    recount.reports.values().map(one).collect()
}

/// Counters by name and unit.
pub type Sums = BTreeMap<(String, Option<String>), i64>;
type Parts = BTreeMap<(String, &'static str), i64>;

/// Compares the counters and every month's cohort with what was recounted, sequence after sequence.
pub fn agrees(kit: &Kit, counters: &Sums, reports: &[Scored]) -> Result<(), Disagreement> {
    let (of, at) = (kit.town.of, kit.clock.now());
    let sums = kit.read(move |tx| {
        let sql = "SELECT name, unit_id, CAST(SUM(delta) AS BIGINT) AS total FROM counters \
                   WHERE subdistrict_id = $1 GROUP BY name, unit_id";
        let rows = tx.query(sql, params![of])?;
        let sum = |row: &storage::Row| {
            let key = (row.text("name")?.to_owned(), row.opt_text("unit_id")?.map(str::to_owned));
            Ok::<_, StorageError>((key, row.int("total")?))
        };
        rows.iter().map(sum).collect::<Result<Sums, _>>()
    });
    let counted = |sums: &Sums| sums.clone().into_iter().filter(|(_, n)| *n != 0).collect::<Sums>();
    agree("counters", &counted(&sums), &counted(counters))?;
    for month in kit.read(move |tx| score::months(tx, of)) {
        let wanted = month.clone();
        let found = kit.read(move |tx| score::month(tx, of, &wanted, at));
        let told: Vec<_> = reports.iter().filter(|report| report.month.as_deref() == Some(&month)).collect();
        agree(&format!("the cohort of {month}"), &parts(&found), &recounted(&told, at))?;
    }
    Ok(())
}

/// The parts of a stored cohort that are not nothing, by community.
fn parts(month: &score::Month) -> Parts {
    let mut parts = Parts::new();
    let named = |place: &Option<::place::PlaceId>| place.map_or_else(String::new, |place| place.to_string());
    let cohorts = month.communities.iter().map(|(place, cohort)| (named(place), cohort));
    for (place, cohort) in cohorts.chain([("patrol".to_owned(), &month.patrol)]) {
        for (part, n) in [
            ("satisfied", cohort.satisfied),
            ("fairly satisfied", cohort.fairly_satisfied),
            ("not satisfied", cohort.not_satisfied),
            ("silent", cohort.silent),
            ("waiting", cohort.waiting),
            ("open", cohort.open),
            ("in time", cohort.in_time),
            ("handled", cohort.handled),
            ("overdue", cohort.overdue),
        ] {
            parts.insert((place.clone(), part), n);
        }
    }
    parts.insert((String::new(), "withdrawn"), month.withdrawn);
    parts.insert((String::new(), "declined"), month.declined);
    parts.retain(|_, n| *n != 0);
    parts
}

fn recounted(reports: &[&Scored], at: Moment) -> Parts {
    let mut parts = Parts::new();
    for report in reports {
        if matches!(report.bucket, "withdrawn" | "declined") {
            *parts.entry((String::new(), report.bucket)).or_default() += 1;
            continue;
        }
        let place = if report.patrol { Some("patrol".to_owned()) } else { report.community.clone() };
        let mut add = |part| *parts.entry((place.clone().unwrap_or_default(), part)).or_default() += 1;
        add(report.bucket);
        match (report.handled, report.due) {
            (Some(handled), Some(due)) => {
                add("handled");
                if handled <= due {
                    add("in time");
                }
            }
            (Some(_), None) => add("handled"),
            (None, due) => {
                if due.is_some_and(|due| due < at) {
                    add("overdue");
                }
            }
        }
    }
    parts
}

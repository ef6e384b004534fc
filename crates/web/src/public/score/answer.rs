//! Answering P3: counting a month and saying what came of it, and nothing more.

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Day, Moment, SubdistrictId};
use place::PlaceKind;
use scores::{Cohort, Share};
use storage::StorageError;
use storage::boards::score::{self, Month};
use storage::matters::counters;
use storage::office::Office;

use super::{Beside, Community, Headline, Marks, Page, Part, PartName, on_axis};
use crate::app::App;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::parts::Choice;
use crate::problem::Failure;
use crate::spoken;
use crate::words::{t, t_with};

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    month: Option<String>,
}

/// A month, counted.
pub struct Counted {
    month: Month,
    exits: Exits,
}

/// Exits and turns of the month, from the counters.
#[derive(Debug, Clone, Default)]
struct Exits {
    returned: i64,
    reworked: i64,
    supervised: i64,
    merged: i64,
}

/// The month of product time.
#[must_use]
pub fn this_month(app: &App) -> String {
    app.now().local().strftime("%Y-%m").to_string()
}

/// Counts a month.
///
/// # Errors
/// Trouble with the store.
pub async fn count(app: &App, month: &str) -> Result<Counted, Failure> {
    let (of, now, month) = (app.of(), app.now(), month.to_owned());
    let counted = app.db().read(move |tx| -> Result<Counted, StorageError> {
        let (from, to) = days(&month, now);
        let mut sum = |name: &str| -> Result<i64, StorageError> {
            Ok(counters::sums(tx, of, name, from, to)?.iter().map(|(_, n)| n).sum())
        };
        let exits = Exits {
            returned: sum("returned")?,
            reworked: sum("reworked")?,
            supervised: sum("supervised")?,
            merged: sum("merged")?,
        };
        Ok(Counted { month: score::month(tx, of, &month, now)?, exits })
    });
    Ok(counted.await?)
}

fn days(month: &str, now: Moment) -> (Day, Day) {
    let first: Day = format!("{month}-01").parse().unwrap_or_else(|_| now.day().first_of_month());
    (first, first.last_of_month())
}

/// GET `/score`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = chosen(&app, asked);
    let counted = count(&app, &month).await?;
    let of = app.of();
    let months = app.db().read(move |tx| score::months(tx, of)).await?;
    draw(StatusCode::OK, &page(&app, &office, &month, &months, &counted))
}

/// The month that was asked for, if it is one; else this one.
fn chosen(app: &App, asked: Asked) -> String {
    let is_month = |text: &String| text.len() == 7 && format!("{text}-01").parse::<Day>().is_ok();
    asked.month.filter(is_month).unwrap_or_else(|| this_month(app))
}

fn page(app: &App, office: &Office, month: &str, months: &[String], counted: &Counted) -> Page {
    let street = total(&counted.month);
    let communities = communities(office, &counted.month);
    let (finding, finding_words) = finding(&counted.month);
    let on_time = street.on_time_share();
    Page {
        layout: page::layout(app, office, Area::Public, None),
        month: month_words(month),
        range: range(month, app.now()),
        months: month_choices(month, months),
        headline: headline(counted),
        on_time_percent: on_time.map_or_else(dash, |share| tenths(share.per_mille())),
        on_time_words: on_time_words(&street),
        beside: beside(counted),
        patrol: patrol(&counted.month.patrol),
        finding,
        finding_words,
        mean: street.satisfied_share().map(|share| on_axis(share.per_mille())),
        communities,
        street: Some(community(t("public-whole-street"), &street)),
        csv: format!("/score.csv?month={month}"),
    }
}

/// The figures of the whole street; nothing when no report fell due.
#[must_use]
pub fn headline(counted: &Counted) -> Option<Headline> {
    let cohort = total(&counted.month);
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
            part(PartName::Open, cohort.open, String::new()),
        ],
    })
}

fn total(month: &Month) -> Cohort {
    month.communities.iter().fold(Cohort::default(), |sum, (_, cohort)| sum.plus(cohort))
}

/// In the order of their codes; what has no place yet comes last.
fn communities(office: &Office, month: &Month) -> Vec<Community> {
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

fn community(name: String, cohort: &Cohort) -> Community {
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

/// A difference is said in words only where intervals do not overlap.
fn finding(month: &Month) -> (String, String) {
    let shares: Vec<Share> =
        month.communities.iter().filter_map(|(_, cohort)| cohort.satisfied_share()).collect();
    let differs = shares
        .iter()
        .enumerate()
        .any(|(at, one)| shares[at + 1..].iter().any(|other| one.differs_from(*other)));
    if differs {
        (t("public-finding-differs"), t("public-finding-differs-words"))
    } else {
        (t("public-finding-alike"), t("public-finding-alike-words"))
    }
}

fn on_time_words(cohort: &Cohort) -> String {
    t_with(
        "public-on-time-words",
        &[
            ("due", &(cohort.handled + cohort.overdue).to_string()),
            ("in_time", &cohort.in_time.to_string()),
            ("overdue", &cohort.overdue.to_string()),
        ],
    )
}

fn beside(counted: &Counted) -> Vec<Beside> {
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

fn patrol(cohort: &Cohort) -> Vec<Beside> {
    vec![
        Beside { label: t("public-patrol-found"), words: pieces(cohort.total()) },
        Beside { label: t("public-patrol-handled"), words: pieces(cohort.handled) },
    ]
}

fn pieces(n: i64) -> String {
    t_with("public-pieces", &[("n", &n.to_string())])
}

fn month_words(month: &str) -> String {
    let (year, month) = month.split_once('-').unwrap_or((month, ""));
    t_with("public-month-of", &[("year", year), ("month", month.trim_start_matches('0'))])
}

fn range(month: &str, now: Moment) -> String {
    let (first, last) = days(month, now);
    let until = if now.day() < last && now.day() >= first {
        t_with("public-until-now", &[("day", &spoken::day(now.day())), ("time", &spoken::time(now))])
    } else {
        spoken::day(last)
    };
    t_with("public-range", &[("first", &spoken::day(first)), ("until", &until)])
}

fn month_choices(chosen: &str, months: &[String]) -> Vec<Choice> {
    let mut all: Vec<&str> = months.iter().map(String::as_str).collect();
    if !all.contains(&chosen) {
        all.insert(0, chosen);
    }
    let choice = |month: &str| Choice {
        value: month.to_owned(),
        label: month_words(month),
        is_chosen: month == chosen,
    };
    all.into_iter().map(choice).collect()
}

fn tenths(per_mille: i64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

fn percent(share: Share) -> String {
    format!("{}%", tenths(share.per_mille()))
}

fn interval(share: Share) -> String {
    let (low, high) = share.interval();
    format!("{}–{}%", tenths(low), tenths(high))
}

fn dash() -> String {
    "—".to_owned()
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// GET `/score.csv`: the same figures as a table.
///
/// # Errors
/// Trouble with the store.
pub async fn table(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let month = chosen(&app, asked);
    let counted = count(&app, &month).await?;
    let csv = csv(&office, &month, &counted.month, app.of());
    let name = format!("attachment; filename=\"score-{month}.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, csv).into_response())
}

fn csv(office: &Office, month: &str, counted: &Month, of: SubdistrictId) -> String {
    let head = "month,code,community,satisfied,fairly_satisfied,not_satisfied,no_answer,of_these_waiting,open,\
                in_time,handled,overdue_open\n";
    let mut csv = String::from("\u{feff}");
    csv.push_str(head);
    let mut row = |code: &str, name: &str, c: &Cohort| {
        csv.push_str(&format!(
            "{month},{code},{name},{},{},{},{},{},{},{},{},{}\n",
            c.satisfied,
            c.fairly_satisfied,
            c.not_satisfied,
            c.no_answer(),
            c.waiting,
            c.open,
            c.in_time,
            c.handled,
            c.overdue
        ));
    };
    for place in office.tree.of_kind(PlaceKind::Community) {
        let cohort = counted.communities.iter().find(|(id, _)| *id == Some(place.id)).map(|(_, c)| *c);
        row(&place.code, &place.name, &cohort.unwrap_or_default());
    }
    if let Some((_, cohort)) = counted.communities.iter().find(|(id, _)| id.is_none()) {
        row("", "", cohort);
    }
    row(of.as_str(), &office.identity.name, &total(counted));
    csv
}

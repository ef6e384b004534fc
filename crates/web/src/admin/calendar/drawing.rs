//! Drawing A4: the days of a year, and what every limit comes to for a report of now.

use actions::ActionError;
use actions::office::set_up;
use kernel::Moment;
use kernel::calendar::DayKind;
use matters::Due;
use storage::office::Office;
use storage::office::calendar::{self as stored, Entered};

use super::{Exception, Page, Trial, kinds};
use crate::actor::Staff;
use crate::admin::home::answer::missing_year;
use crate::app::App;
use crate::category;
use crate::fields::Fields;
use crate::layout::{Area, StaffDoor};
use crate::page;
use crate::parts::{Choice, Errors};
use crate::problem::Failure;
use crate::spoken;
use crate::words::t;

/// The page of a year, with whatever was typed.
///
/// # Errors
/// Trouble with the store.
pub async fn page(
    app: &App,
    staff: &Staff,
    year: i16,
    fields: &Fields,
    errors: Errors,
) -> Result<Page, Failure> {
    let (office, now, of) = (app.office().await?, app.now(), app.of());
    let entered = app
        .db()
        .read(move |tx| -> Result<Vec<Entered>, ActionError> { Ok(stored::days_of(tx, of, year)?) })
        .await?;
    let mut layout = page::layout(app, &office, Area::Admin, Some(staff));
    layout.open_door = Some(StaffDoor::Admin);
    let source = most_frequent(&entered).map(words_of).unwrap_or_default();
    let next = office.calendar.years().next_back().map_or(now.day().year(), |last| last + 1);
    let new_year = if fields.has("year") { fields.text("year").to_owned() } else { next.to_string() };
    Ok(Page {
        layout,
        errors,
        done: None,
        year: year.to_string(),
        years: years(&office, year),
        missing: missing_year(app, &office, now).await?,
        exceptions: entered.iter().map(|one| exception(one, &source)).collect(),
        source,
        day: fields.text("day").to_owned(),
        kinds: kinds(if fields.has("kind") { fields.text("kind") } else { "holiday" }),
        reason: fields.text("reason").to_owned(),
        new_year,
        notice: fields.text("notice").to_owned(),
        lines: fields.text("lines").to_owned(),
        trials: trials(&office, now),
    })
}

/// The years that are entered, newest first.
fn years(office: &Office, chosen: i16) -> Vec<Choice> {
    let one =
        |year: i16| Choice { value: year.to_string(), label: year.to_string(), is_chosen: year == chosen };
    office.calendar.years().rev().map(one).collect()
}

/// The notice that most days of the year come from.
fn most_frequent(entered: &[Entered]) -> Option<&str> {
    let count = |source: &str| entered.iter().filter(|one| one.source == source).count();
    entered.iter().map(|one| one.source.as_str()).max_by_key(|source| count(source))
}

fn words_of(source: &str) -> String {
    if source == set_up::BUILT_IN { t("admin-built-in") } else { source.to_owned() }
}

/// A day, with its source where that is not the one named for the whole year.
fn exception(entered: &Entered, of_the_year: &str) -> Exception {
    let kind = match entered.kind {
        Some(DayKind::Holiday) => "admin-kind-holiday",
        Some(DayKind::MakeUpWorkday) => "admin-kind-makeup",
        None => "admin-kind-plain",
    };
    let note = words_of(&entered.source);
    Exception {
        day: entered.day.to_string(),
        weekday: spoken::week(entered.day),
        kind: t(kind),
        note: if note == of_the_year { String::new() } else { note },
    }
}

/// "现在报，最晚…" for every standard in force.
fn trials(office: &Office, now: Moment) -> Vec<Trial> {
    let one = |standard: &matters::Standard| Trial {
        label: if standard.condition.is_empty() {
            category::words(office, &standard.category.0)
        } else {
            format!("{} {}", category::words(office, &standard.category.0), standard.condition)
        },
        limit: standard.limit.to_string(),
        due: spoken::due(Due::from(office.calendar.due(now, standard.limit)), now),
    };
    office.standards_on(now.day()).map(one).collect()
}

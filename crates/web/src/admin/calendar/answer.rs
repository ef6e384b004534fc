//! Answering A4: the exception days of a year, a day amended, a year entered.

use actions::office::{amend_calendar, enter_year};
use actions::{ActionError, Refused};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Day;
use kernel::calendar::DayKind;

use super::drawing::page;
use super::recompute::recompute_all;
use crate::actor::Staff;
use crate::admin::Administrator;
use crate::app::App;
use crate::fields::Fields;
use crate::page::{draw, see};
use crate::parts::Errors;
use crate::problem::{self, Failure};
use crate::words::{t, t_with};

/// Lines one year may have.
const LINES_MOST: usize = 200;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    year: Option<i16>,
    done: Option<String>,
    moved: Option<u64>,
}

/// GET `/admin/calendar`; `?year=` another than this one.
///
/// # Errors
/// Trouble with the store.
pub async fn show(
    State(app): State<App>,
    Administrator(staff): Administrator,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let year = asked.year.unwrap_or_else(|| app.now().day().year());
    let mut page = page(&app, &staff, year, &Fields::default(), Errors::default()).await?;
    let moved = asked.moved.unwrap_or(0).to_string();
    page.done = match asked.done.as_deref() {
        Some("day") => Some(t_with("admin-amend-done", &[("n", &moved)])),
        Some("year") => Some(t_with("admin-enter-done", &[("n", &moved)])),
        _ => None,
    };
    draw(StatusCode::OK, &page)
}

/// POST `/admin/calendar/day`.
///
/// # Errors
/// Trouble with the store; what cannot be taken is shown again.
pub async fn amend(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut errors = Errors::default();
    let day = fields.text("day").trim().parse::<Day>().ok();
    if day.is_none() {
        errors = errors.and("day", t("admin-day-missing"));
    }
    if !fields.has("reason") {
        errors = errors.and("reason", t("admin-reason-missing"));
    }
    let Some(day) = day.filter(|_| errors.is_empty()) else {
        return again(&app, &staff, app.now().day().year(), &fields, errors).await;
    };
    let source = fields.text("reason").to_owned();
    let wish = amend_calendar::Wish { day, kind: kind(fields.text("kind")), source: source.clone() };
    let act = app.act(staff.by());
    match app.db().write(move |tx| amend_calendar::run(tx, &act, &wish)).await {
        Ok(()) => {
            let moved = recompute_all(&app, &source).await?;
            Ok(see(&format!("/admin/calendar?year={}&done=day&moved={moved}", day.year())))
        }
        Err(ActionError::Refused(refused)) => {
            let errors = Errors::default().and("reason", problem::sentence(&refused));
            again(&app, &staff, day.year(), &fields, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What a day may become; nothing lets the weekday decide.
fn kind(word: &str) -> Option<DayKind> {
    match word {
        "holiday" => Some(DayKind::Holiday),
        "makeup" | "make_up_workday" => Some(DayKind::MakeUpWorkday),
        _ => None,
    }
}

/// POST `/admin/calendar/year`.
///
/// # Errors
/// As [`amend`].
pub async fn enter(
    State(app): State<App>,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut errors = Errors::default();
    let year = fields.text("year").trim().parse::<i16>().ok().filter(|year| (2000..2100).contains(year));
    if year.is_none() {
        errors = errors.and("year", t("admin-year-wrong"));
    }
    if !fields.has("notice") {
        errors = errors.and("notice", t("admin-reason-missing"));
    }
    let days = days(fields.text("lines"));
    if let Err(sentence) = &days {
        errors = errors.and("lines", sentence.clone());
    }
    let shown = year.unwrap_or_else(|| app.now().day().year());
    let (Some(year), Ok(days), true) = (year, days, errors.is_empty()) else {
        return again(&app, &staff, shown, &fields, errors).await;
    };
    let source = fields.text("notice").to_owned();
    let wish = enter_year::Wish { year, days, source: source.clone() };
    let act = app.act(staff.by());
    match app.db().write(move |tx| enter_year::run(tx, &act, &wish)).await {
        Ok(()) => {
            let moved = recompute_all(&app, &source).await?;
            Ok(see(&format!("/admin/calendar?year={year}&done=year&moved={moved}")))
        }
        Err(ActionError::Refused(refused)) => {
            let field = if matches!(refused, Refused::NotACalendar(_)) { "lines" } else { "notice" };
            let errors = Errors::default().and(field, problem::sentence(&refused));
            again(&app, &staff, shown, &fields, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Reads `2027-01-01 holiday` lines; the first that cannot be read is named.
fn days(lines: &str) -> Result<Vec<(Day, DayKind)>, String> {
    let mut days = Vec::new();
    for (n, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let words: Vec<&str> = line.split([' ', '\t', ',', '，']).filter(|word| !word.is_empty()).collect();
        let read = match words[..] {
            [day, word] => day.parse::<Day>().ok().zip(kind(word)),
            _ => None,
        };
        let wrong = || t_with("admin-line-wrong", &[("n", &(n + 1).to_string())]);
        days.push(read.filter(|_| days.len() < LINES_MOST).ok_or_else(wrong)?);
    }
    Ok(days)
}

async fn again(
    app: &App,
    staff: &Staff,
    year: i16,
    fields: &Fields,
    errors: Errors,
) -> Result<Response, Failure> {
    draw(StatusCode::UNPROCESSABLE_ENTITY, &page(app, staff, year, fields, errors).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_year_is_read_line_by_line() {
        let read = days("2027-01-01 holiday\r\n\n2027-02-06,makeup\n").unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!(read[1].1, DayKind::MakeUpWorkday);
        for wrong in ["2027-01-01", "2027-13-01 holiday", "2027-01-01 sometimes", "元旦 holiday"] {
            assert!(days(&format!("2027-01-01 holiday\n{wrong}")).unwrap_err().contains('2'), "{wrong}");
        }
    }
}

//! Answering P2: the page, and the picture by itself.

pub mod asked;
pub mod counted;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use storage::office::Office;

use self::asked::{Asked, Filter};
use self::counted::Counted;
use super::{Page, Picture};
use crate::app::App;
use crate::category;
use crate::layout::Area;
use crate::page::{self, draw};
use crate::problem::{Failure, Problem};
use crate::public::score::answer::months::month_words;
use crate::street_map::StreetMap;
use crate::words::{t, t_with};

/// GET `/map`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let months = asked::months(&app).await?;
    let (filter, ignored) = asked.understood(&office, &months, app.now().day());
    let counted = counted::count(&app, &office, &filter).await?;
    let none = (counted.total == 0).then(|| none(&filter));
    let page = Page {
        layout: page::layout(&app, &office, Area::Public, None),
        title: title(&filter, &office, counted.total),
        hint: t(if filter.month.is_some() { "map-hint-month" } else { "map-hint-now" }),
        ignored,
        months: filter.month_choices(&months),
        categories: filter.category_choices(&office, app.now().day()),
        none,
        picture: picture(&counted, &filter, counted::approval(&app).await?),
        elsewhere: elsewhere(&counted),
        districts: counted.listed(&filter),
    };
    draw(StatusCode::OK, &page)
}

/// GET `/map.svg`: the same numbers as a picture.
///
/// # Errors
/// Trouble with the store.
pub async fn show_picture(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let office = app.office().await?;
    let months = asked::months(&app).await?;
    let (filter, _) = asked.understood(&office, &months, app.now().day());
    let counted = counted::count(&app, &office, &filter).await?;
    let svg = StreetMap::of(&counted.drawn()).render().map_err(|trouble| Problem::fault(&trouble))?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

/// What the page is about: "现在还有 174 件没办完", "2026年10月报了 263 件".
fn title(filter: &Filter, office: &Office, total: i64) -> String {
    let n = total.to_string();
    let of = filter.category.as_deref().map(|code| category::words(office, code));
    match (&filter.month, of.as_deref()) {
        (None, None) => t_with("map-open-now", &[("n", &n)]),
        (None, Some(of)) => t_with("map-open-now-of", &[("of", of), ("n", &n)]),
        (Some(month), None) => t_with("map-reported", &[("month", &month_words(month)), ("n", &n)]),
        (Some(month), Some(of)) => {
            t_with("map-reported-of", &[("month", &month_words(month)), ("of", of), ("n", &n)])
        }
    }
}

fn none(filter: &Filter) -> String {
    t(match (&filter.month, &filter.category) {
        (Some(_), Some(_)) => "map-none-month-of",
        (Some(_), None) => "map-none-month",
        (None, Some(_)) => "map-none-of",
        (None, None) => "map-none",
    })
}

/// The picture of what was counted.
#[must_use]
pub fn picture(counted: &Counted, filter: &Filter, approval: String) -> Picture {
    let drawn = counted.drawn();
    let (width, height) = StreetMap::of(&drawn).size();
    let one = |district: &crate::street_map::District| {
        t_with("charts-point", &[("label", &district.name), ("words", &district.tally.words)])
    };
    let numbers = drawn.iter().map(one).collect::<Vec<_>>().join(&t("common-comma"));
    let key = if filter.month.is_some() { "map-alt-month" } else { "map-alt-now" };
    Picture {
        src: format!("/map.svg{}", filter.query()),
        alt: t_with(key, &[("numbers", &numbers)]),
        width,
        height,
        approval,
    }
}

fn elsewhere(counted: &Counted) -> String {
    if counted.elsewhere == 0 {
        return String::new();
    }
    t_with("map-elsewhere", &[("n", &counted.elsewhere.to_string())])
}

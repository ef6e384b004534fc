//! R10, `/help`: what this is, what can be told, who fills in for you, what is kept about you and how to get
//! it out, how your word counts. The one page every footer leads to.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::category;
use crate::layout::{Area, Layout};
use crate::page::{self, draw};
use crate::problem::Failure;
use crate::words::filters;

/// What a resident may ask about the office and this site.
#[derive(Debug, Template)]
#[template(path = "residents/help.html")]
pub struct Page {
    /// What the page is set in.
    pub layout: Layout,
    /// The categories, in their order.
    pub categories: Vec<String>,
    /// For how many days a verdict may change.
    pub change_days: u32,
    /// How many days after closing a link ends.
    pub link_days: u32,
    /// How many links a phone keeps.
    pub kept: usize,
}

/// GET `/help`.
///
/// # Errors
/// Trouble with the store.
pub async fn show(State(app): State<App>) -> Result<Response, Failure> {
    let (with, of, now) = (app.with(), app.of(), app.now());
    let today = app.db().read(move |tx| with.today(tx, of, now)).await?;
    let page = Page {
        layout: page::layout(&app, &today.office, Area::Resident, None),
        categories: today
            .office
            .standards_on(now.day())
            .map(|row| category::words(&today.office, &row.category.0))
            .collect(),
        change_days: today.numbers.change_days,
        link_days: today.numbers.capability_days,
        kept: super::kept::MOST,
    };
    draw(StatusCode::OK, &page)
}

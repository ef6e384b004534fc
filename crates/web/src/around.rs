//! What stands around every answer: headers, the pages of problems, one line in the log.
//!
//! The log has the route's template, the status and the time, never an address with a secret in it,
//! never a form.

use std::time::Duration;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::layout::Area;
use crate::page;
use crate::problem::{Failure, Problem};

/// Nothing else is loaded from anywhere, and nobody frames us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Puts headers on an answer, and a page around a problem.
pub async fn every_answer(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("-", |path| path.as_str()).to_owned();
    let method = request.method().clone();
    let began = app.wall();
    let mut response = next.run(request).await;
    if let Some(problem) = problem_of(&response) {
        response = problem_page(&app, problem).await;
    }
    let took = Duration::from_micros(u64::try_from(app.wall().since(began).as_micros()).unwrap_or(0));
    tracing::info!(%method, route, status = response.status().as_u16(), took_ms = took.as_millis(), "answered");
    put_headers(&mut response);
    response
}

/// A problem of ours, or an answer of the framework that has no page yet.
fn problem_of(response: &Response) -> Option<Problem> {
    if let Some(problem) = response.extensions().get::<Problem>() {
        return Some(problem.clone());
    }
    match response.status() {
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND if !has_page(response) => Some(Problem::not_found()),
        StatusCode::PAYLOAD_TOO_LARGE if !has_page(response) => Some(Problem::too_large()),
        _ => None,
    }
}

fn has_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// The page of a problem; a bare sentence where even the layout cannot be read.
async fn problem_page(app: &App, problem: Problem) -> Response {
    let status = problem.status();
    let Ok(office) = app.office().await else {
        let sentence = problem.sentence.unwrap_or_else(|| problem.kind.next_step());
        return (status, format!("{}\n{sentence}\n", problem.kind.title())).into_response();
    };
    let page = crate::problem_page::Page {
        layout: page::layout(app, &office, Area::Public, None),
        kind: problem.kind,
        sentence: problem.sentence,
        retry: problem.retry,
        back: None,
        request_id: problem.id.unwrap_or_default(),
    };
    page::draw(status, &page).unwrap_or_else(|_| status.into_response())
}

fn put_headers(response: &mut Response) {
    let is_asset = response.headers().contains_key(header::CACHE_CONTROL);
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !is_asset {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Any address that is none.
pub async fn no_such_page() -> Failure {
    Failure::Problem(Problem::not_found())
}

/// Any method an address does not have: it is no page.
pub async fn no_such_method() -> Response {
    StatusCode::METHOD_NOT_ALLOWED.into_response()
}

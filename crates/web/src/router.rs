//! All addresses, one screen per audience.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};

use crate::app::App;
use crate::public::{home, score};
use crate::residents::{appeal, find, rating, receipt, report, track, withdrawal};
use crate::worker::{matter, new, today};
use crate::{admin, around, assets, sign_in};

/// Three photos of 15 MB and the words around them, in bytes.
const BODY_MOST: usize = 3 * matters::numbers::PHOTO_BYTES + 4 * 1024 * 1024;

/// Everything the server answers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(public())
        .merge(residents())
        .merge(staff())
        .merge(worker())
        .merge(admin())
        .fallback(around::no_such_page)
        .method_not_allowed_fallback(around::no_such_method)
        .layer(DefaultBodyLimit::max(BODY_MOST))
        .layer(middleware::from_fn_with_state(app.clone(), around::every_answer))
        .with_state(app)
}

fn public() -> Router<App> {
    Router::new()
        .route("/", get(home::answer::show))
        .route("/score", get(score::answer::show))
        .route("/score.csv", get(score::answer::table))
        .route("/assets/{*path}", get(assets::answer))
        .route("/sign-in", get(sign_in::answer::show).post(sign_in::answer::create))
        .route("/sign-out", post(sign_in::answer::end))
}

fn residents() -> Router<App> {
    Router::new()
        .route("/report", get(report::answer::show).post(report::answer::create))
        .route("/q/{code}", get(report::answer::show_by_code))
        .route("/t", get(find::answer::show).post(find::answer::find))
        .route("/t/{token}", get(track::answer::show))
        .route("/t/{token}/qr.png", get(receipt::answer::qr))
        .route("/t/{token}/photos/{digest}", get(track::answer::photo))
        .route("/t/{token}/rating", get(rating::answer::show).post(rating::answer::create))
        .route("/t/{token}/notes", post(track::answer::add_note))
        .route("/t/{token}/nudge", post(track::answer::nudge))
        .route("/t/{token}/phone", post(receipt::answer::leave_phone))
        .route("/t/{token}/separation", post(track::answer::separate))
        .route("/t/{token}/appeal", get(appeal::answer::show).post(appeal::answer::create))
        .route("/t/{token}/withdrawal", get(withdrawal::answer::show).post(withdrawal::answer::create))
}

fn staff() -> Router<App> {
    Router::new()
}

fn worker() -> Router<App> {
    Router::new()
        .route("/w", get(today::answer::show))
        .route("/w/new", get(new::answer::show).post(new::answer::create))
        .route("/w/m/{id}", get(matter::answer::show))
        .route("/w/m/{id}/photos/{digest}", get(matter::answer::photo))
        .route("/w/m/{id}/contact", post(matter::answer::contact::create))
        .route("/w/m/{id}/acceptance", post(verbs::on_phone::accept))
        .route("/w/m/{id}/first-contact", post(verbs::on_phone::contact))
        .route("/w/m/{id}/handling", post(verbs::on_phone::handle))
        .route("/w/m/{id}/answer", post(matter::answer::verbs::answer))
        .route("/w/m/{id}/return", post(matter::answer::stuck::return_back))
        .route("/w/m/{id}/extension", post(matter::answer::stuck::extend))
        .route("/w/m/{id}/parking", post(matter::answer::stuck::park))
        .route("/w/m/{id}/decline", post(matter::answer::stuck::decline))
        .route("/w/m/{id}/slip", post(matter::answer::slip::create))
}

fn admin() -> Router<App> {
    Router::new()
        .route("/admin", get(admin::home::answer::show))
        .route("/admin/people", get(admin::people::answer::show))
        .route("/admin/people/handover", post(admin::people::answer::hand_over))
        .route("/admin/calendar", get(admin::calendar::answer::show))
        .route("/admin/calendar/day", post(admin::calendar::answer::amend))
        .route("/admin/calendar/year", post(admin::calendar::answer::enter))
        .route("/admin/codes", get(admin::codes::answer::show).post(admin::codes::answer::hang))
        .route("/admin/codes/retirement", post(admin::codes::answer::retire))
        .route("/admin/codes/print", get(admin::codes_print::answer::show))
}

//! All addresses, one screen per audience.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use tower_http::compression::CompressionLayer;

use crate::app::App;
use crate::desk::{self, case_sheet, queue, review};
use crate::public::{grid, home, map, score};
use crate::residents::{appeal, find, help, me, rating, receipt, report, settings, track, withdrawal, words};
use crate::verbs::{at_desk, on_phone};
use crate::worker::{matter, new, today};
use crate::{admin, around, assets, looks, sign_in};

/// Four photos of 15 MB, three of before and one of after, and the words around them, in bytes.
const BODY_MOST: usize = 4 * matters::numbers::PHOTO_BYTES + 4 * 1024 * 1024;

/// Everything the server answers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(public())
        .merge(residents())
        .merge(own())
        .merge(desk())
        .merge(worker())
        .merge(admin())
        .fallback(around::no_such_page)
        .method_not_allowed_fallback(around::no_such_method)
        .layer(DefaultBodyLimit::max(BODY_MOST))
        .layer(middleware::from_fn_with_state(app.clone(), around::every_answer))
        .layer(middleware::from_fn(looks::every_request))
        .layer(CompressionLayer::new())
        .with_state(app)
}

fn public() -> Router<App> {
    Router::new()
        .route("/", get(home::answer::show))
        .route("/score", get(score::answer::show))
        .route("/score/how", get(score::how::answer::show))
        .route("/score.csv", get(score::answer::show_table))
        .route("/g/{grid}", get(grid::answer::show))
        .route("/map", get(map::answer::show))
        .route("/map.svg", get(map::answer::show_picture))
        .route("/assets/{*path}", get(assets::answer))
        .route("/sign-in", get(sign_in::answer::show).post(sign_in::answer::create))
        .route("/sign-out", post(sign_in::answer::end))
}

fn residents() -> Router<App> {
    Router::new()
        .route("/report", get(report::answer::show).post(report::answer::create))
        .route("/report/places", get(report::answer::places))
        .route("/report/plan.svg", get(report::picture::show))
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
        .route("/t/{token}/status", get(track::live::show))
        .route("/t/{token}/words", get(words::answer::show).post(words::answer::correct))
        .route("/t/{token}/photos", post(words::answer::redact))
        .route("/t/{token}/consent", post(words::answer::consent))
        .route("/t/{token}/appeal", get(appeal::answer::show).post(appeal::answer::create))
        .route("/t/{token}/withdrawal", get(withdrawal::answer::show).post(withdrawal::answer::create))
}

fn own() -> Router<App> {
    Router::new()
        .route("/me", get(me::answer::show))
        .route("/me/forget", post(me::answer::forget))
        .route("/me/move", post(me::answer::hand))
        .route("/me/from/{code}", get(me::answer::offer).post(me::answer::take))
        .route("/me/from/{code}/qr.png", get(me::answer::qr))
        .route("/settings", get(settings::answer::show).post(settings::answer::create))
        .route("/help", get(help::show))
        .route("/neighbours/photos/{digest}", get(words::answer::neighbours_photo))
}

fn desk() -> Router<App> {
    Router::new()
        .route("/d", get(queue::answer::show))
        .route("/d/m/{id}", get(desk::matter::answer::show))
        .route("/d/m/{id}/photos/{digest}", get(desk::matter::answer::photo))
        .route("/d/m/{id}/plan.svg", get(desk::matter::answer::plan::show))
        .route("/d/m/{id}/print", get(case_sheet::answer::show))
        .route("/d/m/{id}/assignment", post(at_desk::assign))
        .route("/d/m/{id}/preview", get(queue::answer::fragment))
        .route("/d/m/{id}/undo", post(at_desk::undo))
        .route("/d/m/{id}/acceptance", post(at_desk::accept))
        .route("/d/m/{id}/first-contact", post(at_desk::contact))
        .route("/d/m/{id}/answer", post(at_desk::answer))
        .route("/d/m/{id}/handling", post(at_desk::handle))
        .route("/d/m/{id}/return", post(at_desk::return_back))
        .route("/d/m/{id}/extension", post(at_desk::extend))
        .route("/d/m/{id}/parking", post(at_desk::park))
        .route("/d/m/{id}/decline", post(at_desk::decline))
        .route("/d/m/{id}/publication", post(at_desk::publish))
        .route("/d/m/{id}/place", post(at_desk::locate))
        .route("/d/m/{id}/merge", post(at_desk::merge))
        .route("/d/m/{id}/separation", post(at_desk::separate))
        .route("/d/m/{id}/withdrawal", post(at_desk::withdraw))
        .route("/d/m/{id}/call", post(at_desk::call))
        .route("/d/m/{id}/check", post(at_desk::check))
        .route("/d/m/{id}/settlement", post(at_desk::settle))
        .route("/d/m/{id}/safety", get(desk::safety::answer::show).post(desk::safety::answer::place))
        .route("/d/m/{id}/safety/end", post(desk::safety::answer::lift))
        .route("/d/m/{id}/slip", post(desk::matter::answer::slip::create))
        .route("/d/m/{id}/contact", post(desk::matter::answer::contact::create))
        .route("/d/board", get(desk::board::answer::show))
        .route("/d/wall", get(desk::wall::answer::show))
        .route("/d/review", get(review::answer::first))
        .route("/d/review/{list}", get(review::answer::show))
        .route("/d/review/{list}/{id}", post(review::answer::decide))
}

fn worker() -> Router<App> {
    Router::new()
        .route("/w", get(today::answer::show))
        .route("/w/new", get(new::answer::show).post(new::answer::create))
        .route("/w/m/{id}", get(matter::answer::show))
        .route("/w/m/{id}/photos/{digest}", get(matter::answer::photo))
        .route("/w/m/{id}/contact", post(matter::answer::contact::create))
        .route("/w/m/{id}/acceptance", post(on_phone::accept))
        .route("/w/m/{id}/first-contact", post(on_phone::contact))
        .route("/w/m/{id}/handling", post(on_phone::handle))
        .route("/w/m/{id}/answer", post(on_phone::answer))
        .route("/w/m/{id}/return", post(on_phone::return_back))
        .route("/w/m/{id}/extension", post(on_phone::extend))
        .route("/w/m/{id}/parking", post(on_phone::park))
        .route("/w/m/{id}/decline", post(on_phone::decline))
        .route("/w/m/{id}/slip", post(matter::answer::slip::create))
}

fn admin() -> Router<App> {
    Router::new()
        .route("/admin", get(admin::home::answer::show))
        .route("/admin/people", get(admin::people::answer::show))
        .route("/admin/people/handover", post(admin::people::answer::hand_over))
        .route("/admin/people/phone", post(admin::people::phone::publish))
        .route("/admin/calendar", get(admin::calendar::answer::show))
        .route("/admin/calendar/day", post(admin::calendar::answer::amend))
        .route("/admin/calendar/year", post(admin::calendar::answer::enter))
        .route("/admin/codes", get(admin::codes::answer::show).post(admin::codes::answer::hang))
        .route("/admin/codes/retirement", post(admin::codes::answer::retire))
        .route("/admin/codes/print", get(admin::codes_print::answer::show))
        .route("/admin/messages", get(admin::messages::answer::show))
        .route("/admin/messages/template", post(admin::messages::answer::save))
        .route("/admin/messages/test", post(admin::messages::answer::test))
        .route("/admin/messages/quiet-hours", post(admin::messages::answer::quiet))
        .route("/admin/messages/log", get(admin::messages_log::answer::show))
}

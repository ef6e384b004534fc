//! 办不下去: the forms that ask somebody else, none of which lets a matter disappear.

use actions::matters::{Sentence, request_decline, request_extension, request_parking, return_back};
use axum::response::Response;

use super::Home;
use super::sent::{Sent, take};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::parts::Errors;
use crate::problem::Failure;
use crate::words::t;

/// `…/return`: 转给别人 is a return 退单 that cites the duty it rests on.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn return_back(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Return, fields)?;
    let mut errors = Errors::default();
    if !sent.fields.has("clause") {
        errors = errors.and("clause", t("worker-clause-missing"));
    }
    let words = [sent.fields.text("clause").trim(), sent.fields.text("text").trim()];
    let words = words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n");
    let clause = if errors.is_empty() {
        take(&mut errors, "clause", Sentence::internal("clause", &words))
    } else {
        None
    };
    let Some(clause) = clause else { return sent.bad(app, errors).await };
    let wish = return_back::Wish { clause };
    sent.run(app, move |tx, with, act, shown| return_back::run(tx, with, act, shown, &wish)).await
}

/// `…/extension`: 申请延期.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn extend(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Extend, fields)?;
    let mut errors = Errors::default();
    let reason = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some(reason) = reason else { return sent.bad(app, errors).await };
    let wish = request_extension::Wish { reason };
    sent.run(app, move |tx, with, act, shown| request_extension::run(tx, with, act, shown, &wish)).await
}

/// `…/parking`: 申请挂账.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn park(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Park, fields)?;
    let mut errors = Errors::default();
    let until = sent.fields.text("until").trim().parse::<kernel::Day>().ok();
    if until.is_none() {
        errors = errors.and("until", t("worker-day-missing"));
    }
    let reason = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some((until, reason)) = until.zip(reason) else { return sent.bad(app, errors).await };
    let wish = request_parking::Wish { until, reason };
    sent.run(app, move |tx, with, act, shown| request_parking::run(tx, with, act, shown, &wish)).await
}

/// `…/decline`: 办不了 asks an independent second person.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn decline(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let (sent, mut errors, photos) = Sent::with_photos(home, app, staff, id, Verb::Decline, fields).await?;
    let reason = sent.fields.text("reason").parse().ok();
    if reason.is_none() {
        errors = errors.and("reason", t("worker-reason-missing"));
    }
    let evidence = take(&mut errors, "text", Sentence::internal("source", sent.fields.text("text")));
    let Some((reason, evidence)) = reason.zip(evidence).filter(|_| errors.is_empty()) else {
        return sent.bad(app, errors).await;
    };
    let wish = request_decline::Wish { reason, evidence, photos };
    sent.run(app, move |tx, with, act, shown| request_decline::run(tx, with, act, shown, &wish)).await
}

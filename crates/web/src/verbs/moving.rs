//! The forms that move a matter on: 签收, 到场, 已处理, 答复.

use actions::matters::{Reader, Sentence, accept, answer, contact, handle};
use axum::response::Response;

use super::Home;
use super::sent::{Sent, take};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::problem::Failure;
use crate::words::t;

/// `…/acceptance`: 签收.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn accept(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    Sent::new(home, staff, id, Verb::Accept, fields)?.run(app, accept::run).await
}

/// `…/first-contact`: 到场, with a sentence and photos if there are any.
///
/// # Errors
/// As [`accept`].
pub async fn contact(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let (sent, mut errors, photos) =
        Sent::with_photos(home, app, staff, id, Verb::FirstContact, fields).await?;
    let sentence = match sent.fields.has("text") {
        true => take(&mut errors, "text", Sentence::reply("reply", sent.fields.text("text"))),
        false => None,
    };
    if !errors.is_empty() {
        return sent.bad(app, errors).await;
    }
    let wish = contact::Wish { sentence, photos };
    sent.run(app, move |tx, with, act, shown| contact::run(tx, with, act, shown, &wish)).await
}

/// `…/handling`: 记为已处理, with a sentence and a photo, or a reason for none.
///
/// # Errors
/// As [`accept`].
pub async fn handle(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let (sent, mut errors, photos) = Sent::with_photos(home, app, staff, id, Verb::Handle, fields).await?;
    let because = match sent.fields.has("no_evidence") {
        true => {
            take(&mut errors, "no_evidence", Sentence::internal("reason", sent.fields.text("no_evidence")))
        }
        false => None,
    };
    if photos.is_empty() && because.is_none() && errors.is_empty() {
        errors = errors.and("photo1", t("refusal-no-evidence"));
    }
    let reply = take(&mut errors, "sentence", Sentence::reply("reply", sent.fields.text("sentence")));
    let Some(reply) = reply.filter(|_| errors.is_empty()) else { return sent.bad(app, errors).await };
    let wish = handle::Wish { reply, photos, no_photo_because: because };
    sent.run(app, move |tx, with, act, shown| handle::run(tx, with, act, shown, &wish)).await
}

/// `…/answer`: a sentence for the resident, or a note for colleagues.
///
/// # Errors
/// As [`accept`].
pub async fn answer(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let (sent, mut errors, photos) = Sent::with_photos(home, app, staff, id, Verb::Answer, fields).await?;
    let sentence = take(&mut errors, "text", Sentence::reply("reply", sent.fields.text("text")));
    let Some(mut sentence) = sentence.filter(|_| errors.is_empty()) else {
        return sent.bad(app, errors).await;
    };
    if sent.fields.text("audience") == "internal" {
        sentence.audience = Reader::Staff;
    }
    let wish = answer::Wish { sentence, photos };
    sent.run(app, move |tx, with, act, shown| answer::run(tx, with, act, shown, &wish)).await
}

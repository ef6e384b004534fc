//! 写给邻居: a clerk writes what neighbours read, where the reporter agreed to it.

use actions::matters::{Sentence, publish as verb};
use axum::response::Response;
use matters::ReportId;

use super::Home;
use super::sent::{Sent, take};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::parts::Errors;
use crate::problem::{Failure, Problem};

/// `…/publication`.
///
/// # Errors
/// 404 for a matter or a report that is not theirs; a refusal is said on its page.
pub async fn publish(
    home: Home,
    app: &App,
    staff: Staff,
    id: &str,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(home, staff, id, Verb::Publish, fields)?;
    let mut errors = Errors::default();
    let report: ReportId = sent.fields.text("report").parse().map_err(|_| Problem::not_found())?;
    let sentence = take(&mut errors, "text", Sentence::public("text", sent.fields.text("text")));
    let Some(sentence) = sentence else { return sent.bad(app, errors).await };
    let photo = sent.fields.text("photo").to_owned();
    let wish = verb::Wish { report, sentence, photo: Some(photo).filter(|digest| !digest.is_empty()) };
    sent.run(app, move |tx, with, act, shown| verb::run(tx, with, act, shown, &wish)).await
}

//! The verbs of W2: each reads its form, asks one action, and goes back to the matter. What cannot be
//! done is said on the same page, and what was typed stays.

use actions::matters::{Sentence, Shown, accept, contact, handle, request_decline, request_extension};
use actions::matters::{request_parking, return_back};
use actions::{Act, ActionError, Refused, With};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use matters::{Event, MatterId, Refusal};
use storage::Tx;
use storage::matters::{Actor, Recorded};

use super::drawing::{self, Opening};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::page::{draw, see};
use crate::parts::Errors;
use crate::parts::report_form::PhotoSlot;
use crate::photos;
use crate::problem::{self, Failure};
use crate::words::t;
use crate::worker::Worker;
use crate::worker::case::{self, Case};

/// One form of one matter, on its way to an action.
struct Sent {
    staff: Staff,
    id: MatterId,
    verb: Verb,
    fields: Fields,
    slots: [PhotoSlot; 3],
}

impl Sent {
    fn new(staff: Staff, id: &str, verb: Verb, fields: Fields) -> Result<Self, Failure> {
        Ok(Self { staff, id: case::id(id)?, verb, fields, slots: Default::default() })
    }

    /// The version the page showed; a form without one showed nothing we know.
    fn shown(&self) -> Shown {
        Shown { matter: self.id, version: Some(self.fields.text("version").parse().unwrap_or(-1)) }
    }

    /// Carries it out, or says why not.
    async fn run<F>(self, app: &App, action: F) -> Result<Response, Failure>
    where
        F: Fn(&mut Tx<'_>, &With, &Act, Shown) -> Result<(), ActionError> + Send + 'static,
    {
        let (with, act, shown) = (app.with(), app.act(self.staff.by()), self.shown());
        match app.db().write(move |tx| action(tx, &with, &act, shown)).await {
            Ok(()) => Ok(self.done()),
            Err(ActionError::Refused(refused)) => self.refused(app, &refused).await,
            Err(other) => Err(other.into()),
        }
    }

    fn done(&self) -> Response {
        see(&format!("/w/m/{}?done={}", self.id, self.verb.key()))
    }

    async fn refused(self, app: &App, refused: &Refused) -> Result<Response, Failure> {
        let case = case::open(app, &self.staff, self.id).await?;
        if matches!(refused, Refused::Matter(Refusal::ChangedMeanwhile { .. })) && self.is_done_in(&case) {
            return Ok(self.done());
        }
        let (errors, banner) = match field_of(refused) {
            Some(field) => (Errors::default().and(field, problem::sentence(refused)), None),
            None => (Errors::default(), Some(problem::sentence(refused))),
        };
        self.again(app, &case, problem::status_of(refused), errors, banner)
    }

    /// A form sent twice: the newest thing that happened is this verb, by this person, in these words.
    fn is_done_in(&self, case: &Case) -> bool {
        let latest = case.history.last().map(|entry| entry.at);
        let mine = |entry: &&Recorded| {
            Some(entry.at) == latest
                && matches!(entry.actor, Actor::Staff { person, .. } if person == self.staff.signed.person)
        };
        case.history.iter().filter(mine).any(|entry| match (self.verb, &entry.event) {
            (Verb::FirstContact, Event::Contacted { .. }) | (Verb::Accept, Event::Accepted { .. }) => true,
            (Verb::Handle, Event::Handled { .. }) => {
                entry.text.as_deref() == Some(self.fields.text("sentence").trim())
            }
            _ => false,
        })
    }

    /// Says in the form itself what has to be changed.
    async fn bad(self, app: &App, errors: Errors) -> Result<Response, Failure> {
        let case = case::open(app, &self.staff, self.id).await?;
        self.again(app, &case, StatusCode::UNPROCESSABLE_ENTITY, errors, None)
    }

    fn again(
        self,
        app: &App,
        case: &Case,
        status: StatusCode,
        errors: Errors,
        banner: Option<String>,
    ) -> Result<Response, Failure> {
        let has_form = self.verb != Verb::FirstContact || !self.fields.text("text").is_empty();
        let opening = Opening {
            verb: has_form.then_some(self.verb),
            errors,
            banner,
            fields: self.fields,
            slots: self.slots,
            ..Opening::default()
        };
        draw(status, &drawing::page(app, case, opening))
    }
}

/// The field a refusal speaks of; nothing where no field can mend it.
fn field_of(refused: &Refused) -> Option<&'static str> {
    Some(match refused {
        Refused::Matter(Refusal::NoEvidence) | Refused::TooManyPhotos(_) => "photo1",
        Refused::Matter(Refusal::ParkingEnd { .. }) => "until",
        Refused::Field { field, .. } => field,
        _ => return None,
    })
}

/// Takes one field's sentence, or notes what is wrong with it.
fn take<T>(errors: &mut Errors, field: &str, read: Result<T, Refused>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(refused) => {
            errors.0.push(crate::parts::FieldError {
                field: field.to_owned(),
                sentence: problem::sentence(&refused),
            });
            None
        }
    }
}

/// POST `/w/m/{id}/acceptance`: 签收.
///
/// # Errors
/// 404 for a matter that is not theirs; a refusal is said on its page.
pub async fn accept(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    Sent::new(staff, &id, Verb::Accept, fields)?.run(&app, accept::run).await
}

/// POST `/w/m/{id}/first-contact`: 到场, with a sentence and photos if there are any.
///
/// # Errors
/// As [`accept`].
pub async fn contact(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let taken = photos::take(&app, &fields).await;
    let mut sent = Sent::new(staff, &id, Verb::FirstContact, fields)?;
    sent.slots = taken.slots;
    let mut errors = taken.errors;
    let sentence = match sent.fields.has("text") {
        true => take(&mut errors, "text", Sentence::reply("reply", sent.fields.text("text"))),
        false => None,
    };
    if !errors.is_empty() {
        return sent.bad(&app, errors).await;
    }
    let wish = contact::Wish { sentence, photos: taken.kept };
    sent.run(&app, move |tx, with, act, shown| contact::run(tx, with, act, shown, &wish)).await
}

/// POST `/w/m/{id}/handling`: 记为已处理, with a sentence and a photo, or a reason for none.
///
/// # Errors
/// As [`accept`].
pub async fn handle(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let taken = photos::take(&app, &fields).await;
    let mut sent = Sent::new(staff, &id, Verb::Handle, fields)?;
    sent.slots = taken.slots;
    let mut errors = taken.errors;
    let because = match sent.fields.has("no_evidence") {
        true => {
            take(&mut errors, "no_evidence", Sentence::internal("reason", sent.fields.text("no_evidence")))
        }
        false => None,
    };
    if taken.kept.is_empty() && because.is_none() && errors.is_empty() {
        errors = errors.and("photo1", t("refusal-no-evidence"));
    }
    let reply = take(&mut errors, "sentence", Sentence::reply("reply", sent.fields.text("sentence")));
    let Some(reply) = reply.filter(|_| errors.is_empty()) else { return sent.bad(&app, errors).await };
    let wish = handle::Wish { reply, photos: taken.kept, no_photo_because: because };
    sent.run(&app, move |tx, with, act, shown| handle::run(tx, with, act, shown, &wish)).await
}

/// POST `/w/m/{id}/return`: 转给别人 is a return 退单 that cites the duty it rests on.
///
/// # Errors
/// As [`accept`].
pub async fn return_back(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(staff, &id, Verb::Return, fields)?;
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
    let Some(clause) = clause else { return sent.bad(&app, errors).await };
    let wish = return_back::Wish { clause };
    sent.run(&app, move |tx, with, act, shown| return_back::run(tx, with, act, shown, &wish)).await
}

/// POST `/w/m/{id}/extension`: 申请延期.
///
/// # Errors
/// As [`accept`].
pub async fn extend(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(staff, &id, Verb::Extend, fields)?;
    let mut errors = Errors::default();
    let reason = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some(reason) = reason else { return sent.bad(&app, errors).await };
    let wish = request_extension::Wish { reason };
    sent.run(&app, move |tx, with, act, shown| request_extension::run(tx, with, act, shown, &wish)).await
}

/// POST `/w/m/{id}/parking`: 申请挂账.
///
/// # Errors
/// As [`accept`].
pub async fn park(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(staff, &id, Verb::Park, fields)?;
    let mut errors = Errors::default();
    let until = sent.fields.text("until").trim().parse::<kernel::Day>().ok();
    if until.is_none() {
        errors = errors.and("until", t("worker-day-missing"));
    }
    let reason = take(&mut errors, "text", Sentence::internal("reason", sent.fields.text("text")));
    let Some((until, reason)) = until.zip(reason) else { return sent.bad(&app, errors).await };
    let wish = request_parking::Wish { until, reason };
    sent.run(&app, move |tx, with, act, shown| request_parking::run(tx, with, act, shown, &wish)).await
}

/// POST `/w/m/{id}/decline`: 办不了 asks an independent second person.
///
/// # Errors
/// As [`accept`].
pub async fn decline(
    State(app): State<App>,
    Worker(staff): Worker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let sent = Sent::new(staff, &id, Verb::Decline, fields)?;
    let mut errors = Errors::default();
    let reason = sent.fields.text("reason").parse().ok();
    if reason.is_none() {
        errors = errors.and("reason", t("worker-reason-missing"));
    }
    let evidence = take(&mut errors, "text", Sentence::internal("source", sent.fields.text("text")));
    let Some((reason, evidence)) = reason.zip(evidence) else { return sent.bad(&app, errors).await };
    let wish = request_decline::Wish { reason, evidence };
    sent.run(&app, move |tx, with, act, shown| request_decline::run(tx, with, act, shown, &wish)).await
}

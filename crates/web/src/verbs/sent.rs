//! A form on its way to an action and back: what cannot be done is said on the same page, and what was
//! typed stays.

use actions::matters::{PhotoKept, Shown};
use actions::{Act, ActionError, Refused, With};
use axum::http::StatusCode;
use axum::response::Response;
use matters::{Event, MatterId, Refusal};
use storage::Tx;
use storage::matters::{Actor, Recorded};

use super::{Home, Opening};
use crate::actor::Staff;
use crate::app::App;
use crate::desk::back;
use crate::desk::composer::Verb;
use crate::fields::Fields;
use crate::page::see;
use crate::parts::report_form::PhotoSlot;
use crate::parts::{Errors, FieldError};
use crate::photos::{self, Taken};
use crate::problem::{self, Failure};
use crate::words::t;
use crate::worker::case::{self, Case};

/// One form of one matter, on its way to an action.
pub struct Sent {
    home: Home,
    staff: Staff,
    id: MatterId,
    verb: Verb,
    /// What was typed.
    pub fields: Fields,
    /// Photos received with it.
    slots: [PhotoSlot; 3],
}

impl Sent {
    /// The form of a verb.
    ///
    /// # Errors
    /// 404 for what is no id.
    pub fn new(home: Home, staff: Staff, id: &str, verb: Verb, fields: Fields) -> Result<Self, Failure> {
        Ok(Self { home, staff, id: case::id(id)?, verb, fields, slots: Default::default() })
    }

    /// The form of a verb that takes photos: with what is wrong with them, and those that are stored.
    ///
    /// # Errors
    /// As [`Sent::new`].
    pub async fn with_photos(
        home: Home,
        app: &App,
        staff: Staff,
        id: &str,
        verb: Verb,
        fields: Fields,
    ) -> Result<(Self, Errors, Vec<PhotoKept>), Failure> {
        let Taken { kept, slots, errors } = photos::take(app, &fields).await;
        Ok((Self { slots, ..Self::new(home, staff, id, verb, fields)? }, errors, kept))
    }

    /// The version the page showed; a form without one showed nothing we know.
    fn shown(&self) -> Shown {
        Shown { matter: self.id, version: Some(self.fields.text("version").parse().unwrap_or(-1)) }
    }

    /// Carries it out, or says why not.
    ///
    /// # Errors
    /// 404 for a matter that is not theirs; a refusal is said on its page.
    pub async fn run<F>(self, app: &App, action: F) -> Result<Response, Failure>
    where
        F: Fn(&mut Tx<'_>, &With, &Act, Shown) -> Result<(), ActionError> + Send + 'static,
    {
        if self.fields.is_garbled() {
            let errors = Errors::default().and(self.written_field(), t("refusal-not-text"));
            return self.bad(app, errors).await;
        }
        let (with, act, shown) = (app.with(), app.act(self.staff.by()), self.shown());
        match app.db().write(move |tx| action(tx, &with, &act, shown)).await {
            Ok(()) => Ok(self.done()),
            Err(ActionError::Refused(refused)) => self.refused(app, &refused).await,
            Err(other) => Err(other.into()),
        }
    }

    /// The field somebody wrote into.
    fn written_field(&self) -> &'static str {
        let written = ["sentence", "text", "clause", "no_evidence"];
        written.into_iter().find(|field| self.fields.has(field)).unwrap_or("text")
    }

    /// Back to the matter; to the list it was decided from, for the next one.
    fn done(&self) -> Response {
        let back = self.fields.text("back");
        let from_a_list = matches!(self.verb, Verb::Assign | Verb::Merge | Verb::TakeBack);
        if self.home == Home::Desk && from_a_list && is_a_list(back) {
            return see(&format!("{back}&done={}&last={}", self.verb.key(), self.id));
        }
        let address = format!("{}/{}?done={}", self.home.base(), self.id, self.verb.key());
        match self.fields.text("from") {
            from if self.home == Home::Desk && back::is_a_list(from) => see(&back::carrying(&address, from)),
            _ => see(&address),
        }
    }

    async fn refused(self, app: &App, refused: &Refused) -> Result<Response, Failure> {
        let case = case::open_at(app, &self.staff, self.id, self.home.base()).await?;
        if matches!(refused, Refused::Matter(Refusal::ChangedMeanwhile { .. })) && self.is_done_in(&case) {
            return Ok(self.done());
        }
        if let Refused::Matter(Refusal::ChangedMeanwhile { expected, .. }) = refused {
            return self.changed(app, &case, *expected).await;
        }
        let (errors, banner) = match field_of(refused) {
            Some(field) => (Errors::default().and(field, problem::sentence(refused)), None),
            None => (Errors::default(), Some(problem::sentence(refused))),
        };
        self.again(app, &case, problem::status_of(refused), errors, banner).await
    }

    /// What was typed beside what stands now; on the phone, a sentence above the form.
    async fn changed(self, app: &App, case: &Case, expected: i64) -> Result<Response, Failure> {
        let words = problem::sentence(&Refused::Matter(Refusal::ChangedMeanwhile {
            expected,
            found: case.matter.version,
        }));
        let opening = Opening {
            verb: self.has_form().then_some(self.verb),
            banner: Some(words),
            changed_since: Some(expected),
            from: self.fields.text("from").to_owned(),
            fields: self.fields,
            slots: self.slots,
            ..Opening::default()
        };
        self.home.draw(app, case, StatusCode::CONFLICT, opening).await
    }

    fn has_form(&self) -> bool {
        self.verb != Verb::FirstContact || !self.fields.text("text").is_empty()
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
    ///
    /// # Errors
    /// 404 for a matter that is not theirs.
    pub async fn bad(self, app: &App, errors: Errors) -> Result<Response, Failure> {
        let case = case::open_at(app, &self.staff, self.id, self.home.base()).await?;
        self.again(app, &case, StatusCode::UNPROCESSABLE_ENTITY, errors, None).await
    }

    async fn again(
        self,
        app: &App,
        case: &Case,
        status: StatusCode,
        errors: Errors,
        banner: Option<String>,
    ) -> Result<Response, Failure> {
        let opening = Opening {
            verb: self.has_form().then_some(self.verb),
            errors,
            banner,
            from: self.fields.text("from").to_owned(),
            fields: self.fields,
            slots: self.slots,
            ..Opening::default()
        };
        self.home.draw(app, case, status, opening).await
    }
}

/// Whether an address is a list of the queue and nothing else: a form cannot send anybody elsewhere.
fn is_a_list(address: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-~=&%".contains(&byte);
    address.strip_prefix("/d?view=").is_some_and(|rest| rest.bytes().all(plain))
}

/// The field a refusal speaks of; nothing where no field can mend it.
fn field_of(refused: &Refused) -> Option<&'static str> {
    Some(match refused {
        Refused::Matter(Refusal::NoEvidence) | Refused::TooManyPhotos(_) => "photo1",
        Refused::Matter(Refusal::ParkingEnd { .. }) => "until",
        Refused::Matter(Refusal::AlreadyThere) | Refused::Unknown("unit") | Refused::NobodyHandles => "lead",
        Refused::Matter(Refusal::CannotMerge) => "into",
        Refused::Field { field, .. } => field,
        _ => return None,
    })
}

/// Takes one field's sentence, or notes what is wrong with it.
pub fn take<T>(errors: &mut Errors, field: &str, read: Result<T, Refused>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(refused) => {
            errors.0.push(FieldError { field: field.to_owned(), sentence: problem::sentence(&refused) });
            None
        }
    }
}

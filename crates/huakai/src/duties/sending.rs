//! Sending what is due: offered to the gateway, then noted, one after the other.
//!
//! Between the offer and the note the power may go: the message is offered again under the same key,
//! and a gateway that keeps keys sends it once. The lease is renewed for each message and lasts longer
//! than one can take, so that two processes do not offer the same one at the same time.

use std::collections::HashMap;

use actions::notices::note_attempt::{self, Wish};
use actions::notices::{self as verbs, Found, Letter, enter_in_notebook};
use actions::{Act, ActionError, By};
use kernel::Span;
use notices::{KINDS, Kind, Outcome, Template, Trouble};
use storage::duties;
use storage::notices::outbox::Whose;
use storage::notices::words;
use storage::office::Office;
use web::app::App;

use crate::carrier::Carrier;
use crate::outgoing::Gateway;

/// The duty, as its lease names it.
pub const DUTY: &str = "sending";
/// How many notices are read at once.
const MOST: i64 = 50;
/// Seconds by which a lease outlasts the longest answer.
const ROOM: i64 = 5;
/// After so many offers in a row without an answer the gateway is left alone until the next run.
const SILENT_MOST: u32 = 3;

/// One run, if nobody else is at it.
pub async fn once(app: &App, carrier: &Carrier, holder: &str) -> Result<(), ActionError> {
    match carrier {
        Carrier::Nothing => Ok(()),
        Carrier::Notebook => {
            let (with, act) = (app.with(), duty(app));
            app.db().write(move |tx| enter_in_notebook::run(tx, &with, &act)).await.map(drop)
        }
        // Most runs find nothing, and a look is cheaper than a lease.
        Carrier::Gateway(_) if !is_anything_due(app).await? => Ok(()),
        Carrier::Gateway(gateway) => {
            let sent = send(app, gateway, holder).await;
            let (of, holder) = (app.of(), holder.to_owned());
            app.db().write(move |tx| duties::give_back(tx, of, DUTY, &holder)).await?;
            sent
        }
    }
}

async fn is_anything_due(app: &App) -> Result<bool, ActionError> {
    let (with, act) = (app.with(), duty(app));
    app.db().read(move |tx| verbs::is_any_due(tx, &with, &act)).await
}

async fn whose_now(app: &App) -> Result<Whose, ActionError> {
    let (with, act) = (app.with(), duty(app));
    app.db().read(move |tx| verbs::whose_now(tx, &with, &act)).await
}

fn duty(app: &App) -> Act {
    Act { door: "duty", ..app.act(By::System) }
}

/// Sends until nothing is due, the gateway is silent, or somebody else has the lease.
async fn send(app: &App, gateway: &Gateway, holder: &str) -> Result<(), ActionError> {
    let mut silent = 0;
    loop {
        if !lease(app, gateway, holder).await? {
            return Ok(());
        }
        let whose = whose_now(app).await?;
        let (with, act) = (app.with(), duty(app));
        let due = app.db().read(move |tx| verbs::due(tx, &with, &act, MOST)).await?;
        if due.is_empty() {
            return Ok(());
        }
        let words = Words::read(app).await?;
        for found in due {
            if silent >= SILENT_MOST || !lease(app, gateway, holder).await? {
                return Ok(());
            }
            // Fifty answers may take until it has become quiet: then what is left is read anew.
            if whose_now(app).await? != whose {
                break;
            }
            let wish = offered(gateway, &words, found).await;
            let heard = !matches!(wish.outcome, Outcome::Not(Trouble::Timeout | Trouble::Unreachable));
            silent = if heard { 0 } else { silent + 1 };
            let (with, act) = (app.with(), duty(app));
            app.db().write(move |tx| note_attempt::run(tx, &with, &act, &wish)).await?;
        }
    }
}

async fn lease(app: &App, gateway: &Gateway, holder: &str) -> Result<bool, ActionError> {
    let (of, now, holder) = (app.of(), app.wall(), holder.to_owned());
    let answer = i64::try_from(gateway.timeout.as_secs()).unwrap_or(ROOM);
    let within = Span::from_seconds(answer + ROOM);
    Ok(app.db().write(move |tx| duties::lease(tx, of, DUTY, &holder, now, within)).await?)
}

/// What came of one notice.
async fn offered(gateway: &Gateway, words: &Words, found: Found) -> Wish {
    match found {
        Found::Undeliverable(id, tries, trouble) => Wish { id, tries, outcome: Outcome::Not(trouble) },
        Found::Letter(letter) => {
            let outcome = gateway.offer(&letter.id, &letter.to, &words.of(&letter)).await;
            Wish { id: letter.id, tries: letter.tries, outcome }
        }
    }
}

/// The templates of today and the office they speak for.
struct Words {
    office: std::sync::Arc<Office>,
    templates: HashMap<Kind, Template>,
}

impl Words {
    async fn read(app: &App) -> Result<Self, ActionError> {
        let (with, of, today) = (app.with(), app.of(), app.now().day());
        app.db()
            .read(move |tx| {
                let office = with.office(tx, of)?;
                let mut templates = HashMap::new();
                for kind in KINDS {
                    templates.insert(kind, words::on(tx, of, kind, today)?.template);
                }
                Ok(Self { office, templates })
            })
            .await
    }

    fn of(&self, letter: &Letter) -> String {
        let template = self.templates.get(&letter.kind).cloned();
        let template = template.unwrap_or_else(|| Template::default_of(letter.kind));
        web::messages::text(&template, &self.office, &letter.facts, &letter.link)
    }
}

#[cfg(test)]
mod tests;

//! Scheduled duties of a served folder: asking for verdicts (reminders, and the silence after them),
//! and sending what residents are told.
//!
//! Each run takes a lease, so that several processes do nothing twice. What fails is tried again at the
//! next run.

mod asking;
mod sending;

use std::time::Duration;

use storage::{StorageError, duties};
use web::app::App;

use crate::carrier::Carrier;
use crate::sources;

/// How long between two runs of asking.
const ASK_EVERY: Duration = Duration::from_secs(30);
/// How long between two runs of sending: a receipt is wanted now.
const SEND_EVERY: Duration = Duration::from_secs(3);

/// The name under which this process takes leases.
pub fn holder() -> String {
    sources::seed().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Runs until the server stops. Without anything that carries a notice nobody is asked, because nobody
/// would hear it.
pub async fn run(app: App, carrier: Carrier, holder: String) {
    if matches!(carrier, Carrier::Nothing) {
        return;
    }
    let (mut ask, mut send) = (tokio::time::interval(ASK_EVERY), tokio::time::interval(SEND_EVERY));
    // What was missed while the machine slept is not made up for by running many times at once.
    send.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let run = tokio::select! {
            _ = ask.tick() => asking::once(&app, &holder).await,
            _ = send.tick() => sending::once(&app, &carrier, &holder).await,
        };
        if let Err(trouble) = run {
            tracing::warn!(%trouble, "duties did not end their run");
        }
    }
}

/// Gives back what a stopped run still holds: whoever starts next need not wait for the leases to end.
pub async fn give_back(app: &App, holder: String) -> Result<(), StorageError> {
    let of = app.of();
    app.db()
        .write(move |tx| {
            duties::give_back(tx, of, asking::DUTY, &holder)?;
            duties::give_back(tx, of, sending::DUTY, &holder)
        })
        .await
}

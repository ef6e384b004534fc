//! Scheduled duties of a served folder: reminders, and the silence after them.
//!
//! Each run takes a lease, so that several processes do nothing twice, and goes in pieces of one
//! transaction a report. What fails is tried again at the next run.

use std::time::Duration;

use actions::matters::{fall_silent, remind};
use actions::{Act, ActionError, By};
use kernel::Span;
use matters::{MatterId, ReportId};
use storage::matters::asking;
use storage::{StorageError, duties};
use web::app::App;

use crate::sources;

/// How long between two runs.
const EVERY: Duration = Duration::from_secs(30);
/// The duty of asking for a verdict, as its lease names it.
const ASKING: &str = "asking";
/// How many reports one run takes of each kind.
const MOST: i64 = 500;
/// How long a run may hold the lease.
const LEASE: Span = Span::from_minutes(5);

/// The name under which this process takes leases.
pub fn holder() -> String {
    sources::seed().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Runs until the server stops, where the folder says that duties are on.
pub async fn run(app: App, duties: Option<String>, holder: String) {
    if duties.as_deref() != Some("on") {
        return;
    }
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        if let Err(trouble) = once(&app, &holder).await {
            tracing::warn!(%trouble, "duties did not end their run");
        }
    }
}

/// Gives back what a stopped run still holds: whoever starts next need not wait for the lease to end.
pub async fn give_back(app: &App, holder: String) -> Result<(), StorageError> {
    let of = app.of();
    app.db().write(move |tx| duties::give_back(tx, of, ASKING, &holder)).await
}

async fn once(app: &App, holder: &str) -> Result<(), ActionError> {
    let (of, now, holder) = (app.of(), sources::wall(), holder.to_owned());
    let mine = app.db().write(move |tx| duties::lease(tx, of, ASKING, &holder, now, LEASE)).await?;
    if !mine {
        return Ok(());
    }
    let at = app.now();
    let due = app.db().read(move |tx| asking::to_remind(tx, of, at, MOST)).await?;
    for (report, matter) in due {
        done(app, matter, report, remind::run).await?;
    }
    let silent = app.db().read(move |tx| asking::to_fall_silent(tx, of, at, MOST)).await?;
    for (report, matter) in silent {
        done(app, matter, report, fall_silent::run).await?;
    }
    app.db().write(move |tx| duties::ran(tx, of, ASKING, at)).await?;
    Ok(())
}

type Verb = fn(&mut storage::Tx<'_>, &actions::With, &Act, &remind::Wish) -> Result<(), ActionError>;

/// Does it for one report. A refusal means that the resident was faster, or that it is night.
async fn done(app: &App, matter: MatterId, report: ReportId, verb: Verb) -> Result<(), StorageError> {
    let act = Act { door: "duty", ..app.act(By::System) };
    let (with, wish) = (app.with(), remind::Wish { matter, report });
    match app.db().write(move |tx| verb(tx, &with, &act, &wish)).await {
        Err(ActionError::Storage(trouble)) => Err(trouble),
        _ => Ok(()),
    }
}

//! Asking for verdicts: reminders and silence, in pieces of one transaction a report.

use actions::matters::{fall_silent, remind};
use actions::{Act, ActionError, By};
use kernel::Span;
use matters::{MatterId, ReportId};
use storage::matters::asking;
use storage::{StorageError, duties};
use web::app::App;

use crate::sources;

/// The duty, as its lease names it.
pub const DUTY: &str = "asking";
/// How many reports one run takes of each kind.
const MOST: i64 = 500;
/// How long a run may hold the lease.
const LEASE: Span = Span::from_minutes(5);

/// One run, if nobody else is at it.
pub async fn once(app: &App, holder: &str) -> Result<(), ActionError> {
    let (of, now, holder) = (app.of(), sources::wall(), holder.to_owned());
    let mine = app.db().write(move |tx| duties::lease(tx, of, DUTY, &holder, now, LEASE)).await?;
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
    app.db().write(move |tx| duties::ran(tx, of, DUTY, at)).await?;
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

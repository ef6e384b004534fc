//! After the calendar changed, every open promise is computed again: piece by piece, so that nobody
//! waits behind it.

use actions::matters::recompute::{self, Wish};
use actions::{Act, ActionError, By};
use matters::MatterId;
use storage::matters::load;

use crate::app::App;
use crate::problem::{Failure, Problem};

/// Matters read at once.
const READ: i64 = 256;
/// Matters computed in one transaction: some 20 ms of work.
const PIECE: usize = 16;

/// As [`recompute_all`], when the program starts: whatever a stop left undone.
///
/// # Errors
/// Trouble with the store.
pub async fn at_start(app: &App) -> Result<u64, Failure> {
    recompute_all(app, &crate::words::t("admin-recomputed-at-start")).await
}

/// Computes them all again, also when the browser has gone meanwhile; says how many moved. Done twice
/// it changes nothing the second time.
///
/// # Errors
/// Trouble with the store; what was computed until then stays, the rest is computed by the next run.
pub async fn recompute_all(app: &App, reason: &str) -> Result<u64, Failure> {
    let (app, reason) = (app.clone(), reason.to_owned());
    let run = tokio::spawn(async move { all(&app, &reason).await });
    run.await.map_err(|trouble| Problem::fault(&trouble))?.map_err(Into::into)
}

async fn all(app: &App, reason: &str) -> Result<u64, ActionError> {
    let (of, mut after, mut moved) = (app.of(), String::new(), 0);
    loop {
        let from = after.clone();
        let found = app
            .db()
            .read(move |tx| -> Result<Vec<MatterId>, ActionError> {
                Ok(load::with_open_promises(tx, of, &from, READ)?)
            })
            .await?;
        let Some(last) = found.last() else { return Ok(moved) };
        after = last.to_string();
        for piece in found.chunks(PIECE) {
            moved += some(app, piece, reason).await?;
        }
    }
}

async fn some(app: &App, piece: &[MatterId], reason: &str) -> Result<u64, ActionError> {
    // Each with an act of its own: ids are drawn from an act's seed.
    let each: Vec<(Act, Wish)> = piece
        .iter()
        .map(|matter| {
            let act = Act { door: "duty", ..app.act(By::System) };
            (act, Wish { matter: *matter, reason: reason.to_owned() })
        })
        .collect();
    let with = app.with();
    app.db()
        .write(move |tx| {
            let mut moved = 0;
            for (act, wish) in &each {
                moved += u64::from(recompute::run(tx, &with, act, wish)?);
            }
            Ok(moved)
        })
        .await
}

//! `huakai serve`: the pages of a data folder, and its duties.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;
use storage::clock::ProductClock;
use web::app::{App, Data, Setup};

use crate::carrier::{self, Carrier};
use crate::folder::{Folder, says};
use crate::{duties, sources};

/// Serves a data folder.
#[derive(Debug, Args)]
pub struct Serve {
    /// The data folder.
    #[arg(long, env = "HUAKAI_DATA", default_value = "./huakai-data")]
    data: PathBuf,
    /// A PostgreSQL database instead of the folder's own file.
    #[arg(long, env = "HUAKAI_DATABASE")]
    database: Option<String>,
    /// Where to listen.
    #[arg(long, env = "HUAKAI_LISTEN", default_value = "127.0.0.1:8311")]
    listen: SocketAddr,
    /// What every absolute link begins with; moves the address the folder remembers.
    #[arg(long, env = "HUAKAI_PUBLIC_URL")]
    public_url: Option<String>,
    #[command(flatten)]
    notices: carrier::Options,
}

impl Serve {
    /// Runs until it is told to stop.
    ///
    /// # Errors
    /// A sentence that says what to do.
    pub fn run(&self) -> Result<()> {
        let folder = Folder::open(&self.data, self.database.as_deref())?;
        if let Some(url) = &self.public_url {
            move_address(&folder, url)?;
        }
        let carrier = Carrier::of(&folder, &self.notices)?;
        serve(&folder, listen(self.listen)?, carrier, |address| format!("Huakai 花开: http://{address}/\n"))
    }
}

/// Moves the address every absolute link begins with.
///
/// # Errors
/// Trouble with the store.
pub fn move_address(folder: &Folder, url: &str) -> Result<()> {
    let identity = folder.subdistrict()?;
    if identity.public_url == url {
        return Ok(());
    }
    let act = actions::Act {
        of: identity.id,
        by: actions::By::System,
        at: sources::wall(),
        door: "command",
        seed: sources::seed(),
    };
    let url = url.to_owned();
    Ok(folder.db.write_now(move |tx| actions::office::move_address::run(tx, &act, &url))?)
}

/// Takes the address, before anything is filled for it; port 0 is any that is free.
///
/// # Errors
/// A sentence that says what to do.
pub fn listen(wish: SocketAddr) -> Result<TcpListener> {
    let listener = TcpListener::bind(wish)
        .with_context(|| format!("cannot listen on {wish}; is another Huakai running? Use --listen"))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves an open folder; `greeting` is printed once the address is known and answered.
///
/// # Errors
/// A sentence that says what to do.
pub fn serve(
    folder: &Folder,
    listener: TcpListener,
    carrier: Carrier,
    greeting: impl FnOnce(SocketAddr) -> String,
) -> Result<()> {
    log();
    let filled_by = folder.says(says::FILLED_BY)?;
    if filled_by.as_deref() == Some("replay") && !listener.local_addr()?.ip().is_loopback() {
        bail!(
            "a replayed folder holds real messages and is served on loopback only; use --listen 127.0.0.1:8311"
        );
    }
    if folder.says(says::REPLAY_LEFT)?.is_some_and(|left| left != "0") {
        bail!("this replay was cut short; run the same `huakai replay` again, it goes on where it stopped");
    }
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server's threads")?;
    runtime.block_on(async {
        let app = app(folder, filled_by.as_deref())?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        say(&greeting(listener.local_addr()?))?;
        // A calendar amended just before the program was stopped may have left promises to compute again.
        tokio::spawn(catch_up(app.clone()));
        let holder = duties::holder();
        let duties = tokio::spawn(duties::run(app.clone(), carrier, holder.clone()));
        web::serve(listener, app.clone(), stopped()).await?;
        duties.abort();
        // It ends at its next pause; what it was writing is written or not begun.
        let _ = duties.await;
        Ok(duties::give_back(&app, holder).await?)
    })
}

/// Logs to standard error: `HUAKAI_LOG` says how much, as `info` or `web=debug`.
fn log() {
    let filter = tracing_subscriber::EnvFilter::builder()
        .with_env_var("HUAKAI_LOG")
        .with_default_directive(tracing::level_filters::LevelFilter::WARN.into())
        .from_env_lossy();
    // A second server in one process keeps the first one's log.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

fn app(folder: &Folder, filled_by: Option<&str>) -> Result<App> {
    let identity = folder.subdistrict()?;
    let of = identity.id;
    let clock = folder.db.read_now(move |tx| ProductClock::load(tx, of))?;
    Ok(App::new(Setup {
        db: folder.db.clone(),
        with: folder.with.clone(),
        of,
        files: folder.files.clone(),
        clock,
        sources: sources::sources(),
        data: if filled_by == Some("demo") { Data::Demonstration } else { Data::Real },
        public_url: identity.public_url,
        form_key: folder.keys.derived("forms"),
    }))
}

async fn catch_up(app: App) {
    if let Err(trouble) = web::admin::calendar::recompute::at_start(&app).await {
        tracing::warn!(?trouble, "promises were not computed again at the start");
    }
}

/// Prints and flushes: whoever started us may be reading through a pipe.
pub fn say(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

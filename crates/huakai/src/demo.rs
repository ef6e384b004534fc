//! `huakai demo`: an invented subdistrict with a year of life, made by the real actions on a moving
//! clock, served.

pub mod life;
pub mod photos;
pub mod place;
pub mod staff;
pub mod words;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use ::place::WallCode;
use anyhow::{Context, Result, bail};
use clap::Args;
use kernel::{Day, Moment, Span, SubdistrictId};
use storage::clock::ProductClock;
use storage::{StorageError, Tx, clock, people};

use crate::carrier::Carrier;
use crate::folder::{Folder, says};
use crate::serve;

/// Fills and serves a demonstration.
#[derive(Debug, Args)]
pub struct Demo {
    /// The day it is today in the demonstration; it is filled up to 09:00 and goes on from there.
    #[arg(long, default_value = "2026-10-30")]
    today: Day,
    /// Months of life before that day.
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=36))]
    months: u32,
    /// Another seed is another life: other people say other things on other days.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to listen.
    #[arg(long, env = "HUAKAI_LISTEN", default_value = "127.0.0.1:8311")]
    listen: SocketAddr,
    /// The data folder.
    #[arg(long, default_value = "./huakai-data/demo")]
    data: PathBuf,
    /// What every absolute link begins with; the address it listens on where nothing is said.
    #[arg(long, env = "HUAKAI_PUBLIC_URL")]
    public_url: Option<String>,
    /// Days to let pass before serving, up to 60: reminders, silence and missed limits can be shown.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(i64).range(0..=60))]
    later: i64,
}

impl Demo {
    /// Fills where it is empty, and serves.
    ///
    /// # Errors
    /// A sentence that says what to do.
    pub fn run(&self) -> Result<()> {
        let listener = serve::listen(self.listen)?;
        let url = match &self.public_url {
            Some(url) => url.clone(),
            None => format!("http://{}", listener.local_addr()?),
        };
        if !self.data.join("huakai.db").exists() {
            self.fill(&url)?;
        }
        let folder = Folder::open(&self.data, None)?;
        self.same_wish(&folder)?;
        serve::move_address(&folder, &url)?;
        self.let_days_pass(&folder)?;
        let greeting = greeting(&folder, self.today)?;
        serve::serve(&folder, listener, Carrier::within(&folder)?, |address| {
            greeting.replace("{address}", &address.to_string())
        })
    }

    fn let_days_pass(&self, folder: &Folder) -> Result<()> {
        if self.later == 0 {
            return Ok(());
        }
        let (of, days, wall) =
            (folder.subdistrict()?.id, Span::from_days(self.later), crate::sources::wall());
        folder.db.write_now(move |tx| {
            let now = ProductClock::load(tx, of)?.at(wall);
            clock::set(tx, wall, now + days)
        })?;
        Ok(())
    }

    /// A folder filled for another day, another length or with another seed is not served as if.
    fn same_wish(&self, folder: &Folder) -> Result<()> {
        let path = self.data.display();
        let Some(filled) = folder.says(says::DEMO)? else {
            bail!("{path} is no demonstration of this version; choose another folder with --data")
        };
        if filled == self.wish() {
            return Ok(());
        }
        bail!(
            "{path} was filled with {filled}, not with {}. Serve it with the same, or choose another folder with \
             --data, or remove {path} and fill it anew",
            self.wish()
        )
    }

    /// What decides what a filling holds.
    fn wish(&self) -> String {
        format!("--today {} --months {} --seed {}", self.today, self.months, self.seed)
    }

    /// Fills beside the folder and moves it into place when all is done: a filling that was cut short
    /// leaves nothing that looks whole.
    fn fill(&self, url: &str) -> Result<()> {
        let beside = beside(&self.data);
        if beside.exists() {
            std::fs::remove_dir_all(&beside)
                .with_context(|| format!("cannot remove {}", beside.display()))?;
        }
        let today = Moment::from_local(self.today.at(9, 0, 0, 0));
        {
            let folder = Folder::open(&beside, None)?;
            let size = life::Size::of(self.months);
            let filled = life::fill(&folder, today, size, self.seed, url)?;
            folder.note(
                says::FIGURES,
                &format!("{} 户 households, {} 件 matters", filled.households, filled.matters),
            )?;
            folder.note(says::FILLED_BY, "demo")?;
            folder.note(says::DEMO, &self.wish())?;
            folder.note(says::DUTIES, "on")?;
            let wall = crate::sources::wall();
            folder.db.write_now(move |tx| clock::set(tx, wall, today))?;
        }
        if let Some(parent) = self.data.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::rename(&beside, &self.data)
            .with_context(|| format!("cannot move the filled folder to {}", self.data.display()))
    }
}

fn beside(data: &Path) -> PathBuf {
    let mut name = data.file_name().unwrap_or_default().to_owned();
    name.push(".filling");
    data.with_file_name(name)
}

/// What the greeting begins with; the address is put in once it is known.
const HEAD: &str = "\n花开 演示数据 (demonstration)\n  {figures}\n\n  打开 open      http://{address}/\n\n  \
                    登录 sign in   http://{address}/sign-in\n";

/// Three codes in the grid of the worker whose sign-in is shown: whoever reports there meets it again.
fn codes_of_shown_worker(
    tx: &mut Tx<'_>,
    of: SubdistrictId,
    today: Day,
) -> Result<Vec<WallCode>, StorageError> {
    let (_, shown) = staff::SHOWN[0];
    let person = people::persons(tx, of)?.into_iter().find(|person| person.sign_in == shown);
    let posts = people::posts_on(tx, of, today)?;
    let post = person.and_then(|person| posts.into_iter().find(|post| post.person == person.id));
    let tree = storage::place::tree(tx, of)?;
    let hung = storage::place::codes(tx, of, i64::from(u16::MAX))?.into_iter();
    let theirs =
        hung.filter(|hung| post.as_ref().is_none_or(|post| tree.lies_within(hung.place, post.scope)));
    Ok(theirs.take(3).map(|hung| hung.code).collect())
}

/// Address, sign-ins and three wall codes.
fn greeting(folder: &Folder, today: Day) -> Result<String> {
    let identity = folder.subdistrict()?;
    let of = identity.id;
    let codes = folder.db.read_now(move |tx| codes_of_shown_worker(tx, of, today))?;
    let figures = folder.says(says::FIGURES)?.unwrap_or_default();
    let mut text = HEAD.replace("{figures}", &figures);
    let password = folder.password();
    for (post, name) in staff::SHOWN {
        text.push_str(&format!("    {post:　<6} {name:<12} 密码 password {password}\n"));
    }
    text.push_str("\n  墙码 wall codes\n");
    for code in codes {
        text.push_str(&format!("    {}/q/{code}\n", identity.public_url));
    }
    text.push_str("\n  停止 stop      Ctrl-C\n\n");
    Ok(text)
}
